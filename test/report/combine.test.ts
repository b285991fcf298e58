import { describe, expect, test } from 'vitest';
import { layDemoMoney } from '../../src/demo-money.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { AmountGrid } from '../../src/reporting/amount-grid.ts';
import { discloseTables } from '../../src/reporting/disclose.ts';
import { discloseContent, makeContent } from '../../src/reporting/make-report.ts';
import type { RawEquation, RawUnion } from '../../src/reporting/report.ts';
import { makeReportStore, sourceOf } from '../testkit/report.ts';
import { testNow } from '../testkit/store.ts';
import { countColumn, tableOf } from './attacker.ts';
import { listNarrow, probe } from './prober.ts';

const threshold = 5;
const moment = { year: 2025, moment: '2026-06-01T10:00:00.000Z' };

describe('who lays reports side by side', () => {
  test('finds no amount from the budget by product and purchasing by provider and product', async () => {
    const db = await makeReportStore();
    makeDemo(db, { residents: 3000, seed: 6, now: testNow });
    layDemoMoney(db, testNow);
    const source = sourceOf(db);
    const products = db.$client.prepare('select id, law, code from product').all() as {
      readonly id: string;
      readonly law: string;
      readonly code: string;
    }[];
    for (const year of [2025, 2026]) {
      const contents = (['BUDGET', 'PURCHASING'] as const).map((name) => ({
        name,
        ...makeContent(source, name, year),
      }));
      const shown = contents.flatMap((content) => discloseContent(source, content.name, year, content).tables);
      const tables = contents.flatMap((content) => content.tables);
      const purchases = tables.find(({ code }) => code === 'purchases');
      const offers = (product: string) => (purchases?.rows ?? []).filter(({ code }) => code.endsWith(`/${product}`));
      const claimed = (row: string, factor: number) => ({ table: 'purchases', row, column: 'claimed', factor });
      const across = [
        { row: 'total', offers: ['total'] },
        ...products.map(({ id, law, code }) => ({
          row: `${law}/${code}`,
          offers: offers(id).map(({ code: row }) => row),
        })),
      ].map((product): RawEquation => ({
        terms: [
          { table: 'spending', row: product.row, column: 'claims', factor: -1 },
          ...product.offers.map((offer) => claimed(offer, 1)),
        ],
      }));
      const equations = contents.flatMap((content) => content.equations);
      const probed = probe({ tables, equations }, shown, across).filter(({ isSensitive }) => isSensitive);
      expect(probed.length).toBeGreaterThan(20);
      expect(listNarrow(probed, 4)).toEqual([]);

      // A volume at the tariff of the contract is the amount.
      const table = shown.find(({ code }) => code === 'purchases');
      const at = (column: string) => table?.columns.findIndex(({ code }) => code === column) ?? -1;
      for (const [amount, volume] of [
        ['ordered', 'orderedVolume'],
        ['claimed', 'claimedVolume'],
      ] as const) {
        const held = (table?.rows ?? []).filter(({ figures }) => figures[at(amount)]?.state === 'SUPPRESSED');
        expect(held.length).toBeGreaterThan(0);
        for (const { figures } of held) {
          expect(figures[at(volume)]?.value).toBeNull();
          expect([figures[at('use')]?.value, figures[at('volumeUse')]?.value]).toEqual([null, null]);
        }
      }
    }
  });

  test('finds nothing from groups that overlap and everybody in any of them', () => {
    const union: RawUnion = {
      whole: { table: 't', row: 'all', column: 'n' },
      parts: ['a', 'b', 'c'].map((row) => ({ table: 't', row, column: 'n' })),
    };
    const column = countColumn('n', { additive: false });
    const valuesOf = (all: number, a: number, b: number, c: number) =>
      discloseTables(
        {
          tables: [
            tableOf(
              't',
              [column],
              [
                ['all', null, all],
                ['a', null, a],
                ['b', null, b],
                ['c', null, c],
              ],
            ),
          ],
          equations: [],
          unions: [union],
          ...moment,
        },
        threshold,
      )[0]?.rows.map(({ figures }) => figures[0]?.value);
    // Nearly nobody is in two: who is neither in a nor in c is in b, which is four at least.
    expect(valuesOf(102, 60, 4, 38)).toEqual([102, 60, null, null]);
    // As many as there are in b may be in the others as well.
    expect(valuesOf(98, 60, 4, 38)).toEqual([98, 60, null, 38]);
    expect(valuesOf(98, 60, 5, 38)).toEqual([98, 60, 5, 38]);
    for (const c of [5, 30, 41]) expect(valuesOf(102, 60, 3, c)?.slice(2)).toEqual([null, null]);
  });

  test('finds nothing from two columns of which one counts the other several times', () => {
    // Households by how many workers they have, and those workers.
    const table = tableOf(
      't',
      [countColumn('households'), countColumn('workers')],
      [
        ['total', null, 60, 73],
        ...[10, 30, 18, 1, 1].map((households, workers) => {
          const count = { value: households * workers, contributors: households };
          return [`w${workers}`, 'total', households, count] as const;
        }),
      ],
    );
    const [shown] = discloseTables({ tables: [table], equations: [], ...moment }, threshold);
    const [households = [], workers = []] = [0, 1].map((column) =>
      shown?.rows.flatMap(({ code, figures }) => (figures[column]?.value === null ? [code] : [])),
    );
    expect(households).toEqual(['w2', 'w3', 'w4']);
    expect(workers).toEqual(expect.arrayContaining(households));
  });

  test('an amount rests on those it is about, and on nobody who is in it for nothing', () => {
    const grid = new AmountGrid(1);
    for (const amounts of [[500], [500], [0], [0], [300, -300]]) {
      for (const cents of amounts) grid.add(0, cents);
      grid.settle();
    }
    expect(grid.cell(0)).toEqual({ value: 1000, contributors: 2, largestShare: 0.5 });
  });
});
