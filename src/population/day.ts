/** A day as the count of days since 1970-01-01, so that days can be added and compared as numbers. */
export type Day = number;

const msPerDay = 86_400_000;
const texts = new Map<Day, string>();

/** The day written as `YYYY-MM-DD`. */
export function dayOfText(text: string): Day {
  return Math.floor(Date.parse(text) / msPerDay);
}

/** `YYYY-MM-DD` for a day; undefined stays null, as an open end is written in the store. */
export function textOfDay(day: Day): string;
export function textOfDay(day: Day | undefined): string | null;
export function textOfDay(day: Day | undefined): string | null {
  if (day === undefined) return null;
  let text = texts.get(day);
  if (text === undefined) texts.set(day, (text = new Date(day * msPerDay).toISOString().slice(0, 10)));
  return text;
}

/** The same day some years later (or earlier, when negative); 29 February becomes 1 March. */
export function addYears(day: Day, years: number): Day {
  const date = new Date(day * msPerDay);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / msPerDay;
}

/** The year a day is in. */
export function yearOf(day: Day): number {
  return new Date(day * msPerDay).getUTCFullYear();
}

/** Age in whole years on a day. */
export function ageOn(birthDay: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birthDay);
  return addYears(birthDay, years) > day ? years - 1 : years;
}

/** The day itself, or the Monday after when it falls in a weekend (Algemene termijnenwet art. 1). */
export function workingDayFrom(day: Day): Day {
  // 1970-01-01 was a Thursday.
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

/** The day itself, or the Friday before when it falls in a weekend. */
export function lastWorkingDay(day: Day): Day {
  const weekday = (day + 4) % 7;
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day - 2 : day;
}
