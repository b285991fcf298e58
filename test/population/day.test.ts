import { describe, expect, test } from 'vitest';
import {
  addYears,
  ageOn,
  dayOfText,
  lastWorkingDay,
  textOfDay,
  workingDayFrom,
  yearOf,
} from '../../src/population/day.ts';
import { dueDayOf } from '../../src/population/term.ts';

describe('a day', () => {
  test.each(['1901-01-01', '1969-12-31', '1970-01-01', '2024-02-29', '2026-06-01'])(
    '%s reads back as it was written',
    (text) => {
      expect(textOfDay(dayOfText(text))).toBe(text);
      expect(yearOf(dayOfText(text))).toBe(Number(text.slice(0, 4)));
    },
  );

  test('that is left out is an open end', () => {
    expect(textOfDay(undefined)).toBeNull();
  });

  test('years later is the same day, and 29 February becomes 1 March', () => {
    expect(textOfDay(addYears(dayOfText('2008-06-01'), 18))).toBe('2026-06-01');
    expect(textOfDay(addYears(dayOfText('2008-02-29'), 18))).toBe('2026-03-01');
  });

  test('is a birthday from the day itself on', () => {
    const born = dayOfText('2008-06-01');
    expect(ageOn(born, dayOfText('2026-05-31'))).toBe(17);
    expect(ageOn(born, dayOfText('2026-06-01'))).toBe(18);
  });

  test.each([
    ['2026-05-29', '2026-05-29', '2026-05-29'],
    ['2026-05-30', '2026-06-01', '2026-05-29'],
    ['2026-05-31', '2026-06-01', '2026-05-29'],
    ['2026-06-01', '2026-06-01', '2026-06-01'],
  ])('%s is worked on from %s, and last on %s', (text, next, last) => {
    expect(textOfDay(workingDayFrom(dayOfText(text)))).toBe(next);
    expect(textOfDay(lastWorkingDay(dayOfText(text)))).toBe(last);
  });
});

describe('the term of a case', () => {
  test.each([
    ['WMO', 'REPORT', '2026-06-01', '2026-07-13'],
    ['WMO', 'APPLICATION', '2026-06-01', '2026-06-15'],
    // Six weeks from a Saturday end on a Saturday: Monday.
    ['WMO', 'REPORT', '2026-06-06', '2026-07-20'],
    ['JEUGDWET', 'APPLICATION', '2026-06-01', '2026-07-27'],
    ['PARTICIPATIEWET', 'APPLICATION', '2026-06-01', '2026-07-27'],
    ['WGS', 'REPORT', '2026-06-01', '2026-06-29'],
    ['GENERAL', 'REPORT', '2026-06-01', null],
    ['LEERPLICHTWET', 'REPORT', '2026-06-01', null],
  ] as const)('under %s for a %s of %s ends %s', (law, kind, received, due) => {
    expect(textOfDay(dueDayOf(law, kind, dayOfText(received)))).toBe(due);
  });
});
