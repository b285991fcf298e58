import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  daysBetween,
  daysLeftInWords,
  isDate,
  localMoment,
  momentInWords,
  momentOf,
  shortDate,
  urgencyOf,
} from '../../web/src/shared/dates.ts';

test.each([
  ['2026-06-12', '12 juni 2026'],
  ['2026-06', 'juni 2026'],
  ['2026', '2026'],
])('says %s as %s, no more precise than it is known', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test('says a day in a column in few letters', () => {
  expect(shortDate('2026-06-12')).toBe('12 jun 2026');
  expect(shortDate('2026')).toBe('2026');
});

test.each([
  [3, 'nog 3 dagen'],
  [1, 'morgen'],
  [0, 'vandaag'],
  [-1, '1 dag te laat'],
  [-4, '4 dagen te laat'],
])('says %i days left as "%s"', (days, words) => {
  expect(daysLeftInWords(days)).toBe(words);
});

test('counts days over the change of the clocks and the leap day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-06-05', '2026-06-01')).toBe(-4);
});

test('a term that has passed is late, one within a week soon', () => {
  expect([-1, 0, 7, 8].map(urgencyOf)).toEqual(['late', 'soon', 'soon', 'calm']);
});

test('says a moment on the clock of the Netherlands, summer and winter', () => {
  expect(momentInWords('2026-06-01T22:30:00.000Z')).toBe('2 juni 2026, 00:30');
  expect(momentInWords('2026-01-01T09:05:00.000Z')).toBe('1 januari 2026, 10:05');
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'vandaag', ''])('does not take %j for a day', (text) => {
  expect(isDate(text)).toBe(false);
});

describe('a moment as a field has it', () => {
  test.each([
    ['2026-06-12T14:30', '2026-06-12T12:30:00.000Z'],
    ['2026-12-01T00:15', '2026-11-30T23:15:00.000Z'],
    // The mornings on which the clock changes.
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s on the Dutch clock is %s, and back', (local, at) => {
    expect(momentOf(local)).toBe(at);
    expect(localMoment(at)).toBe(local);
  });

  test('what is no moment is none', () => {
    expect(momentOf('')).toBeUndefined();
    expect(momentOf('morgen')).toBeUndefined();
  });
});
