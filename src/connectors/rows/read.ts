import type { z } from 'zod';
import { mostRows, readCsv, tooManyRows, type Cells } from './cells.ts';
import type { Column } from './column.ts';
import { decodeText } from './decode.ts';
import { readJson } from './json.ts';
import { schemaOf, type Layout, type RowKind, type RowOf } from './layout.ts';
import { layouts } from './layouts.ts';
import { RowsError } from './rows-error.ts';

/** What is wrong with a row, without anything that is in it. */
export interface RowFailure {
  /** The line on which the row begins; of a JSON list the place of the row in it. From 1. */
  readonly line: number;
  /** The column, as the file names it; null where it is the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  /** In Dutch. */
  readonly reason: string;
}

/** A row that can be taken in. */
export interface ReadRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** What a file says. */
export type Rows = RowsOf<RowKind>;

/** What a file of one kind says. */
export interface RowsOf<Kind extends RowKind> {
  readonly kind: Kind;
  readonly rows: readonly ReadRow<RowOf<(typeof layouts)[Kind]>>[];
  readonly failures: readonly RowFailure[];
}

/**
 * Reads a file of one kind, CSV or JSON: each row on its own, so that one that is wrong is told of and takes no other with
 * it. Throws {@link RowsError} where the file as a whole is not of this layout.
 */
export function readRows<Kind extends RowKind>(kind: Kind, content: Uint8Array): RowsOf<Kind> {
  // Of one kind there is one layout.
  const layout = layouts[kind] as Layout as (typeof layouts)[Kind] & Layout;
  const text = decodeText(content);
  const isJson = /^\s*[[{]/.test(text);
  const [header, ...lines] = isJson ? readJson(text, Object.values(layout.columns)) : readCsv(text);
  if (!header || lines.length === 0) throw new RowsError('EMPTY', 'het bestand heeft geen rijen onder de kop');
  if (lines.length > mostRows) throw tooManyRows();
  const fields = fieldsOf(layout, header.cells);
  const schema = schemaOf(layout);
  const rows: ReadRow<RowOf<(typeof layouts)[Kind]>>[] = [];
  const failures: RowFailure[] = [];
  for (const { line, cells } of lines) {
    if (cells.length !== header.cells.length) {
      failures.push(ragged(line, cells.length, header.cells.length));
      continue;
    }
    const parsed = schema.safeParse(entriesOf(layout, fields, cells));
    if (parsed.success) rows.push({ line, row: parsed.data });
    else failures.push(...parsed.error.issues.map((issue) => failureOf(layout, line, issue)));
  }
  return { kind, rows, failures };
}

/** Our name for each column of a file. Throws {@link RowsError} where the header is not that of the layout. */
function fieldsOf({ columns }: Layout, header: Cells['cells']): string[] {
  const byName = new Map(Object.entries(columns).map(([field, { name }]) => [name, field]));
  const fields = header.map((cell, index) => {
    const field = byName.get(cell.trim().toLowerCase());
    // What stands there may be somebody's name, where a file has no header at all.
    if (field === undefined) throw wrongHeader(`kolom ${index + 1} hoort niet bij deze indeling`, columns);
    return field;
  });
  const doubled = fields.find((field, index) => fields.indexOf(field) !== index);
  if (doubled !== undefined) {
    throw new RowsError('COLUMN_DOUBLED', `kolom ${columns[doubled]?.name} staat er twee keer in`);
  }
  for (const [field, { name, isRequired }] of Object.entries(columns)) {
    if (isRequired && !fields.includes(field)) throw new RowsError('COLUMN_MISSING', `kolom ${name} ontbreekt`);
  }
  return fields;
}

function wrongHeader(reason: string, columns: Layout['columns']): RowsError {
  const names = Object.values(columns).map(({ name }) => name);
  return new RowsError('WRONG_HEADER', `${reason}; de eerste regel noemt de kolommen: ${names.join(', ')}`);
}

function ragged(line: number, has: number, wants: number): RowFailure {
  const reason = `de rij heeft ${has} kolommen en de kop ${wants}; zet tekst met een scheidingsteken tussen aanhalingstekens`;
  return { line, column: null, code: 'RAGGED', reason };
}

/** Cells under our names; a column that the file leaves out is empty in it. */
function entriesOf({ columns }: Layout, fields: readonly string[], cells: Cells['cells']): Record<string, string> {
  const row: Record<string, string> = {};
  for (const field of Object.keys(columns)) row[field] = '';
  for (const [index, field] of fields.entries()) row[field] = cells[index] ?? '';
  return row;
}

function failureOf({ columns }: Layout, line: number, issue: z.core.$ZodIssue): RowFailure {
  const column: Column<unknown> | undefined = columns[String(issue.path[0])];
  const code = issue.code === 'custom' && typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'INVALID';
  return { line, column: column?.name ?? null, code, reason: issue.message };
}
