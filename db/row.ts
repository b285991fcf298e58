import { getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';

interface Shape {
  readonly properties: readonly string[];
  /** What a column holds when nothing is given. */
  readonly defaults: readonly unknown[];
  /** Those that an update writes: all but the id. */
  readonly written: readonly string[];
  readonly insert: string;
  readonly insertOnce: string;
  readonly update: string;
  /** Writes what this release says, where staff did not. */
  readonly put: string;
}

const shapes = new WeakMap<Table, Shape>();

function shapeOf(table: Table): Shape {
  let shape = shapes.get(table);
  if (!shape) shapes.set(table, (shape = makeShape(table)));
  return shape;
}

function makeShape(table: Table): Shape {
  const columns = Object.entries(getTableColumns(table));
  const name = `"${getTableName(table)}"`;
  const names = columns.map(([, column]) => `"${column.name}"`);
  const insert = `insert into ${name} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
  // A key of several columns is the table's, not a column's.
  const key = columns.find(([, column]) => column.primary)?.[1].name;
  const conflict = key ? `on conflict ("${key}")` : 'on conflict';
  return {
    properties: columns.map(([property]) => property),
    defaults: columns.map(([, column]) => column.default ?? null),
    insert,
    insertOnce: `${insert} ${conflict} do nothing`,
    // An id that is written, though it stays what it was, has SQLite look through every table that refers to it.
    written: columns.flatMap(([property, column]) => (column.name === 'id' ? [] : [property])),
    update: `update ${name} set ${names
      .filter((column) => column !== '"id"')
      .map((column) => `${column} = ?`)
      .join(', ')} where "id" = ?`,
    put: `${insert} ${conflict} ${updateOfReference(
      name,
      names.filter((column) => ![`"${key}"`, '"version"', '"source"', '"recorded_at"'].includes(column)),
    )}`,
  };
}

/** SQL: writes what differs, unless staff changed it. The columns are those that say something of the thing itself. */
function updateOfReference(table: string, columns: readonly string[]): string {
  const sets = [...columns, '"recorded_at"'].map((column) => `${column} = excluded.${column}`);
  const [kept, given] = [table, 'excluded'].map((side) => columns.map((column) => `${side}.${column}`).join(', '));
  return `do update set ${sets.join(', ')} where "source" = 'REFERENCE' and (${kept}) is not (${given})`;
}

type Value = string | number | null;

/** Writes a whole row with a statement that is prepared once: several times as fast as building it for each row. */
export function insertRow<Row extends Record<keyof Row, Value>>(
  db: Db,
  table: Table & { $inferSelect: Row },
  row: Row,
): void {
  const { insert, properties } = shapeOf(table);
  prepared<[Value[]], unknown>(db, insert).run(valuesOf(row, properties));
}

/** Writes every column but the id of the row with this id. */
export function updateRow<Row extends Record<keyof Row, Value> & { id: string }>(
  db: Db,
  table: Table & { $inferSelect: Row },
  row: Row,
): void {
  const { update, written } = shapeOf(table);
  prepared<[Value[]], unknown>(db, update).run([...valuesOf(row, written), row.id]);
}

/** Writes a row as reference data states it; one that staff changed since, and so is theirs, stays as they left it. */
export function putReferenceRow<Rows extends SQLiteTable>(db: Db, table: Rows, row: InferInsertModel<Rows>): void {
  const { put, properties, defaults } = shapeOf(table);
  prepared<[unknown[]], never>(db, put).run(givenValues(row, properties, defaults));
}

/** Writes a row unless there is one with its key. Columns that are left out get their default. */
export function insertRowOnce<Rows extends SQLiteTable>(db: Db, table: Rows, row: InferInsertModel<Rows>): void {
  const { insertOnce, properties, defaults } = shapeOf(table);
  prepared<[unknown[]], never>(db, insertOnce).run(givenValues(row, properties, defaults));
}

function valuesOf(row: Readonly<Record<string, Value>>, properties: readonly string[]): Value[] {
  return properties.map((property) => row[property] ?? null);
}

/**
 * Inserts many rows through one prepared statement; columns that are left out get their default. To be called inside
 * `transaction`: by itself every row would be a transaction. Throws SQLite's own error, which `transaction` translates.
 */
export function insertRows<Rows extends SQLiteTable>(
  db: Db,
  table: Rows,
  rows: readonly InferInsertModel<Rows>[],
): void {
  const { insert, properties, defaults } = shapeOf(table);
  const statement = prepared<[unknown[]], never>(db, insert);
  for (const row of rows) statement.run(givenValues(row, properties, defaults));
}

function givenValues(
  row: Readonly<Record<string, unknown>>,
  properties: readonly string[],
  defaults: readonly unknown[],
): unknown[] {
  return properties.map((property, index) => row[property] ?? defaults[index]);
}
