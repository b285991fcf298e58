import { addDays, easterOf, weekdayOf } from './calendar-day.ts';

/** A day that the general act on terms recognises as a holiday (algemeen erkende feestdag). */
export interface RecognisedDay {
  readonly label: string;
  /** Days after Easter Sunday, or the same month and day of every year. */
  readonly on: { readonly afterEaster: number } | { readonly monthDay: string };
  /** Whether it is kept on the day before when it falls on a Sunday. */
  readonly notOnSunday?: boolean;
  /** First and last year in which it is one; open when left out. */
  readonly firstYear?: number;
  readonly lastYear?: number;
}

/** Algemene termijnenwet art. 3 lid 1. 5 May counts every year, also where staff have no day off. */
export const recognisedDays: readonly RecognisedDay[] = [
  { label: 'Nieuwjaarsdag', on: { monthDay: '01-01' } },
  { label: 'Tweede Paasdag', on: { afterEaster: 1 } },
  { label: 'Koninginnedag', on: { monthDay: '04-30' }, notOnSunday: true, lastYear: 2013 },
  { label: 'Koningsdag', on: { monthDay: '04-27' }, notOnSunday: true, firstYear: 2014 },
  { label: 'Bevrijdingsdag', on: { monthDay: '05-05' } },
  { label: 'Hemelvaartsdag', on: { afterEaster: 39 } },
  { label: 'Tweede Pinksterdag', on: { afterEaster: 50 } },
  { label: 'Eerste Kerstdag', on: { monthDay: '12-25' } },
  { label: 'Tweede Kerstdag', on: { monthDay: '12-26' } },
];

/** Algemene termijnenwet art. 3 lid 2. */
export const goodFriday: RecognisedDay = { label: 'Goede Vrijdag', on: { afterEaster: -2 } };

/** Days that a royal decree equates with a recognised holiday (Algemene termijnenwet art. 3 lid 3), each with its source. */
export interface EquatedDays {
  readonly source: string;
  readonly days: readonly string[];
}

/**
 * One decree for three years at a time. The one for 2020 to 2022 is yet to be filled in from the Staatscourant: it is
 * missing here, and so a term that ended on one of its days is shown a working day early.
 */
export const equatedDays: readonly EquatedDays[] = [
  {
    source: 'Besluit van 17 juni 2013, nr. 13.001210',
    days: ['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  },
  {
    source: 'Besluit van 24 oktober 2016, nr. 2016001827 (BWBR0038666)',
    days: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  },
  {
    source: 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025',
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    source: 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028',
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

const equated = new Set(equatedDays.flatMap(({ days }) => days));
const heldByYear = new Map<number, { readonly recognised: ReadonlySet<string>; readonly goodFriday: string }>();

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return weekdayOf(day) % 6 === 0;
}

/** Whether the general act on terms recognises the day as a holiday of itself (Algemene termijnenwet art. 3 lid 1). */
export function isRecognisedDay(day: string): boolean {
  return daysOf(day).recognised.has(day);
}

/** Whether the act, or a decree under it, equates the day with a recognised holiday (art. 3 lid 2 and 3): for its own terms only. */
export function isEquatedDay(day: string): boolean {
  return equated.has(day) || daysOf(day).goodFriday === day;
}

function daysOf(day: string) {
  const year = Number(day.slice(0, 4));
  let held = heldByYear.get(year);
  if (!held) {
    const inForce = recognisedDays.filter(
      ({ firstYear = year, lastYear = year }) => firstYear <= year && year <= lastYear,
    );
    held = { recognised: new Set(inForce.map((each) => dayOf(each, year))), goodFriday: dayOf(goodFriday, year) };
    heldByYear.set(year, held);
  }
  return held;
}

function dayOf({ on, notOnSunday = false }: RecognisedDay, year: number): string {
  if ('afterEaster' in on) return addDays(easterOf(year), on.afterEaster);
  const day = `${String(year).padStart(4, '0')}-${on.monthDay}`;
  return notOnSunday && weekdayOf(day) === 0 ? addDays(day, -1) : day;
}
