import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDemo } from '../../src/population/demo.ts';
import type { ReportSource } from '../../src/reporting/report-source.ts';
import { blurAmount, blurCount, blurShare, makeRecordKeys, sumKeys } from '../../src/reporting/statistic-noise.ts';
import type { StatisticsQuery } from '../../src/reporting/statistic-kind.ts';
import { findCore, type VisitCodes } from '../../src/reporting/statistic-core.ts';
import { makeStatistics } from '../../src/reporting/statistics.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { sourceOf } from '../testkit/report.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const secret = new Uint8Array(32).fill(7);
const keys = makeRecordKeys(secret, 'PERSON', 2000);
const period = { from: '2026-01-01', until: '2026-06-01' };

/** Records of people in categories of two dimensions. */
const recordOf = (unit: number, product: number, district: number) => ({
  unit,
  codeOf: (dimension: string) => (dimension === 'PRODUCT' ? product : district),
});
const people = fc.uniqueArray(fc.record({ unit: fc.nat(300), product: fc.nat(5), district: fc.nat(2) }), {
  selector: ({ unit }) => unit,
  minLength: 5,
  maxLength: 60,
});

/** What a filter on products and districts shows, as the figures do it. */
function shownOf(
  records: readonly ReturnType<typeof recordOf>[],
  products: readonly number[],
  districts: readonly number[],
) {
  const box = records.filter(
    ({ codeOf }) => products.includes(codeOf('PRODUCT')) && districts.includes(codeOf('DISTRICT')),
  );
  const codesOf = ({ codeOf }: (typeof box)[number]) => [codeOf('PRODUCT'), codeOf('DISTRICT')];
  const visitAll: VisitCodes = (codes, visit) => {
    for (const each of box) {
      codes.set(codesOf(each));
      visit(0, each.unit);
    }
  };
  const isIn = findCore(visitAll, [7, 4], 1, 5);
  const units = new Set(box.filter((each) => isIn(0, Int16Array.from(codesOf(each)))).map(({ unit }) => unit));
  return units.size < 5 ? null : blurCount(units.size, sumKeys(keys, units));
}

describe('somebody who asks twice', () => {
  test('gets the same for filters that differ in a category of fewer than five, whoever is in it', () => {
    fc.assert(
      fc.property(people, fc.nat(3), fc.nat(5), (found, few, extra) => {
        const others = found.filter(({ product }) => product !== extra);
        const rest = found.filter(({ product }) => product === extra).slice(0, few);
        const records = [...others, ...rest].map(({ unit, product, district }) => recordOf(unit, product, district));
        const without = [0, 1, 2, 3, 4, 5].filter((product) => product !== extra);
        const shown = shownOf(records, [...without, extra], [0, 1]);
        expect(shownOf(records, without, [0, 1])).toBe(shown);
        const nobody = others.map(({ unit, product, district }) => recordOf(unit, product, district));
        expect(shownOf(nobody, [...without, extra], [0, 1])).toBe(shown);
      }),
      { numRuns: 300, seed: 60 },
    );
  });

  /** For each pair of figures of a group and of one with some more, how many there may be more. */
  function possibleOf(show: (units: readonly number[]) => number): number {
    const possible = new Map<string, Set<number>>();
    for (let run = 0; run < 4000; run += 1) {
      const [count, more, start] = [5 + (run % 40), 1 + (run % 6), (run * 37) % 1900];
      const group = Array.from({ length: count + more }, (_, index) => start + index);
      const seen = `${show(group.slice(0, count))} ${show(group)}`;
      possible.set(seen, (possible.get(seen) ?? new Set()).add(more));
    }
    return Math.min(...[...possible.values()].map(({ size }) => size));
  }

  test('never learns how many make the difference of two figures, as from exact figures anybody would', () => {
    expect(possibleOf((units) => blurCount(units.length, sumKeys(keys, units)))).toBeGreaterThanOrEqual(2);
    expect(possibleOf((units) => units.length)).toBe(1);
  });

  test('would learn from filters that count categories of fewer than five', () => {
    const found = Array.from({ length: 40 }, (_, unit) => recordOf(unit, unit === 0 ? 1 : 0, 0));
    const naive = (products: readonly number[]) => {
      const units = found.filter(({ codeOf }) => products.includes(codeOf('PRODUCT'))).map(({ unit }) => unit);
      return `${units.length} ${sumKeys(keys, units)}`;
    };
    expect(naive([0, 1])).not.toBe(naive([0]));
    expect(shownOf(found, [0, 1], [0])).toBe(shownOf(found, [0], [0]));
  });
});

