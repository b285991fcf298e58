import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

let migrated: Promise<Buffer> | undefined;

/** The file of a store as the migrations make it of nothing; they run once in a process, and tests get copies. */
async function makeMigratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
  try {
    const path = join(folder, 'eenplan.db');
    const db = openStore(`file:${path}`);
    try {
      await migrateStore(db);
    } finally {
      closeStore(db);
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder of the test's own with a migrated store in it, `eenplan.db`, gone when the test ends. */
export async function makeStoreFolder(): Promise<string> {
  const folder = makeTestFolder();
  writeFileSync(join(folder, 'eenplan.db'), await (migrated ??= makeMigratedFile()));
  return folder;
}

/** A migrated store in a file of the test's own, closed and gone when the test ends. */
export async function makeTestStore(): Promise<Db> {
  const db = openStore(`file:${join(await makeStoreFolder(), 'eenplan.db')}`);
  onTestFinished(() => closeStore(db));
  return db;
}
