import type BetterSqlite3 from 'better-sqlite3';
import { getTableColumns, type Table } from 'drizzle-orm';
import type { Db } from './client.ts';

const statements = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>();

/**
 * The statement prepared once on this connection; hot reads use these, drizzle carries the rest.
 *
 * SQLite plans a statement anew at every run when the plan could lean on a parameter's value: `limit @n`, and
 * `column = @value` beside an `order by`. A plus sign (`limit +@n`, `column = +@value`) keeps the plan and the index.
 */
export function prepared<Parameters extends unknown[], Row>(
  db: Db,
  sql: string,
): BetterSqlite3.Statement<Parameters, Row> {
  let ofConnection = statements.get(db.$client);
  if (!ofConnection) statements.set(db.$client, (ofConnection = new Map()));
  let statement = ofConnection.get(sql);
  if (!statement) ofConnection.set(sql, (statement = db.$client.prepare(sql)));
  // The row type is fixed by `columnsOf` in the statement's text; a test runs every statement against the store.
  return statement as BetterSqlite3.Statement<Parameters, Row>;
}

/**
 * Runs reads as one: all see the store as it stood at the first, and its file is locked once instead of for each, which
 * takes longer than a small read itself. Within a transaction they are of that one.
 */
export function snapshot<Result>(db: Db, read: () => Result): Result {
  if (db.$client.inTransaction) return read();
  prepared<[], never>(db, 'begin').run();
  try {
    return read();
  } finally {
    // SQLite ends a transaction by itself when the disk fails.
    if (db.$client.inTransaction) prepared<[], never>(db, 'commit').run();
  }
}

/** `alias."column_name" as "propertyName", …` for every column, so that a raw row equals drizzle's `$inferSelect`. */
export function columnsOf(table: Table, alias: string): string {
  return Object.entries(getTableColumns(table))
    .map(([property, column]) => `${alias}."${column.name}" as "${property}"`)
    .join(', ');
}

/** Ids as the one parameter of `json_each(?)`, so that one statement serves every length. */
export function idList(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** SQL: the period of `alias` holds on the day given as a parameter (twice). */
export function holdsOn(alias: string, day: string): string {
  return `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_until is null or ${alias}.valid_until > ${day})`;
}

/** A number that changes when another connection changed the store. */
export function readDataVersion(db: Db): number {
  return prepared<[], { data_version: number }>(db, 'pragma data_version').get()?.data_version ?? 0;
}

/** How many rows this connection has changed since it was opened, whether or not they were kept. */
export function countOwnChanges(db: Db): number {
  return prepared<[], { changes: number }>(db, 'select total_changes() as changes').get()?.changes ?? 0;
}

/** Whether the store answers. */
export function isReadable(db: Db): boolean {
  try {
    return prepared<[], { one: number }>(db, 'select 1 as one').get()?.one === 1;
  } catch {
    return false;
  }
}

const counts = `select (select count(*) from person) as persons, (select count(*) from household) as households,
  (select count(*) from "case") as cases`;

/** How much the store holds. */
export function countRecords(db: Db): {
  readonly persons: number;
  readonly households: number;
  readonly cases: number;
} {
  const row = prepared<[], { persons: number; households: number; cases: number }>(db, counts).get();
  return row ?? { persons: 0, households: 0, cases: 0 };
}
