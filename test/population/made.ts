import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { testNow } from '../testkit/store.ts';

export type Value = string | number | null;

/** A made-up municipality with so many people in the store, shared by a file's tests, which only read it. */
export function useMunicipality(people: number) {
  let db: Db | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
    db = openStore(`file:${join(folder, 'eenplan.db')}`);
    await migrateStore(db);
    makeDemo(db, { people, seed: 2026, now: testNow });
  });
  afterAll(() => {
    if (db) closeStore(db);
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  function list(sql: string, ...parameters: Value[]): Record<string, Value>[] {
    if (db === undefined) throw new Error('the store is made before the tests');
    return db.$client.prepare<Value[], Record<string, Value>>(sql).all(...parameters);
  }
  /** The one number that a query gives. */
  function count(sql: string, ...parameters: Value[]): number {
    return Number(Object.values(list(sql, ...parameters)[0] ?? {})[0] ?? Number.NaN);
  }
  return { list, count };
}
