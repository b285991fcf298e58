import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/reporting/fact-day.ts';
import { dateNumber, findAgeGroup, findDistrict, findHouseholdType } from '../../src/reporting/fact-person.ts';
import { readFacts, type Facts } from '../../src/reporting/facts.ts';
import { costOf } from '../../src/reporting/provision-cost.ts';
import { bookOf, type CountedMeasure } from '../../src/reporting/statistic-book.ts';
import { isTime, listCategories, listTimes } from '../../src/reporting/statistic-dimension.ts';
import type { StatisticDimension } from '../../src/reporting/statistic-kind.ts';
import { visitRecords } from '../../src/reporting/statistic-loop.ts';
import { useDemoTown } from './demo-town.ts';

const town = useDemoTown();
const period = { from: '2025-02-01', until: '2026-06-01' };

/** Every provision in every stretch of time, looked up one by one. */
function plainly(measure: CountedMeasure, facts: Facts, groupBy: readonly StatisticDimension[]): Map<string, number> {
  const { provisions } = facts;
  const times = listTimes(
    groupBy.find((dimension) => isTime(dimension)),
    period,
  );
  const cells = new Map<string, number>();
  for (let place = 0; place < provisions.law.length; place += 1) {
    const [person = 0, household = 0] = [provisions.person[place], provisions.household[place]];
    const cost = provisions.monthlyCost[place] ?? -1;
    for (const [time, stretch] of times.entries()) {
      const from = Math.max(provisions.from[place] ?? 0, stretch.from);
      const until = Math.min(provisions.until[place] ?? 0, stretch.until);
      if (from >= until || (measure === 'COST' && cost < 0)) continue;
      const codes = groupBy.map((dimension) => {
        const length = listCategories(dimension, facts, period).length;
        const code = {
          LAW: provisions.law[place],
          PROVIDER: provisions.provider[place],
          DISTRICT: findDistrict(facts, person, from),
          AGE_GROUP: findAgeGroup(facts, person, dateNumber(from)),
          HOUSEHOLD_TYPE: findHouseholdType(facts, household, from),
          MONTH: time,
          QUARTER: time,
        }[dimension as 'LAW'];
        return code === undefined || code < 0 ? length - 1 : code;
      });
      const amount = measure === 'COST' ? costOf(cost, from, until) : 1;
      cells.set(codes.join(), (cells.get(codes.join()) ?? 0) + amount);
    }
  }
  return cells;
}

describe('what is gone through', () => {
  test.each([
    ['PROVISIONS', []],
    ['PROVISIONS', ['LAW', 'DISTRICT', 'MONTH']],
    ['HOUSEHOLDS', ['HOUSEHOLD_TYPE', 'QUARTER']],
    ['COST', ['MONTH', 'AGE_GROUP', 'PROVIDER']],
  ] as const)('counts of %s by %s what one by one is counted', (measure, groupBy) => {
    const facts = readFacts(town.db);
    const book = bookOf(measure, facts);
    const lengths = groupBy.map((dimension) => listCategories(dimension, facts, period).length);
    const axes = groupBy.map((dimension, index) => ({
      dimension,
      stride: lengths.slice(index + 1).reduce((product, length) => product * length, 1),
      // What is not known comes first among the codes and last among the places.
      placeOf: Int16Array.from({ length: lengths[index] ?? 0 }, (_, code) => (code || (lengths[index] ?? 0)) - 1),
    }));
    const times = listTimes(
      groupBy.find((dimension) => isTime(dimension)),
      period,
    );
    const found = new Map<string, number>();
    const before: number[] = [];
    const loop = { facts, book, period, times, axes, told: [], check() {} };
    visitRecords(loop, new Int16Array(0), (cell, unit, place, from, until) => {
      const codes = axes.map(({ stride }, index) => Math.floor(cell / stride) % (lengths[index] ?? 1));
      found.set(codes.join(), (found.get(codes.join()) ?? 0) + book.amountOf(place, from, until));
      if (before.at(-1) !== unit) before.push(unit);
      expect(from).toBeGreaterThanOrEqual(dayNumber(period.from));
    });
    expect(found.size).toBeGreaterThan(groupBy.length);
    expect(found).toEqual(plainly(measure, facts, groupBy));
    // All of one contributor after each other: nobody comes back.
    expect(new Set(before).size).toBe(before.length);
  });
});
