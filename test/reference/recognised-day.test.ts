import { describe, expect, test } from 'vitest';
import { easterOf } from '../../db/reference/calendar-day.ts';
import { equatedDays, isEquatedDay, isRecognisedDay, isWeekend } from '../../db/reference/recognised-day.ts';
import { isDay } from '../../src/partial-date.ts';

describe('the recognised holidays', () => {
  test('of 2026 are those of article 3, first paragraph', () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter(isRecognisedDay)).toEqual([
      ...['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25'],
      ...['2026-12-25', '2026-12-26'],
    ]);
  });

  test.for([
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [1961, '1961-04-02'],
  ] as const)('follow Easter, which in %i is on %s', ([year, day]) => {
    expect(easterOf(year)).toBe(day);
  });

  test.for([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027])('have 5 May in %i, as in every year', (year) => {
    expect(isRecognisedDay(`${year}-05-05`)).toBe(true);
  });

  test('have the birthday of the head of state on the day before when it falls on a Sunday', () => {
    expect([isRecognisedDay('2025-04-26'), isRecognisedDay('2025-04-27')]).toEqual([true, false]);
    expect([isRecognisedDay('2026-04-26'), isRecognisedDay('2026-04-27')]).toEqual([false, true]);
  });

  test('had the birthday on 30 April until 2013', () => {
    expect([isRecognisedDay('2013-04-30'), isRecognisedDay('2013-04-27')]).toEqual([true, false]);
    expect([isRecognisedDay('2014-04-30'), isRecognisedDay('2014-04-26')]).toEqual([false, true]);
  });
});

describe('the equated days', () => {
  test('are Good Friday of every year and those of the decrees, which are no holidays of themselves', () => {
    for (const day of ['2026-04-03', '2025-04-18', '2026-01-02', '2026-05-15', '2024-12-27']) {
      expect([isEquatedDay(day), isRecognisedDay(day)], day).toEqual([true, false]);
    }
    expect(isEquatedDay('2026-05-14')).toBe(false);
  });

  test('are days from Monday to Friday, each once, each with the decree that names it', () => {
    const days = equatedDays.flatMap((decree) => decree.days);
    expect(days.filter((day) => !isDay(day) || isWeekend(day) || isRecognisedDay(day))).toEqual([]);
    expect(days).toEqual([...new Set(days)].toSorted());
    for (const { source } of equatedDays) expect(source).toMatch(/^Besluit/);
  });
});
