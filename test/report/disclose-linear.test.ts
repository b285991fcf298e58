import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawCell, RawEquation } from '../../src/reporting/report.ts';
import { countColumn, publish, rowEquation, tableOf, type Publish, type RawWorld } from './attacker.ts';
import { rangesOf } from './linear-program.ts';
import { listNarrow, probe, type Probed } from './prober.ts';

const threshold = 5;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Counts as a municipality has them: many noughts and small ones, some large. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 5, arbitrary: fc.integer({ min: 30, max: 900 }) },
);

interface Group {
  readonly rows: readonly (readonly number[])[];
}

/** A table of groups that fall apart in rows, in so many periods that add up to a column of their own. */
function groupsOf(code: string, groups: readonly Group[], periods: number): RawWorld {
  const columns = ['all', ...Array.from({ length: periods }, (_, period) => `p${period}`)];
  const add = (rows: readonly (readonly number[])[]) =>
    Array.from({ length: periods }, (_, period) => sum(rows.map((row) => row[period] ?? 0)));
  const withAll = (values: readonly number[]) => [sum(values), ...values];
  const rows: (readonly [string, string | null, ...number[]])[] = [
    ['total', null, ...withAll(add(groups.flatMap((group) => group.rows)))],
    ...groups.flatMap((group, g) => [
      [`g${g}`, 'total', ...withAll(add(group.rows))] as const,
      ...group.rows.map((row, r) => [`g${g}r${r}`, `g${g}`, ...withAll(row.slice(0, periods))] as const),
    ]),
  ];
  return {
    tables: [
      tableOf(
        code,
        columns.map((column) => countColumn(column)),
        rows,
      ),
    ],
    equations: rows.map(([row]) =>
      rowEquation(code, row, Object.fromEntries(columns.map((column, index) => [column, index === 0 ? 1 : -1]))),
    ),
  };
}

const group = fc.record({
  rows: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 7 }),
});

/** What somebody knows better than four values of, in what is published. */
function attack(world: RawWorld, show: Publish = publish): { readonly narrow: Probed[]; readonly held: number } {
  const probed = probe(world, show(world, threshold)).filter(({ value }) => value > 0);
  return { narrow: listNarrow(probed, 4), held: probed.length };
}

/** Of many made-up reports: what is known too well, and how much is held back in all. */
function attackAll<Value>(
  of: fc.Arbitrary<Value>,
  makeWorld: (value: Value) => RawWorld,
  runs: number,
  show?: Publish,
) {
  const found = fc.sample(of, { numRuns: runs, seed: 68 }).map((value) => attack(makeWorld(value), show));
  return { narrow: found.flatMap(({ narrow }) => narrow), held: sum(found.map(({ held }) => held)) };
}