test('counts come in fives and never from one to four, amounts move by what the largest has, shares by steps', () => {
  for (let count = 5; count < 200; count += 1) {
    const shown = blurCount(count, count * 7919);
    expect(shown % 5).toBe(0);
    expect(shown).toBeGreaterThanOrEqual(5);
  }
  const amount = blurAmount(5_000_000, 200_000, 12);
  expect(amount % 10_000).toBe(0);
  expect(Math.abs(amount - 5_000_000)).toBeGreaterThan(90_000);
  expect(Math.abs(amount - 5_000_000)).toBeLessThan(215_000);
  expect(blurShare(30, 39, 1)).toBeNull();
  expect([0, 25, 50, 75, 100]).toContain(blurShare(30, 60, 1));
});

test('keys follow from the secret alone, and differ between people and households', () => {
  expect(makeRecordKeys(secret, 'PERSON', 5)).toEqual(keys.slice(0, 5));
  expect(makeRecordKeys(secret, 'HOUSEHOLD', 5)).not.toEqual(keys.slice(0, 5));
  expect(makeRecordKeys(new Uint8Array(32).fill(8), 'PERSON', 5)).not.toEqual(keys.slice(0, 5));
  expect(new Set(keys).size).toBe(keys.length);
});

describe('of a made-up municipality', () => {
  let source: ReportSource | undefined;
  const get = async () => {
    if (source) return source;
    const db = await makeTestStore();
    makeDemo(db, { residents: 4000, seed: 60, now: testNow });
    return (source = sourceOf(db));
  };
  const ask = async (query: Partial<StatisticsQuery> & Pick<StatisticsQuery, 'measure'>) => {
    const made = makeStatistics(await get(), { groupBy: [], filter: [], period, ...query }, secret);
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };

  test('clients, provisions and households are near what plain SQL counts', async () => {
    const { db } = await get();
    const counted = db.$client
      .prepare(
        `select count(distinct person_id) as clients, count(distinct household_id) as households, count(*) as provisions
         from provision where valid_from < '2026-06-01' and (valid_until is null or valid_until > '2026-01-01') and valid_from < ifnull(valid_until, '9999')`,
      )
      .get() as { clients: number; households: number; provisions: number };
    for (const [measure, count] of [
      ['CLIENTS', counted.clients],
      ['HOUSEHOLDS', counted.households],
      ['PROVISIONS', counted.provisions],
    ] as const) {
      const [cell] = (await ask({ measure })).cells;
      expect(Math.abs((cell?.figure.value ?? 0) - count)).toBeLessThanOrEqual(4);
      expect(cell?.figure.state).toBe('ROUNDED');
    }
    const cases = db.$client
      .prepare(`select count(*) as count from "case" where received_on >= '2026-01-01' and received_on < '2026-06-01'`)
      .get() as { count: number };
    const [received] = (await ask({ measure: 'CASES' })).cells;
    expect(Math.abs((received?.figure.value ?? 0) - cases.count)).toBeLessThanOrEqual(4);
  });

  test('the same people give the same figure, however they are asked for', async () => {
    const byLaw = await ask({ measure: 'CLIENTS', groupBy: ['LAW'] });
    const again = await ask({ measure: 'CLIENTS', groupBy: ['LAW'], filter: [{ dimension: 'LAW', codes: ['WMO'] }] });
    const wmo = byLaw.cells.find(({ categories }) => categories[0]?.code === 'WMO');
    expect(again.cells).toEqual([wmo]);
    expect(
      (await ask({ measure: 'CLIENTS', filter: [{ dimension: 'LAW', codes: ['WMO'] }] })).cells[0]?.figure,
    ).toEqual(wmo?.figure);
  });

  test('every measure comes out by what it goes by, and too much is refused', async () => {
    const quarters = await ask({ measure: 'COST', groupBy: ['LADDER_STEP', 'QUARTER'] });
    expect(quarters.cells.map(({ categories }) => categories[1]?.code).slice(0, 2)).toEqual(['2026-K1', '2026-K2']);
    expect(quarters.cells[1]?.figure.period).toEqual({ from: '2026-04-01', until: '2026-06-01' });
    for (const measure of ['LEAD_TIME_MEDIAN', 'LEAD_TIME_P90', 'SHARE_IN_TERM', 'GOALS_ATTAINED', 'READS'] as const) {
      const { cells } = await ask({ measure, groupBy: ['MONTH'] });
      expect(cells).toHaveLength(5);
      for (const { figure } of cells) expect(['ROUNDED', 'SUPPRESSED']).toContain(figure.state);
    }
    const groupBy = ['PRODUCT', 'PROVIDER', 'MONTH'] as const;
    const made = makeStatistics(
      await get(),
      { measure: 'CLIENTS', groupBy, filter: [], period: { from: '2017-01-01', until: '2026-06-01' } },
      secret,
    );
    expect(made).toHaveProperty('refused');
  });
});

