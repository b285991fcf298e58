import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import {
  periodDimensions,
  statisticKinds,
  statisticMeasures,
  type StatisticDimension,
  type StatisticsQuery,
} from '../../src/reporting/statistic-kind.ts';
import { makeStatistics } from '../../src/reporting/statistics.ts';
import { sourceOf } from '../testkit/report.ts';
import { useDemoTown } from './demo-town.ts';

const town = useDemoTown(1000);
const secret = new Uint8Array(32).fill(7);
const period = { from: '2025-01-01', until: '2026-01-01' };

function ask(source: ReturnType<typeof sourceOf>, query: Partial<StatisticsQuery> & Pick<StatisticsQuery, 'measure'>) {
  const made = makeStatistics(source, { groupBy: [], filter: [], period, ...query }, secret);
  if ('refused' in made) throw new Error(made.refused);
  return made.cells.map(({ categories, figure }) => ({
    codes: categories.map(({ code }) => code),
    value: figure.value,
  }));
}

const measures = statisticMeasures.filter((measure) => measure !== 'READS');
const isTime = (dimension: StatisticDimension) => periodDimensions.includes(dimension);
/** A measure and up to three of its dimensions, none of which is time. */
const question = fc.constantFrom(...measures).chain((measure) => {
  const dimensions = statisticKinds[measure].dimensions.filter(
    (dimension) => !isTime(dimension) && dimension !== 'PRODUCT' && dimension !== 'PROVIDER',
  );
  return fc.record({
    measure: fc.constant(measure),
    groupBy: fc.subarray([...dimensions], { minLength: 1, maxLength: 2 }),
  });
});

describe('who asks again', () => {
  test('in another order, by a filter, of another reading, or by a stretch of time that is the whole period, gets the same', () => {
    const [source, later] = [sourceOf(town.db), sourceOf(town.db)];
    fc.assert(
      fc.property(question, fc.nat(1000), ({ measure, groupBy }, pick) => {
        const cells = ask(source, { measure, groupBy });
        expect(ask(later, { measure, groupBy })).toEqual(cells);
        const swapped = ask(source, { measure, groupBy: groupBy.toReversed() });
        const bySame = new Map(swapped.map(({ codes, value }) => [codes.toReversed().join(), value]));
        expect(cells.map(({ codes }) => bySame.get(codes.join()))).toEqual(cells.map(({ value }) => value));
        const inYear = ask(source, { measure, groupBy: [...groupBy, 'YEAR'] });
        expect(inYear.map(({ value }) => value)).toEqual(cells.map(({ value }) => value));

        // Of one cell the same by filters, in whatever order.
        const one = cells[pick % cells.length];
        const filter = groupBy.map((dimension, index) => ({ dimension, codes: [one?.codes[index] ?? ''] }));
        const expected = [{ codes: [], value: one?.value ?? null }];
        expect(ask(source, { measure, filter })).toEqual(expected);
        expect(ask(source, { measure, filter: filter.toReversed() })).toEqual(expected);
      }),
      { numRuns: 40, seed: 68 },
    );
  });

  test('when somebody else has come gets the same of all whom that does not touch', () => {
    const before = ask(sourceOf(town.db), { measure: 'CLIENTS', groupBy: ['LAW', 'DELIVERY_FORM'] });
    transaction(town.db, () =>
      town.db.$client.exec(
        `insert into person select 'per_0000', ${town
          .rows<{ name: string }>(`select name from pragma_table_info('person') where name <> 'id'`)
          .map(({ name }) => (name === 'bsn' ? 'null' : name))
          .join()} from person limit 1`,
      ),
    );
    expect(ask(sourceOf(town.db), { measure: 'CLIENTS', groupBy: ['LAW', 'DELIVERY_FORM'] })).toEqual(before);
  });
});

describe('who takes figures from each other', () => {
  const dimensions = ['LAW', 'DISTRICT', 'AGE_GROUP'] as const;

  test('finds of no group of fewer than five whether it is of one or of four, from what it is a part of', () => {
    const source = sourceOf(town.db);
    const found: unknown[] = [];
    let held = 0;
    // Of these each is in one category of each dimension.
    for (const measure of ['PROVISIONS', 'CASES'] as const) {
      for (const of of dimensions) {
        for (const by of dimensions.filter((other) => other !== of)) {
          const wholes = new Map(ask(source, { measure, groupBy: [of] }).map(({ codes, value }) => [codes[0], value]));
          const parts = Map.groupBy(ask(source, { measure, groupBy: [of, by] }), ({ codes }) => codes[0]);
          for (const [code, own] of parts) {
            const whole = wholes.get(code) ?? null;
            const shown = own.flatMap(({ value }) => value ?? []);
            const hidden = own.length - shown.length;
            if (whole === null || hidden === 0 || shown.length === 0) continue;
            // Each figure may be four off.
            const rest = whole - shown.reduce((total, value) => total + value, 0);
            const off = 4 * (shown.length + 1);
            const [least, most] = [rest - off - 4 * (hidden - 1), rest + off];
            held += 1;
            if (least > 1 || most < 4) found.push([measure, of, by, code, least, most]);
          }
        }
      }
    }
    expect(found).toEqual([]);
    expect(held).toBeGreaterThan(10);
  });

  test('finds no more from three dimensions than from two', () => {
    const source = sourceOf(town.db);
    const two = ask(source, { measure: 'CLIENTS', groupBy: ['LAW', 'DISTRICT'] });
    const three = ask(source, { measure: 'CLIENTS', groupBy: ['LAW', 'DISTRICT', 'HOUSEHOLD_TYPE'] });
    for (const { codes, value } of two) {
      const own = three.filter((cell) => cell.codes.slice(0, 2).join() === codes.join());
      // What is held back whole is so in all its parts.
      expect(own.every((cell) => value !== null || cell.value === null)).toBe(true);
    }
  });
});
