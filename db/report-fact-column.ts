import { recordSources } from './columns.ts';

/** A day before all days and one after them: where a period is open. Days count from 1 January 1970. */
export const firstDay = -(2 ** 31);
export const openDay = 2 ** 31 - 1;

export type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;
export type NumbersOf = (length: number) => Numbers;
export const bytes = (length: number) => new Int8Array(length);
export const shorts = (length: number) => new Int16Array(length);
export const longs = (length: number) => new Int32Array(length);
export const doubles = (length: number) => new Float64Array(length);

/**
 * What is read of a table for reports: each column as numbers of one width, of an SQL expression that is never null (-1: none
 * or not known). A record is known by its row number in SQLite, which looks up faster than an id and takes an eighth of it.
 */
export interface FactTable<Columns extends Readonly<Record<string, readonly [NumbersOf, string]>>> {
  /** The table that is read: there are no more rows than it has. */
  readonly table: string;
  /** With its alias, and what is looked up for each of its rows. */
  readonly from: string;
  readonly columns: Columns;
}

export type FactColumns<Table> =
  Table extends FactTable<infer Columns> ? { readonly [Name in keyof Columns]: ReturnType<Columns[Name][0]> } : never;

export const day = (column: string) => `unixepoch(${column}) / 86400`;
/** A date that is not known to the day counts as its first. */
// Most are known to the day: text is put together for the others only. A year alone would be taken for a Julian day.
export const partialDay = (column: string) =>
  `case length(${column}) when 10 then ${day(column)} else ${day(`substr(${column} || '-01-01', 1, 10)`)} end`;
export const or = (expression: string, otherwise: number) => `ifnull(${expression}, ${otherwise})`;
export const indexIn = (values: readonly string[], column: string) =>
  `case ${column} ${values.map((value, index) => `when '${value}' then ${index}`).join(' ')} else -1 end`;
export const source = (alias: string) => indexIn(recordSources, `${alias}.source`);

// A cross join is made in the order in which it stands: every row of the first table, and the others looked up.
export const person = (alias: string) => `cross join person q on q.id = ${alias}.person_id`;
export const household = (alias: string) => `cross join household h on h.id = ${alias}.household_id`;
export const plan = (alias: string) => `cross join plan p on p.id = ${alias}.plan_id`;
