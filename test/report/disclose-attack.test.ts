import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discloseTables } from '../../src/reporting/disclose.ts';
import type { CellPlace, RawEquation, ReportTable } from '../../src/reporting/report.ts';
import {
  attack,
  countColumn,
  divisionsOf,
  publish,
  rowEquation,
  tableOf,
  type Publish,
  type RawWorld,
  type World,
} from './attacker.ts';

const threshold = 3;
const column = countColumn('n');
const sum = (world: World) => world.reduce((total, value) => total + value, 0);

/** Counts, and filters over them that overlap: each the sum of some of the counts. */
function filtersOf(filters: readonly (readonly number[])[]): (world: World) => RawWorld {
  return (world) => {
    const counts = world.map((value, index) => [`n${index}`, null, value] as const);
    const sums = filters.map((filter, index) => [`f${index}`, null, sum(filter.map((n) => world[n] ?? 0))] as const);
    const equations: RawEquation[] = filters.map((filter, index) => ({
      terms: [
        { table: 't', row: `f${index}`, column: 'n', factor: -1 },
        ...filter.map((n) => ({ table: 't', row: `n${n}`, column: 'n', factor: 1 })),
      ],
    }));
    return { tables: [tableOf('t', [column], [...sums, ...counts])], equations };
  };
}

/** Two quarters and their year, in rows that add up. */
function periodsOf(world: World): RawWorld {
  const columns = ['year', 'first', 'second'].map((code) => countColumn(code));
  const rows = [0, 1].map((row) => {
    const [first = 0, second = 0] = world.slice(row * 2);
    return [first + second, first, second] as const;
  });
  const total = [0, 1, 2].map((place) => sum(rows.map((row) => row[place] ?? 0)));
  const table = tableOf('t', columns, [
    ['all', null, ...total],
    ...rows.map((row, index) => [`r${index}`, 'all', ...row] as const),
  ]);
  const equations = ['all', 'r0', 'r1'].map((row) => rowEquation('t', row, { year: 1, first: -1, second: -1 }));
  return { tables: [table], equations };
}

/** A tree of which the places follow from numbers: each next row is a part of one before. */
function treeOf(parents: readonly number[]): (world: World) => RawWorld {
  const parentOf = (row: number) => (row === 0 ? undefined : (parents[row - 1] ?? 0) % row);
  const rows = Array.from({ length: parents.length + 1 }, (_, row) => row);
  const leaves = rows.filter((row) => rows.every((other) => parentOf(other) !== row));
  return (world) => {
    const valueOf = (row: number): number =>
      leaves.includes(row)
        ? (world[leaves.indexOf(row)] ?? 0)
        : sum(rows.filter((other) => parentOf(other) === row).map(valueOf));
    const table = tableOf(
      't',
      [column],
      rows.map((row) => [`r${row}`, row === 0 ? null : `r${parentOf(row)}`, valueOf(row)] as const),
    );
    return { tables: [table], equations: [] };
  };
}

function leavesOf(parents: readonly number[]): number {
  const inner = new Set(parents.map((parent, index) => parent % (index + 1)));
  return parents.length + 1 - inner.size;
}

const everyTotal = (parts: number, upTo: number) =>
  Array.from({ length: upTo + 1 }, (_, total) => [...divisionsOf(total, parts)]).flat();

describe('an attacker who tries every world', () => {
  test('finds nothing in random trees', () => {
    const trees = fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }).filter((parents) => leavesOf(parents) <= 4);
    fc.assert(
      fc.property(trees, fc.integer({ min: threshold, max: 11 }), (parents, total) => {
        const { fewest, where } = attack(divisionsOf(total, leavesOf(parents)), treeOf(parents), threshold);
        expect(fewest, where).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 25, seed: 60 },
    );
  });

  test('finds nothing in filters that overlap', () => {
    const filter = fc.uniqueArray(fc.nat(3), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(filter, { minLength: 1, maxLength: 3 }), (filters) => {
        const { fewest, where } = attack(everyTotal(4, 12), filtersOf(filters), threshold, {
          isJudged: (world) => sum(world) <= 7,
        });
        expect(fewest, where).toBeGreaterThanOrEqual(threshold - 1);
      }),
      { numRuns: 12, seed: 60 },
    );
  });

  test('finds nothing in periods that add up', () => {
    const { fewest, where, shown } = attack(everyTotal(4, 13), periodsOf, threshold, {
      isJudged: (world) => sum(world) <= 10,
    });
    expect(fewest, where).toBeGreaterThanOrEqual(threshold - 1);
    expect(shown).toBeGreaterThan(0);
  });
});

