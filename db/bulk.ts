import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/**
 * Inserts many rows through one prepared statement; columns that are left out get their default. To be called inside
 * `transaction`: by itself every row would be a transaction. Throws SQLite's own error, which `transaction` translates.
 */
export function insertRows<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = prepared<[unknown[]], never>(
    db,
    `insert into "${getTableName(table)}" (${names}) values (${places})`,
  );
  const defaults = columns.map(([property, column]) => [property, column.default ?? null] as const);
  for (const row of rows) {
    const values: Record<string, unknown> = row;
    statement.run(defaults.map(([property, otherwise]) => values[property] ?? otherwise));
  }
}

/** Whether there is anybody in the store. */
export function holdsPersons(db: Db): boolean {
  return prepared<[], { found: number }>(db, 'select exists (select 1 from person) as found').get()?.found === 1;
}
