import { expect, test } from 'vitest';
import type { ProvisionRowFragment } from '../../web/src/generated/graphql.ts';
import { eurosInWords, findMonthlySum, volumeInWords } from '../../web/src/household/provision-words.ts';

const labels: Record<string, string> = { HOUR: 'uur', WEEK: 'per week', MONTH: 'per maand' };
const label = (_enumName: string, value: string) => labels[value] ?? value;

function volume(amount: number, unit: 'HOUR' | 'EURO', per: 'WEEK' | 'MONTH') {
  return { __typename: 'ProvisionVolume' as const, amount, unit, per };
}

test('says how much help as one says it', () => {
  expect(volumeInWords(volume(3, 'HOUR', 'WEEK'), label)).toBe('3 uur per week');
  expect(volumeInWords(volume(2.5, 'HOUR', 'WEEK'), label)).toBe('2,5 uur per week');
  expect(volumeInWords(volume(250, 'EURO', 'MONTH'), label).replace('\u00A0', ' ')).toBe('€ 250 per maand');
});

test('says money in whole euros, with a point for thousands', () => {
  expect([21_249, 123_456_00].map((cents) => eurosInWords(cents).replace('\u00A0', ' '))).toEqual([
    '€ 212',
    '€ 123.456',
  ]);
});

test('sums what is known to the last, and nothing when a cost is not known', () => {
  const costs = (...monthlyCosts: (number | null)[]) =>
    monthlyCosts.map((monthlyCost) => ({ monthlyCost }) as ProvisionRowFragment);
  expect(findMonthlySum(costs(100, 250))).toBe(350);
  expect(findMonthlySum(costs(100, null))).toBeUndefined();
});
