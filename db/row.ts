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
  readonly update: string;
  /** Columns that say something of the thing itself. */
  readonly changing: readonly string[];
}

const shapes = new WeakMap<Table, Shape>();

function shapeOf(table: Table): Shape {
  let shape = shapes.get(table);
  if (!shape) shapes.set(table, (shape = makeShape(table)));
  return shape;
}

function makeShape(table: Table): Shape {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`);
  return {
    properties: columns.map(([property]) => property),
    defaults: columns.map(([, column]) => column.default ?? null),
    changing: columns
      .filter(([property]) => !['id', 'version', 'source', 'recordedAt'].includes(property))
      .map(([, column]) => `"${column.name}"`),
    insert: `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    // An id that is written, though it stays what it was, has SQLite look through every table that refers to it.
    written: columns.flatMap(([property, column]) => (column.name === 'id' ? [] : [property])),
    update: `update "${getTableName(table)}" set ${names
      .filter((name) => name !== '"id"')
      .map((name) => `${name} = ?`)
      .join(', ')} where "id" = ?`,
  };
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

/**
 * Writes a row as reference data states it; one that staff changed since, and so is theirs, stays as they left it. Of many columns
 * none need be named.
 */
export function putReferenceRow<Row extends Record<keyof Row, Value> & { id: string; source: string }>(
  db: Db,
  table: Table & { $inferSelect: Row },
  row: Row,
): void {
  const { insert, properties, changing } = shapeOf(table);
  const excluded = changing.map((name) => `excluded.${name}`);
  prepared<[Value[]], unknown>(
    db,
    `${insert} on conflict ("id") do update
      set ${changing.map((name, place) => `${name} = ${excluded[place]}`).join(', ')}, "recorded_at" = excluded."recorded_at"
      where "source" = 'REFERENCE' and (${changing.map((name) => `"${getTableName(table)}".${name}`).join(', ')}) is not (${excluded.join(', ')})`,
  ).run(valuesOf(row, properties));
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
  for (const row of rows) {
    const values: Record<string, unknown> = row;
    statement.run(properties.map((property, index) => values[property] ?? defaults[index]));
  }
}
