import { dayNumber, dayText } from './fact-day.ts';
import { dutchDay } from './month-name.ts';
import type { RawCell, ReportPeriod } from './report.ts';

/** The days of a year over which is counted, as numbers of days since 1970. */
export interface CountPeriod {
  readonly year: number;
  readonly from: number;
  /** The first day after them. Of the year that runs: tomorrow. */
  readonly until: number;
  /** Whether the year is not over. */
  readonly isRunning: boolean;
}

/** The year as far as it has been, today included. */
export function countPeriodOf(year: number, today: string): CountPeriod {
  const [end, tomorrow] = [dayNumber(String(year + 1)), dayNumber(today) + 1];
  return { year, from: dayNumber(String(year)), until: Math.min(end, tomorrow), isRunning: tomorrow < end };
}

/** What a column says of its days, where they are not the whole year. */
export function periodOfColumn(
  { from, until, isRunning }: CountPeriod,
  days: Partial<Pick<CountPeriod, 'from' | 'until'>> = {},
): { readonly period?: ReportPeriod } {
  if (!isRunning && days.from === undefined && days.until === undefined) return {};
  return { period: { from: dayText(days.from ?? from), until: dayText(days.until ?? until) } };
}

/** Figures of a year that runs may still change. */
export function provisionalIn({ isRunning }: CountPeriod, cells: readonly RawCell[]): RawCell[] {
  return isRunning
    ? cells.map((cell) => (cell.contributors === null ? cell : { ...cell, provisional: true }))
    : [...cells];
}

/** What has to be known of what the facts do not reach. */
export function remarksOfPeriod(period: CountPeriod, firstKnown: number | undefined): string[] {
  return [
    ...(period.isRunning ? [`Het jaar loopt nog: geteld is tot en met ${dutchDay(dayText(period.until - 1))}.`] : []),
    ...(firstKnown === undefined || firstKnown > period.from
      ? ['De hub kent niet van het hele jaar alle hulp: zij is later in gebruik genomen, of er was toen geen.']
      : []),
  ];
}
