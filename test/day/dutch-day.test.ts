import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/day.ts';

describe('the day in the Netherlands', () => {
  test.for<[moment: string, day: string]>([
    ['2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['2026-01-14T23:00:00.000Z', '2026-01-15'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2026-03-28T23:30:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('at %s is %s', ([moment, day]) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });

  test('is right when moments do not come in order', () => {
    const moments = ['2026-07-14T22:00:00Z', '2026-07-14T21:59:59Z', '2026-07-14T22:00:00Z', '1975-07-14T12:00:00Z'];
    const days = moments.map((moment) => dayOf(new Date(moment)));
    expect(days).toEqual(['2026-07-15', '2026-07-14', '2026-07-15', '1975-07-14']);
  });

  test('is none of a moment that is none', () => {
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
  });
});
