import type { Row } from './break.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { StoreError, toStoreError } from '../../db/store-error.ts';
import { goodRows, standingRows } from './good-row.ts';

/** The good row of a table with some columns changed. */
export function rowOf(table: string, change: Row = {}): Row {
  const good = goodRows[table];
  if (good === undefined) throw new Error(`no good row for ${table}`);
  return { ...good, ...change };
}

export function insert(db: Db, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  db.$client.prepare(`insert into "${table}" (${names}) values (${places})`).run(Object.values(row));
}

/** A store with the standing rows, shared by a file's tests: each attempt is undone. */
export function useWorld(): () => Db {
  let db: Db | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
    db = openStore(`file:${join(folder, 'eenplan.db')}`);
    await migrateStore(db);
    for (const [table, row] of standingRows) insert(db, table, row);
  });
  afterAll(() => {
    if (db) closeStore(db);
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (db === undefined) throw new Error('the store is opened before the tests');
    return db;
  };
}

/** The rule that refuses the work, as the store names it; undefined when nothing does. All of it is undone. */
export function refusalOf(db: Db, work: () => void): string | undefined {
  db.$client.exec('savepoint attempt');
  try {
    work();
    return undefined;
  } catch (error) {
    const fault = toStoreError(error);
    if (!(fault instanceof StoreError) || fault.fault !== 'RULE') throw error;
    return fault.rule || (fault.cause instanceof Error ? fault.cause.message : 'nameless');
  } finally {
    db.$client.exec('rollback to attempt; release attempt');
  }
}

/** The rule that refuses a row, as the store names it; undefined when it is taken. */
export function refusalOfRow(db: Db, table: string, row: Row): string | undefined {
  return refusalOf(db, () => insert(db, table, row));
}
