import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';

/** The moment at which tests take place. */
export const testNow = new Date('2026-06-01T10:00:00.000Z');
export const testToday = '2026-06-01';

/** A folder of the test's own, gone when the test ends. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated store in a file of the test's own, closed and gone when the test ends. */
export async function makeTestStore(): Promise<Db> {
  const db = openStore(`file:${join(makeTestFolder(), 'eenplan.db')}`);
  await migrateStore(db);
  onTestFinished(() => closeStore(db));
  return db;
}
