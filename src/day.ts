const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

const dutchClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium' });

/** The time on the clock in the Netherlands at a moment, as `HH:MM:SS`. */
export function timeOf(moment: Date): string {
  return dutchClock.format(moment);
}

let known = { hour: Number.NaN, day: '' };

/** The calendar day in the Netherlands at a moment, as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  // Dutch time is whole hours ahead of UTC, so a day never turns within an hour of UTC: one look-up an hour will do.
  const hour = Math.floor(moment.getTime() / 3_600_000);
  if (hour !== known.hour) known = { hour, day: dutchDay.format(moment) };
  return known.day;
}

let knownStart = { day: '', moment: '' };

/** The moment at which a Dutch calendar day begins, ISO 8601 in UTC with milliseconds. */
export function startOfDay(day: string): string {
  if (knownStart.day !== day) {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const inSummerTime = dutchDay.format(new Date(midnight - 2 * 3_600_000)) === day;
    const moment = new Date(midnight - (inSummerTime ? 2 : 1) * 3_600_000).toISOString();
    knownStart = { day, moment };
  }
  return knownStart.moment;
}

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/**
 * Age in whole years on a day. Of an incomplete birth date the age is told only where every day it can stand for
 * gives the same; undefined otherwise and before birth.
 */
export function findAge(birthDate: string, day: string): number | undefined {
  const [first, last] = [`${birthDate}-01-01`.slice(0, 10), birthDate + '-12-31'.slice(birthDate.length - 4)];
  const [oldest, youngest] = [completedYears(first, day), completedYears(last, day)];
  return oldest === youngest && oldest >= 0 ? oldest : undefined;
}

function completedYears(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** The day so many days after another; before it when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The day so many months after another; the last of the month where that month has no such day. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

const dutchTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The moment at which a Dutch clock shows a time (`hh:mm`) on a day, ISO 8601 in UTC; the first of two where the clock is put
 * back, undefined where there is none.
 */
export function findMomentAt(day: string, time: string): string | undefined {
  for (const hours of [2, 1]) {
    const moment = new Date(Date.parse(`${day}T${time}:00Z`) - hours * 3_600_000);
    if (!Number.isNaN(moment.getTime()) && dutchTime.format(moment) === `${day} ${time}`) return moment.toISOString();
  }
  return undefined;
}
