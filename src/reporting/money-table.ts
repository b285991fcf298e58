import type { RawCell, RawColumn } from './report.ts';

/** An amount that a document states: about nobody, and as it stands there. */
export function statedCell(amount: number | null): RawCell {
  return { value: amount, contributors: null };
}

/** A column for each year that a document has amounts of. */
export function yearColumns(years: readonly number[], meaning: Pick<RawColumn, 'definition' | 'source'>): RawColumn[] {
  return years.map((year) => ({
    ...meaning,
    code: String(year),
    label: String(year),
    unit: 'EURO_CENT',
    period: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
    additive: true,
  }));
}
