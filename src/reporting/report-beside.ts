import type { ReportName } from '../../db/report-name.ts';
import type { CellPlace, RawEquation, RawTable } from './report.ts';

/**
 * Reports that tell of the same amounts, by other rows: what is held back in either would follow from both. They go through
 * disclosure control together, in one order whichever is asked for, so that both hold back the same.
 */
const together: readonly (readonly ReportName[])[] = [['BUDGET', 'PURCHASING']];

/** The reports that a report is disclosed with, itself included. */
export function listBeside(name: ReportName): readonly ReportName[] {
  return together.find((names) => names.includes(name)) ?? [name];
}

/** A product and the offers of it, as rows of two reports. */
export interface OfferedProduct {
  /** Its row in the budget. */
  readonly row: string;
  /** Its rows in purchasing, one for each provider. */
  readonly offers: readonly string[];
}

/**
 * What providers claimed for a product is in the budget by product, and in purchasing by provider and product. Of a product that
 * somebody provided without offering it, part of it is elsewhere there, and nothing follows.
 */
export function claimsAcross(tables: readonly RawTable[], products: readonly OfferedProduct[]): RawEquation[] {
  const known = new Map<string, number>();
  for (const { code, columns, rows } of tables) {
    for (const row of rows) {
      for (const [index, { code: column }] of columns.entries()) {
        const value = row.cells[index]?.value ?? null;
        if (value !== null) known.set(keyOf({ table: code, row: row.code, column }), value);
      }
    }
  }
  const inBudget = (row: string) => ({ table: 'spending', row, column: 'claims' });
  const inPurchases = (row: string) => ({ table: 'purchases', row, column: 'claimed' });
  return [{ row: 'total', offers: ['total'] }, ...products].flatMap(({ row, offers }): RawEquation[] => {
    const terms = [
      { ...inBudget(row), factor: -1 },
      ...offers.flatMap((offer) => {
        const place = inPurchases(offer);
        return known.has(keyOf(place)) ? [{ ...place, factor: 1 }] : [];
      }),
    ];
    const sum = terms.reduce((all, { factor, ...place }) => all + factor * (known.get(keyOf(place)) ?? Number.NaN), 0);
    return sum === 0 ? [{ isAcross: true, terms }] : [];
  });
}

function keyOf({ table, row, column }: CellPlace): string {
  return `${table}/${row}/${column}`;
}
