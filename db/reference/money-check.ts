import type { Budget } from './budget.ts';
import { PolicyError } from './policy-error.ts';
import type { Reserve } from './reserve.ts';

type Amounts = readonly (number | null)[];

/** The sum of the lines for each of a number of years; a blank counts as nought. */
export function sumByYear(years: number, lines: readonly { readonly amounts: Amounts }[]): number[] {
  return Array.from({ length: years }, (_, index) =>
    lines.reduce((sum, { amounts }) => sum + (amounts[index] ?? 0), 0),
  );
}

/** Throws {@link PolicyError} when the lines of a budget do not make its totals. */
export function checkBudget({ frameworkCode, years, lines, totals }: Budget): void {
  checkYears(frameworkCode, years.length, [totals, ...lines.map(({ amounts }) => amounts)]);
  checkTotals(frameworkCode, years, sumByYear(years.length, lines), totals);
}

/** Throws {@link PolicyError} when a reserve does not add up, or a year does not open as the one before closed. */
export function checkReserve({ frameworkCode, years, openings, lines, closings }: Reserve): void {
  checkYears(frameworkCode, years.length, [openings, closings, ...lines.map(({ amounts }) => amounts)]);
  checkTotals(frameworkCode, years, sumByYear(years.length, [{ amounts: openings }, ...lines]), closings);
  for (const [index, opening] of openings.entries()) {
    if (index > 0 && opening !== closings[index - 1]) {
      throw new PolicyError('OPENING_BALANCE', 'a year opens otherwise than the one before closed', [
        frameworkCode,
        String(years[index]),
      ]);
    }
  }
}

function checkYears(frameworkCode: string, years: number, rows: readonly Amounts[]): void {
  if (rows.some((row) => row.length !== years)) {
    throw new PolicyError('YEARS', 'a row has not one amount for each year', [frameworkCode]);
  }
}

function checkTotals(
  frameworkCode: string,
  years: readonly number[],
  sums: readonly number[],
  totals: readonly number[],
): void {
  const wrong = years.filter((_, index) => sums[index] !== totals[index]);
  if (wrong.length > 0) {
    throw new PolicyError('TOTAL', 'the lines do not make the total', [frameworkCode, ...wrong.map(String)]);
  }
}