describe('over the API', () => {
  const document = `query($measure: StatisticMeasure!, $groupBy: [StatisticDimension!], $filter: [StatisticFilter!], $period: StatisticPeriod!) {
    statistics(measure: $measure, groupBy: $groupBy, filter: $filter, period: $period) {
      rounding threshold cells { categories { code label } figure { value state unit definition } }
    }
  }`;
  let started: Promise<TestHub> | undefined;

  test('management gets figures; others, and what makes no sense, are refused', async () => {
    const { ask } = await (started ??= startTestHub({ residents: 1200 }));
    const good = { measure: 'CLIENTS', groupBy: ['LAW'], period };
    const answer = await ask('management', document, good);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['statistics']).toMatchObject({ threshold: 5, cells: expect.any(Array) });
    for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'privacy', 'admin']) {
      const refused = await ask(persona, document, good);
      expect(refused.errors[0]?.extensions.code, persona).toMatch(/^PURPOSE_/);
    }
    const wrong = [
      { groupBy: ['LAW', 'LAW'] },
      { groupBy: ['LAW', 'PRODUCT', 'DISTRICT', 'PROVIDER'] },
      { groupBy: ['MONTH', 'YEAR'] },
      { groupBy: ['OBJECTIVE'] },
      { measure: 'READS', groupBy: ['DISTRICT'] },
      { measure: 'GOALS_ATTAINED', groupBy: ['LAW'] },
      { filter: [{ dimension: 'LAW', codes: ['NO_SUCH'] }] },
      { filter: [{ dimension: 'LAW', codes: [] }] },
      { filter: [{ dimension: 'MONTH', codes: ['2026-01'] }] },
      {
        filter: [
          { dimension: 'LAW', codes: ['WMO'] },
          { dimension: 'LAW', codes: ['JEUGDWET'] },
        ],
      },
      { period: { from: '2026-01-02', until: '2026-02-01' } },
      { period: { from: '2026-02-01', until: '2026-02-01' } },
      { period: { from: '2015-01-01', until: '2026-01-01' } },
      { period: { from: '2026-01-01', until: '2026-08-01' } },
    ];
    for (const change of wrong) {
      const refused = await ask('management', document, { ...good, ...change });
      expect(refused.errors[0]?.extensions.code, JSON.stringify(change)).toBe('BAD_USER_INPUT');
      expect(refused.errors[0]?.message).not.toContain('NO_SUCH');
    }
  });
});
