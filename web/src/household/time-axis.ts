import { addDays, daysBetween, lastDayOf } from '../shared/dates.ts';

/** A stretch of days that bars share: `from` inclusive, `until` exclusive. */
export interface TimeAxis {
  readonly from: string;
  readonly until: string;
  /** The day that the axis was drawn for. */
  readonly now: string;
}

/** Where something stands on an axis, in percent of its length from the left. */
export type Percent = number;

/** The name of a month on the axis, where the month begins. */
export interface MonthTick {
  readonly date: string;
  readonly label: string;
  readonly at: Percent;
  /** Whether a year begins here. */
  readonly newYear: boolean;
}

/** A period as a bar: the part that has been and the part to come, and whether it goes on beyond the axis. */
export interface TimeBar {
  readonly start: Percent;
  readonly now: Percent;
  readonly end: Percent;
  readonly beganBefore: boolean;
  readonly goesOn: boolean;
}

interface Period {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

function firstOfMonth(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The axis from a year before the month of a day until a year after it. */
export function axisAround(now: string): TimeAxis {
  return { from: firstOfMonth(now, -12), until: firstOfMonth(now, 13), now };
}

/** Where the beginning of a day stands, also beyond the ends of the axis. */
export function placeOn({ from, until }: TimeAxis, date: string): Percent {
  return (100 * daysBetween(from, date)) / daysBetween(from, until);
}

/** A tick for every third month; the year stands where it begins, and at the first. */
export function monthTicks(axis: TimeAxis): MonthTick[] {
  const ticks: MonthTick[] = [];
  for (let date = axis.from; date < axis.until; date = firstOfMonth(date, 1)) {
    const month = Number(date.slice(5, 7));
    if (month % 3 !== 1) continue;
    const newYear = month === 1;
    const name = monthName.format(new Date(`${date}T00:00:00Z`)).replace('.', '');
    ticks.push({ date, label: newYear ? date.slice(0, 4) : name, at: placeOn(axis, date), newYear });
  }
  return ticks;
}

/** A period as a bar, cut off at the ends of the axis; undefined when it lies wholly outside. */
export function findBar(axis: TimeAxis, { validFrom, validUntil }: Period): TimeBar | undefined {
  if (validFrom >= axis.until || (validUntil !== null && validUntil <= axis.from)) return undefined;
  const start = Math.max(0, placeOn(axis, validFrom));
  const end = validUntil === null ? 100 : Math.min(100, placeOn(axis, validUntil));
  // Today has been when it is over: what ends today is still of today.
  const now = Math.min(end, Math.max(start, placeOn(axis, addDays(axis.now, 1))));
  return {
    start,
    now,
    end,
    beganBefore: validFrom < axis.from,
    goesOn: validUntil === null || validUntil > axis.until,
  };
}

/** The last day of a period that ends; undefined while it is open. */
export function findLastDay({ validUntil }: Period): string | undefined {
  return validUntil === null ? undefined : lastDayOf(validUntil);
}
