import { stringify } from 'csv-stringify/sync';
import type { Layout } from './layout.ts';
import type { RowFailure } from './read.ts';

/**
 * Rows as a spreadsheet of Dutch settings opens them: `;` between columns, UTF-8 with a byte order mark, and nothing in
 * them is taken for a formula.
 */
function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: ';', record_delimiter: '\r\n', bom: true, escape_formulas: true },
  );
}

/** A file of this layout to start from: its header and one row that shows what goes where. */
export function writeTemplate({ columns }: Layout): string {
  const all = Object.values(columns);
  return writeCsv([all.map(({ name }) => name), all.map(({ example }) => example)]);
}

/** What is wrong with the rows of a file, to be sent back to whoever made it. */
export function writeFailures(failures: readonly RowFailure[]): string {
  const rows = failures.map(({ line, column, code, reason }) => [String(line), column ?? '', code, reason]);
  return writeCsv([['regel', 'kolom', 'code', 'reden'], ...rows]);
}
