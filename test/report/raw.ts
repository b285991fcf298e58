import type { ReportContent } from '../../src/reporting/report.ts';
import { cellAt } from '../testkit/report.ts';

/** Equations of which the terms do not make nought; none as it should be. */
export function listWrongEquations({ tables, equations }: Pick<ReportContent, 'tables' | 'equations'>): string[] {
  return equations.flatMap(({ terms }) => {
    const sum = terms.reduce(
      (all, { table, row, column, factor }) => all + factor * (cellAt(tables, table, row, column).value ?? 0),
      0,
    );
    return sum === 0 ? [] : [terms.map(({ table, row, column }) => `${table}/${row}/${column}`).join(' ')];
  });
}

/** The figures of one column of a table by row, and on how many each rests. */
export function columnOf({ tables }: ReportContent, table: string, column: string) {
  const found = tables.find(({ code }) => code === table);
  if (!found) throw new Error(`no table ${table}`);
  const cells = found.rows.map(({ code }) => [code, cellAt(tables, table, code, column)] as const);
  return {
    values: Object.fromEntries(cells.map(([code, { value }]) => [code, value])),
    contributors: Object.fromEntries(cells.map(([code, { contributors }]) => [code, contributors])),
    cells: Object.fromEntries(cells),
  };
}

/** What a query counts, by code, with nought for every other row of the table. */
export function countsBy(rows: readonly { readonly code: string; readonly count: number }[], codes: readonly string[]) {
  const found = new Map(rows.map(({ code, count }) => [code, count]));
  return Object.fromEntries(codes.map((code) => [code, found.get(code) ?? 0]));
}
