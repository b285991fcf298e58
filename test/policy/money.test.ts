import { describe, expect, test } from 'vitest';
import { budgets } from '../../db/reference/budget.ts';
import { reserves } from '../../db/reference/reserve.ts';
import { listReserves } from '../../src/domain/policy/policy-money.ts';

const [budget] = budgets;
const [reserve] = reserves;
if (!budget || !reserve) throw new Error('there is no money');
const lines = [...budget.lines, ...reserve.lines];

/** The amounts of a line as the framework's table has them, × € 1,000. */
function amountsOf(code: string) {
  return lines.find((line) => line.code === code)?.amounts;
}

describe('the budget of 2017 to 2020', () => {
  test.for([0, 1, 2, 3])('in year %i is what its lines make', (year) => {
    const sum = budget.lines.reduce((total, { amounts }) => total + (amounts[year] ?? Number.NaN), 0);
    expect(sum).toBe([17_246, 17_175, 17_254, 17_400][year]);
    expect(budget.totals[year]).toBe(sum);
  });

  test('is neutral: what the framework adds is what pays for it, less what is left', () => {
    for (const year of [0, 1, 2, 3]) {
      const of = (...kinds: string[]) =>
        budget.lines
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((total, { amounts }) => total + (amounts[year] ?? Number.NaN), 0);
      expect(of('WISH', 'CUT', 'REMAINDER')).toBe(-of('COVER'));
    }
  });

  test('leaves what the table says is left', () => {
    expect(amountsOf('remaining-room')).toEqual([123, 134, 210, 24]);
  });

  test('says of the € 100,000 that table and text place it differently', () => {
    expect(amountsOf('social-team')).toEqual([100, 100, 100, 100]);
    expect(budget.lines.find(({ code }) => code === 'social-team')?.note).toMatch(/sociaal team.*Werk en Inkomen/);
  });
});

describe('the reserve of 2016 to 2019', () => {
  test.for([0, 1, 2, 3])('in year %i closes with what it opened with and its lines make', (year) => {
    const sum = reserve.lines.reduce((total, { amounts }) => total + (amounts[year] ?? 0), reserve.openings[year] ?? 0);
    expect(sum).toBe([1884, 1716, 1578, 1526][year]);
    expect(reserve.closings[year]).toBe(sum);
  });

  test('opens each year with what the year before closed with', () => {
    expect(reserve.openings).toEqual([1509, ...reserve.closings.slice(0, -1)]);
  });

  test('keeps a blank apart from nought', () => {
    expect(amountsOf('transport-tender')).toEqual([-5, -10, -5, 0]);
    expect(amountsOf('community-developer')).toEqual([-34, -25, null, null]);
  });

  test('may be a tenth of the state contribution: in 2017 € 860,000, over € 1 million less than it is', () => {
    expect(listReserves()[0]?.ceilings).toEqual([
      {
        year: 2017,
        percent: 10,
        stateContribution: 860_000_000,
        ceiling: 86_000_000,
        balance: 188_400_000,
        surplus: 102_400_000,
      },
    ]);
  });

  test('knows the state contribution of the years that are named, and guesses no other', () => {
    expect(listReserves()[0]?.stateContributions).toEqual([
      { year: 2015, amount: 1_030_000_000 },
      { year: 2017, amount: 860_000_000 },
      { year: 2020, amount: 830_000_000 },
    ]);
  });
});
