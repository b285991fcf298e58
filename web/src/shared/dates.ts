const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayAlone = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

const millisecondsPerDay = 86_400_000;

/** Whether a text is a day of the calendar as `YYYY-MM-DD`; `2026-02-30` is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** A day, month or year in words, as precise as it is known: `12 juni 2026`, `juni 2026`, `2026`. */
export function dateInWords(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-01T00:00:00Z`));
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** A full day in few letters, for a column: `12 jun 2026`. Less precise ones as `dateInWords`. */
export function shortDate(date: string): string {
  return isDate(date) ? shortDay.format(new Date(`${date}T00:00:00Z`)) : dateInWords(date);
}

/** A full day in digits, where a column is narrow: `30-09-2026`. */
export function digitDate(date: string): string {
  return date.split('-').toReversed().join('-');
}

/** The day so many days after a full day; before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The last day of a period that is told by the first day after it. */
export function lastDayOf(validUntil: string): string {
  return addDays(validUntil, -1);
}

/** The day of a month and its name, where the year stands above it: `12 juni`. */
export function dayOfMonth(date: string): string {
  return dayAlone.format(new Date(`${date}T00:00:00Z`));
}

/** A moment in words, on the clock of the Netherlands. */
export function momentInWords(at: string): string {
  return moment.format(new Date(at)).replace(' om ', ', ');
}

/** The day of a moment on the clock of the Netherlands, as `YYYY-MM-DD`. */
export function dayOfMoment(at: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(at));
}

/** Today on the clock of the Netherlands, as `YYYY-MM-DD`. */
export function today(): string {
  return dayOfMoment(new Date());
}

/** Days from one full day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** How long there is left: `nog 3 dagen`, `morgen`, `vandaag`, `4 dagen te laat`. */
export function daysLeftInWords(days: number): string {
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return '1 dag te laat';
  return days > 0 ? `nog ${days} dagen` : `${-days} dagen te laat`;
}

/** How pressing a number of days left is: passed, within a week, or not yet. */
export function urgencyOf(days: number): 'late' | 'soon' | 'calm' {
  if (days < 0) return 'late';
  return days <= 7 ? 'soon' : 'calm';
}

const localParts = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** A moment on the clock of the Netherlands, as a field takes it: `2026-06-12T14:30`. */
export function localMoment(at: string): string {
  return localParts.format(new Date(at)).replace(' ', 'T');
}

/** The moment that the clock of the Netherlands says so, in UTC; undefined for what is no moment. */
export function momentOf(local: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // How far the clock was ahead then; asked twice, for the night on which it changes.
  const guess = (at: number) => asUtc - (Date.parse(`${localMoment(new Date(at).toISOString())}Z`) - at);
  return new Date(guess(guess(asUtc))).toISOString();
}
