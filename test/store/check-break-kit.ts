import type { Breaks, Row } from './break.ts';

/** No calendar has these days. */
const noDays = ['2026-02-30', '2026-13-01', '01-02-2026', 'today', ''] as const;
const noDates = [...noDays, '2026-13', '26', '2026-1'] as const;

/** Days that no calendar has, or that are no days. */
export function days(column: string, rest: Row = {}): Row[] {
  return [...noDays, '2026-05', '2026'].map((day) => ({ ...rest, [column]: day }));
}

/** Dates that no calendar has. */
export function dates(column: string, rest: Row = {}): Row[] {
  return noDates.map((date) => ({ ...rest, [column]: date }));
}

/** The CHECKs that every table with a period has. */
export function periods(table: string): Breaks {
  return {
    [`${table}_valid_from_is_date`]: dates('valid_from', { valid_until: null }),
    [`${table}_valid_until_is_date`]: dates('valid_until', { valid_from: null }),
    [`${table}_period_in_order`]: [
      { valid_from: '2026-02-01', valid_until: '2026-01-31' },
      { valid_from: '2026-02-01', valid_until: '2026-02-01' },
      { valid_from: '2026-02', valid_until: '2025' },
    ],
  };
}

/** What is neither 0 nor 1. */
export const notFlags = [2, -1, 'yes'] as const;