describe('a rule that is not good enough is broken by the same attacker', () => {
  const naive: Publish = ({ tables }, least) =>
    publish({ tables, equations: [] }, 0).map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        figures: row.figures.map((figure) =>
          (figure.value ?? 0) < least ? { ...figure, value: null, state: 'SUPPRESSED' as const } : figure,
        ),
      })),
    }));

  test('that of hiding no more than what is small', () => {
    expect(attack(divisionsOf(9, 3), treeOf([0, 0, 0]), threshold, { show: naive }).fewest).toBe(1);
  });

  test('that of hiding the smallest beside it', () => {
    const smallest: Publish = (world, least) => {
      const tables = naive(world, least);
      return tables.map((table) => {
        const parts = table.rows.slice(1).map(({ figures }) => figures[0]?.value ?? Infinity);
        const isAlone = parts.filter((value) => value === Infinity).length === 1;
        const second = parts.indexOf(Math.min(...parts)) + 1;
        return {
          ...table,
          rows: table.rows.map((row, index) =>
            isAlone && index === second
              ? {
                  ...row,
                  figures: row.figures.map((figure) => ({ ...figure, value: null, state: 'SUPPRESSED' as const })),
                }
              : row,
          ),
        };
      });
    };
    expect(attack(divisionsOf(9, 3), treeOf([0, 0, 0]), threshold, { show: smallest }).fewest).toBeLessThan(threshold);
  });
});

describe('editions', () => {
  const heldBackIn = (tables: readonly ReportTable[]): CellPlace[] =>
    tables.flatMap(({ code, rows }) =>
      rows.flatMap((row) => (row.figures[0]?.value === null ? [{ table: code, row: row.code, column: 'n' }] : [])),
    );
  const base = { year: 2026, moment: '2026-06-01T10:00:00.000Z' };
  const rows = (a: number, b: number, c: number) => treeOf([0, 0, 0])([a, b, c]);

  test('what was held back stays held back after a correction', () => {
    const first = discloseTables({ ...rows(3, 20, 30), ...base }, 5);
    const hiddenBefore = heldBackIn(first);
    expect(hiddenBefore.map(({ row }) => row)).toEqual(['r1', 'r3']);
    const second = discloseTables({ ...rows(8, 20, 30), ...base, hiddenBefore }, 5);
    expect(heldBackIn(second)).toEqual(hiddenBefore);
    expect(heldBackIn(discloseTables({ ...rows(8, 20, 30), ...base }, 5))).toEqual([]);
  });

  test('who has both, and knows whom the correction was about, finds at most that those who went had been there', () => {
    const publications = new Map<string, Set<number>>();
    for (const world of divisionsOf(17, 3)) {
      for (let change = -2; change <= 2; change += 1) {
        const [a = 0, b = 0, c = 0] = world;
        if (a + change < 0) continue;
        const first = discloseTables({ ...rows(a, b, c), ...base }, 5);
        const second = discloseTables({ ...rows(a + change, b, c), ...base, hiddenBefore: heldBackIn(first) }, 5);
        const key = JSON.stringify(
          [first, second].map(([table]) => table?.rows.map(({ figures }) => figures[0]?.value)),
        );
        if (first[0]?.rows[1]?.figures[0]?.value !== null) continue;
        publications.set(key, (publications.get(key) ?? new Set()).add(a));
      }
    }
    for (const [key, values] of publications) expect(values.size, key).toBeGreaterThanOrEqual(3);
  });
});

test('of a large report nothing held back follows, and most is shown', () => {
  const counts = Array.from({ length: 300 }, (_, index) => (index * 7919) % 61);
  const wholes = counts.map((count, index) => count + ((index * 31) % 17));
  const columns = [
    countColumn('whole'),
    countColumn('part'),
    countColumn('share', { unit: 'PERCENT', additive: false, ratioOf: ['part', 'whole'] }),
  ];
  const groups = Array.from({ length: 30 }, (_, group) => group);
  const inGroup = (values: readonly number[], group: number) => values.slice(group * 10, group * 10 + 10);
  const cellsOf = (whole: number, part: number) =>
    [whole, part, { value: whole === 0 ? null : (100 * part) / whole, contributors: whole }] as const;
  const table = tableOf('t', columns, [
    ['all', null, ...cellsOf(sum(wholes), sum(counts))],
    ...groups.map((g) => [`g${g}`, 'all', ...cellsOf(sum(inGroup(wholes, g)), sum(inGroup(counts, g)))] as const),
    ...counts.map((count, index) => {
      const group = `g${Math.floor(index / 10)}`;
      return [`n${index}`, group, ...cellsOf(wholes[index] ?? 0, count)] as const;
    }),
  ]);
  const [shown] = publish({ tables: [table], equations: [] }, 5);
  const states = (shown?.rows ?? []).flatMap(({ figures }) => figures.map(({ state }) => state));
  expect(states).toHaveLength(993);
  expect(states.filter((state) => state === 'EXACT').length).toBeGreaterThan(400);
});
