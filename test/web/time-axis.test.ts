import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisAround, findBar, findLastDay, monthTicks, placeOn } from '../../web/src/household/time-axis.ts';
import { addDays, digitDate, lastDayOf } from '../../web/src/shared/dates.ts';

const axis = axisAround('2026-06-15');

test('the axis goes from a year before the month to a year after it, over the turn of years', () => {
  expect(axis).toEqual({ from: '2025-06-01', until: '2027-07-01', now: '2026-06-15' });
  expect(axisAround('2026-12-31')).toMatchObject({ from: '2025-12-01', until: '2028-01-01' });
});

test('every third month has a tick, and a year stands where it begins', () => {
  expect(monthTicks(axis).map(({ label }) => label)).toEqual([
    'jul',
    'okt',
    '2026',
    'apr',
    'jul',
    'okt',
    '2027',
    'apr',
  ]);
  expect(monthTicks(axis).filter(({ newYear }) => newYear)).toHaveLength(2);
});

test('a bar is full up to and with today, and open after it', () => {
  const bar = findBar(axis, { validFrom: '2026-01-01', validUntil: '2027-01-01' });
  expect(bar).toMatchObject({ start: placeOn(axis, '2026-01-01'), now: placeOn(axis, '2026-06-16'), goesOn: false });
});

test('a bar that begins before the axis or goes on after it is cut off and says so', () => {
  expect(findBar(axis, { validFrom: '2020-01-01', validUntil: null })).toMatchObject({
    ...{ start: 0, end: 100, beganBefore: true, goesOn: true },
  });
  expect(findBar(axis, { validFrom: '2026-07-01', validUntil: '2027-07-01' })).toMatchObject({ goesOn: false });
});

test('what is over before the axis or begins after it has no bar', () => {
  expect(findBar(axis, { validFrom: '2020-01-01', validUntil: '2025-06-01' })).toBeUndefined();
  expect(findBar(axis, { validFrom: '2027-07-01', validUntil: null })).toBeUndefined();
});

test('a bar never runs backwards nor leaves the axis, whatever the period', () => {
  const day = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays('2026-06-15', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 2000 }), (validFrom, length) => {
      const bar = findBar(axis, { validFrom, validUntil: addDays(validFrom, length) });
      if (!bar) return;
      expect(0 <= bar.start && bar.start <= bar.now && bar.now <= bar.end && bar.end <= 100).toBe(true);
    }),
  );
});

test('the last day of a period is the day before the first on which it no longer holds', () => {
  expect(findLastDay({ validFrom: '2026-01-01', validUntil: '2026-10-01' })).toBe('2026-09-30');
  expect(findLastDay({ validFrom: '2026-01-01', validUntil: null })).toBeUndefined();
  expect(digitDate(lastDayOf('2024-03-01'))).toBe('29-02-2024');
});
