import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, startOfDay } from '../../src/day.ts';

describe('a Dutch day', () => {
  test.for<[day: string, moment: string]>([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ])('%s begins at %s', ([day, moment]) => {
    expect(startOfDay(day)).toBe(moment);
    expect(dayOf(new Date(moment))).toBe(day);
    expect(dayOf(new Date(Date.parse(moment) - 1))).not.toBe(day);
  });
});

describe('months after a day', () => {
  test.for<[day: string, months: number, then: string]>([
    ['2026-01-15', 6, '2026-07-15'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-10-31', 14, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d is %s', ([day, months, then]) => {
    expect(addMonths(day, months)).toBe(then);
  });
});
