import { expect, test } from 'vitest';
import { dayNumber } from '../../src/reporting/fact-day.ts';
import { costOf } from '../../src/reporting/provision-cost.ts';
import { Random } from '../../src/population/random.ts';

const cost = (monthly: number, from: string, until: string) => costOf(monthly, dayNumber(from), dayNumber(until));

test('a whole year costs twelve months, of whatever length it is', () => {
  expect(cost(12_345, '2023-01-01', '2024-01-01')).toBe(148_140);
  expect(cost(12_345, '2024-01-01', '2025-01-01')).toBe(148_140);
  expect(cost(12_345, '2020-01-01', '2030-01-01')).toBe(1_481_400);
  // A leap day costs as much as any other day of its year.
  expect(cost(36_600, '2024-02-29', '2024-03-01')).toBe(1200);
  expect(cost(36_500, '2023-03-01', '2023-04-01')).toBe(37_200);
});

test('no days cost nothing', () => {
  expect(cost(12_345, '2023-05-01', '2023-05-01')).toBe(0);
  expect(cost(12_345, '2023-05-02', '2023-05-01')).toBe(0);
  expect(cost(0, '2023-01-01', '2024-01-01')).toBe(0);
});

test('the costs of days that follow each other add up to the cent', () => {
  const random = new Random('cost');
  for (let turn = 0; turn < 500; turn += 1) {
    const monthly = random.between(1, 900_000);
    const days = Array.from({ length: random.between(2, 30) }, () => random.between(14_000, 30_000)).toSorted(
      (one, other) => one - other,
    );
    const parts = days.slice(1).map((day, index) => costOf(monthly, days[index] ?? 0, day));
    const whole = costOf(monthly, days[0] ?? 0, days.at(-1) ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    expect(Math.abs(whole - (monthly * 12 * ((days.at(-1) ?? 0) - (days[0] ?? 0))) / 365.25)).toBeLessThan(
      monthly * 0.1 + 2,
    );
  }
});