describe('an attacker with linear programming', () => {
  test('reckons what equations leave', () => {
    // a + b = 10, b + c = 4, none below nought.
    const equations = [
      {
        terms: [
          [0, 1],
          [1, 1],
        ] as const,
        sum: 10,
      },
      {
        terms: [
          [1, 1],
          [2, 1],
        ] as const,
        sum: 4,
      },
    ];
    expect(rangesOf(3, equations)).toEqual([
      { low: 6, high: 10 },
      { low: 0, high: 4 },
      { low: 0, high: 4 },
    ]);
    expect(rangesOf(4, equations)[3]).toEqual({ low: 0, high: Infinity });
    expect(() => rangesOf(1, [{ terms: [[0, 1]], sum: -1 }])).toThrow('no numbers');
  });

  test('finds nothing in tables of groups that fall apart, over periods that add up', () => {
    const worlds = fc.array(group, { minLength: 2, maxLength: 5 });
    for (const periods of [1, 2, 4]) {
      const { narrow, held } = attackAll(worlds, (groups) => groupsOf('t', groups, periods), 60);
      expect(narrow).toEqual([]);
      expect(held).toBeGreaterThan(100);
    }
  });

  test('finds nothing in two tables of the same people, by other groups', () => {
    const people = fc.array(fc.tuple(fc.nat(4), fc.nat(5), count), { minLength: 5, maxLength: 25 });
    const world = (cells: readonly (readonly [number, number, number])[]): RawWorld => {
      const tables = [0, 1].map((dimension) => {
        const counts = Array.from({ length: 6 }, (_, at) =>
          sum(cells.filter((cell) => cell[dimension] === at).map(([, , people]) => people)),
        );
        return tableOf(
          `t${dimension}`,
          [countColumn('n')],
          [['total', null, sum(counts)], ...counts.map((value, at) => [`r${at}`, 'total', value] as const)],
        );
      });
      const same: RawEquation = {
        terms: [0, 1].map((table) => ({ table: `t${table}`, row: 'total', column: 'n', factor: table === 0 ? 1 : -1 })),
      };
      return { tables, equations: [same] };
    };
    const { narrow, held } = attackAll(people, world, 150);
    expect(narrow).toEqual([]);
    expect(held).toBeGreaterThan(100);
  });

  test('finds nothing in shares of rows that add up, rounded or not', () => {
    const columns = [
      countColumn('due'),
      countColumn('within'),
      countColumn('passed'),
      countColumn('share', { unit: 'PERCENT', additive: false, ratioOf: ['within', 'due'] }),
    ];
    const world = (months: readonly (readonly [number, number])[]): RawWorld => {
      const row = (within: number, passed: number): (number | RawCell)[] => {
        const due = within + passed;
        const share = { value: due === 0 ? null : (100 * within) / due, contributors: due };
        return [due, within, passed, share];
      };
      const rows = months.map(([within, passed], index) => [`m${index}`, 'year', ...row(within, passed)] as const);
      const year = row(sum(months.map(([within]) => within)), sum(months.map(([, passed]) => passed)));
      return {
        tables: [tableOf('t', columns, [['year', null, ...year], ...rows])],
        equations: ['year', ...rows.map(([code]) => code)].map((code) =>
          rowEquation('t', code, { due: 1, within: -1, passed: -1 }),
        ),
      };
    };
    const { narrow, held } = attackAll(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 12 }), world, 150);
    expect(narrow).toEqual([]);
    expect(held).toBeGreaterThan(100);
  });

  test('finds nothing in a year and the next, of which the one begins as the other ended', () => {
    const columns = ['clients', 'through', 'in', 'out', 'brief', 'begin', 'end'];
    const flow = (code: string, rows: readonly (readonly [number, number, number, number])[]): RawWorld => {
      const full = rows.map(([through, into, out, brief]) => [
        through + into + out + brief,
        ...[through, into, out, brief],
        ...[through + out, through + into],
      ]);
      const codes = ['total', ...rows.map((_, index) => `r${index}`)];
      const total = columns.map((_, column) => sum(full.map((row) => row[column] ?? 0)));
      return {
        tables: [
          tableOf(
            code,
            columns.map((column) => countColumn(column)),
            [['total', null, ...total], ...full.map((row, index) => [`r${index}`, 'total', ...row] as const)],
          ),
        ],
        equations: codes.flatMap((row) => [
          rowEquation(code, row, { clients: 1, through: -1, in: -1, out: -1, brief: -1 }),
          rowEquation(code, row, { begin: 1, through: -1, out: -1 }),
          rowEquation(code, row, { end: 1, through: -1, in: -1 }),
        ]),
      };
    };
    const row = fc.record({ first: fc.tuple(count, count, count, count), left: count, came: count, brief: count });
    for (const rows of fc.sample(fc.array(row, { minLength: 3, maxLength: 8 }), { numRuns: 120, seed: 68 })) {
      const before = flow(
        'before',
        rows.map(({ first }) => first),
      );
      const after = flow(
        'after',
        rows.map(({ first: [through, into], left, came, brief }) => {
          const out = Math.min(left, through + into);
          return [through + into - out, came, out, brief] as const;
        }),
      );
      const shown = [...publish(before, threshold), ...publish(after, threshold)];
      const known = ['total', ...rows.map((_, index) => `r${index}`)].map((code) => ({
        terms: [
          { table: 'before', row: code, column: 'end', factor: 1 },
          { table: 'after', row: code, column: 'begin', factor: -1 },
        ],
      }));
      const both = {
        tables: [...before.tables, ...after.tables],
        equations: [...before.equations, ...after.equations],
      };
      const small = probe(both, shown, known).filter(({ value }) => value > 0 && value < threshold);
      expect(listNarrow(small, 4)).toEqual([]);
    }
  });

  test('breaks a rule that hides what is small and one beside it in its group, over periods', () => {
    const naive: Publish = (world, least) =>
      publish(world, 0).map((table) => {
        const isSmall = (row: number, column: number) => {
          const value = table.rows[row]?.figures[column]?.value ?? 0;
          return value > 0 && value < least;
        };
        const isBeside = (row: number, column: number) => {
          const parent = table.rows[row]?.parent;
          const own = [...table.rows.keys()].filter((other) => table.rows[other]?.parent === parent);
          return own.length > 1 && own.some((other) => isSmall(other, column)) && own.at(-1) === row;
        };
        return {
          ...table,
          rows: table.rows.map((row, r) => ({
            ...row,
            figures: row.figures.map((figure, c) =>
              isSmall(r, c) || isBeside(r, c) ? { ...figure, value: null, state: 'SUPPRESSED' as const } : figure,
            ),
          })),
        };
      });
    const worlds = fc.array(group, { minLength: 2, maxLength: 5 });
    expect(attackAll(worlds, (groups) => groupsOf('t', groups, 4), 20, naive).narrow.length).toBeGreaterThan(10);
  });
});
