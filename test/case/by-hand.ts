import fc from 'fast-check';
import { equatedDays } from '../../db/reference/recognised-day.ts';

/**
 * The clocks once more, written from the articles alone: day by day, with a calendar of their own. Slow, and simple
 * enough to be checked by a lawyer. Nothing here is shared with what it checks but the days that decrees name.
 */

/** Easter Sundays as the almanac has them. */
const easters = [
  ...['2014-04-20', '2015-04-05', '2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12'],
  ...['2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28'],
  ...['2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28'],
];

function shift(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const next = (day: string): string => shift(day, 1);

/** Algemene termijnenwet art. 3: New Year, Good Friday to Whit Monday, Kingsday, 5 May, Christmas, and what decrees add. */
const noWorkingDays = new Set([
  ...easters.flatMap((easter) => [-2, 1, 39, 50].map((days) => shift(easter, days))),
  ...easters.flatMap((easter) => {
    const year = easter.slice(0, 4);
    const kingsday = `${year}-04-27`;
    const isSunday = new Date(`${kingsday}T12:00:00Z`).getUTCDay() === 0;
    return [`${year}-01-01`, isSunday ? `${year}-04-26` : kingsday, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
  }),
  ...equatedDays.flatMap(({ days }) => days),
]);

/** Algemene termijnenwet art. 1: no Saturday, Sunday, recognised or equated day. */
export function isWorking(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !noWorkingDays.has(day);
}

/** The days on which a term stands still: from the day after the invitation, until the day of the answer (Awb art. 4:15). */
export type Still = (day: string) => boolean;
const never: Still = () => false;

/** So many days counted one by one from the day after, without those that stand still; then on to a day on which it can end. */
export function countDays(from: string, days: number, isStill: Still = never, lengthened = true): string {
  let [day, counted] = [from, 0];
  while (counted < days) {
    day = next(day);
    if (!isStill(day)) counted += 1;
  }
  // Art. 1, and art. 2: a term of three days or more has two working days in it.
  const canEnd = (end: string) =>
    !isStill(end) && (!lengthened || (isWorking(end) && (days < 3 || workingDaysAfter(from, end) >= 2)));
  while (!canEnd(day)) day = next(day);
  return day;
}

function workingDaysAfter(from: string, end: string): number {
  let count = 0;
  for (let day = next(from); day <= end && count < 2; day = next(day)) if (isWorking(day)) count += 1;
  return count;
}

/** Working days counted one by one from the day after. */
export function countWorkingDays(from: string, days: number): string {
  let [day, counted] = [from, 0];
  while (counted < days) {
    day = next(day);
    if (isWorking(day)) counted += 1;
  }
  return day;
}

/** Any day of the years of which the calendar above knows all. */
export const anyDay = fc.integer({ min: 0, max: 5300 }).map((days) => shift('2014-06-01', days));

/** Times at which a term that counts from a day stood still, one after another. */
export function anyStandStills(from: string) {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 })), { maxLength: 4 })
    .map((gaps) => {
      let day = from;
      return gaps.map(([before, lasting]) => {
        const fromOn = shift(day, before);
        day = shift(fromOn, lasting);
        return { fromOn, untilOn: day };
      });
    });
}

/** Whether a day falls in one of them. */
export function stillIn(spans: readonly { readonly fromOn: string; readonly untilOn: string }[]): Still {
  const days = new Set<string>();
  for (const { fromOn, untilOn } of spans) for (let day = next(fromOn); day < untilOn; day = next(day)) days.add(day);
  return (day) => days.has(day);
}
