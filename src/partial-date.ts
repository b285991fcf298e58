/**
 * A date as precise as its source knows it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Partial dates are compared as text, so
 * a year comes before its months and a month before its days. An unknown date is null.
 */
export type PartialDate = string;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const length = month === 2 && !isLeapYear(year) ? 28 : (daysInMonth[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= length;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The latest of the dates that are known; null when none is. */
export function latestKnown(...dates: (PartialDate | null | undefined)[]): PartialDate | null {
  let latest: PartialDate | null = null;
  for (const date of dates) if (date && (latest === null || date > latest)) latest = date;
  return latest;
}

/** Whether both may be the same date: one is the other with less precision, or one is unknown. */
export function mayBeSame(one: PartialDate | null, other: PartialDate | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

/** The first date of the same precision after this one. */
export function dateAfter(date: PartialDate): PartialDate {
  if (date.length === 4) return String(Number(date) + 1).padStart(4, '0');
  if (date.length === 7)
    return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)))).toISOString().slice(0, 7);
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * A last date that makes a period of it: `end` when it lies after `start`, else `today`, else the first date after the
 * start. For a source that says something ended before or on the day it began.
 */
export function endAfter(start: PartialDate | null, end: PartialDate | null, today: PartialDate): PartialDate {
  for (const date of [end, today]) if (date !== null && (start === null || date > start)) return date;
  return dateAfter(start ?? today);
}

/** The day on which somebody comes of age (18 years, BW 1:233), as {@link turnsOn} has it. */
export function comesOfAgeOn(birthDate: PartialDate): PartialDate {
  return turnsOn(birthDate, 18);
}

/**
 * The day on which somebody turns so many years; who was born on 29 February does so on 1 March of other years. A date
 * that is not known to the day counts as its last possible day, so that nobody is taken to be older than they may be.
 */
export function turnsOn(birthDate: PartialDate, years: number): string {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0');
  const month = birthDate.slice(5, 7) || '12';
  const day = `${year}-${month}-${birthDate.slice(8) || daysInMonth[Number(month) - 1]}`;
  return isDay(day) ? day : dateAfter(`${year}-02-28`);
}
