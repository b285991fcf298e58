/** How precisely a source knows a date; `DAY_WITHOUT_YEAR`: the year is missing. */
export type DatePrecision = 'DAY' | 'DAY_WITHOUT_YEAR' | 'MONTH' | 'SEASON' | 'YEAR';

/** Whether the source states the date whole, whether its year follows from something else in it, or is not known. */
export type DateBasis = 'STATED' | 'INFERRED' | 'UNKNOWN';

/** A date or span as precise as its source allows; nothing is filled in that the source leaves out. */
export interface PolicyDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where the year is unknown. */
  readonly date: string | null;
  /** Last day, month or year of a span, itself included; null for one moment. */
  readonly through: string | null;
  /** `MM-DD` where only the year is unknown, else null. */
  readonly monthDay: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** The date for people, in Dutch. */
  readonly text: string;
}

type Known = Exclude<DateBasis, 'UNKNOWN'>;

/** A day, month or year of which the precision follows from its form. */
export function on(date: string, text: string, basis: Known): PolicyDate {
  const precision = date.length === 10 ? 'DAY' : date.length === 7 ? 'MONTH' : 'YEAR';
  return { date, through: null, monthDay: null, precision, basis, text };
}

/** A span of months, both included. */
export function span(date: string, through: string, text: string, basis: Known): PolicyDate {
  return { date, through, monthDay: null, precision: 'MONTH', basis, text };
}

/** A season of a year. */
export function season(year: string, text: string, basis: Known): PolicyDate {
  return { date: year, through: null, monthDay: null, precision: 'SEASON', basis, text };
}

/** A day of which no source gives the year. */
export function dayWithoutYear(monthDay: string, text: string): PolicyDate {
  return { date: null, through: null, monthDay, precision: 'DAY_WITHOUT_YEAR', basis: 'UNKNOWN', text };
}
