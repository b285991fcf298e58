import type { RawEquation, RawTable } from './report.ts';

/** In each row of a table, one column is what others are together. */
export function columnsAddUp(
  table: string,
  rows: readonly Pick<RawTable['rows'][number], 'code'>[],
  whole: string,
  parts: readonly string[],
): RawEquation[] {
  return rows.map(({ code: row }) => ({
    terms: [{ table, row, column: whole, factor: 1 }, ...parts.map((column) => ({ table, row, column, factor: -1 }))],
  }));
}
