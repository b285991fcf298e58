import { expect, test } from 'vitest';
import type { RawCell } from '../../src/reporting/report.ts';
import { countColumn, publish, tableOf } from './attacker.ts';

const columns = [
  countColumn('people'),
  countColumn('cost', { unit: 'EURO_CENT' }),
  countColumn('average', { unit: 'EURO_CENT', additive: false, ratioOf: ['cost', 'people'] }),
  countColumn('days', { unit: 'DAY', additive: false }),
];

const row = (people: number, cost: number, largestShare = 0.2): RawCell[] => [
  { value: people, contributors: people },
  { value: cost, contributors: people, largestShare },
  { value: cost / people, contributors: people },
  { value: 12, contributors: people, completeness: 0.25 },
];

function shownOf(...parts: readonly RawCell[][]): (number | null)[][] {
  const whole = [0, 1].map((place) => parts.reduce((total, cells) => total + (cells[place]?.value ?? 0), 0));
  const table = tableOf('t', columns, [
    ['all', null, ...row(whole[0] ?? 0, whole[1] ?? 0)],
    ...parts.map((cells, index) => [`r${index}`, 'all', ...cells] as const),
  ]);
  const [shown] = publish({ tables: [table], equations: [] }, 5);
  return (shown?.rows ?? []).map(({ figures }) => figures.map(({ value }) => value));
}

test('where a count is held back, so are its cost, its average and its days', () => {
  expect(shownOf(row(30, 9000), row(3, 800), row(40, 6000))).toEqual([
    [73, 15800, 15800 / 73, 12],
    [30, 9000, 300, 12],
    [null, null, null, null],
    [null, null, null, null],
  ]);
});

test('of an amount that is mostly of one, no more than the amount is held back', () => {
  expect(shownOf(row(30, 9000), row(20, 800, 0.9), row(40, 6000))).toEqual([
    [90, 15800, 15800 / 90, 12],
    [30, 9000, 300, 12],
    [20, null, null, 12],
    [40, null, null, 12],
  ]);
});

test('what is made of a count is held back as well where the amount beside it had to follow', () => {
  const [, ...parts] = shownOf(row(30, 9000), row(20, 8000), row(3, 800), row(1, 700));
  expect(parts).toEqual([[30, 9000, 300, 12], ...parts.slice(1).map(() => [null, null, null, null])]);
});

test('beside an amount that is held back stands another that is not nothing to it', () => {
  const [, ...parts] = shownOf(row(30, 9000), row(20, 8000, 0.9), row(40, 60));
  expect(parts.map(([, cost]) => cost)).toEqual([null, null, null]);
});

test('a middle with fewer than five at or above it is held back, and how complete what is held back was', () => {
  const few = [...row(9, 90).slice(0, 3), { value: 12, contributors: 4 }];
  expect(shownOf(few, row(11, 110)).map(([, , , days]) => days)).toEqual([12, null, 12]);
  const [shown] = publish({ tables: [tableOf('t', columns, [['all', null, ...row(4, 10)]])], equations: [] }, 5);
  expect(shown?.rows[0]?.figures.map(({ completeness }) => completeness)).toEqual([null, null, null, null]);
});

test('what is about nobody is shown', () => {
  const budget = { value: 3, contributors: null };
  const columns = [countColumn('2026', { unit: 'EURO_CENT' })];
  const table = tableOf('t', columns, [
    ['all', null, { value: 3, contributors: null }],
    ['a', 'all', budget],
  ]);
  const [shown] = publish({ tables: [table], equations: [] }, 5);
  expect(shown?.rows.map(({ figures }) => figures[0]?.value)).toEqual([3, 3]);
});

test('an amount that would follow from an equation with what is about nobody is held back with it', () => {
  const columns = ['budget', 'spent', 'left'].map((code) => countColumn(code, { unit: 'EURO_CENT', additive: false }));
  const cells: RawCell[] = [
    { value: 100, contributors: null },
    { value: 40, contributors: 2, largestShare: 0.9 },
    { value: 60, contributors: null },
  ];
  const term = (column: string, factor: number) => ({ table: 't', row: 'a', column, factor });
  const [shown] = publish(
    {
      tables: [tableOf('t', columns, [['a', null, ...cells]])],
      equations: [{ terms: [term('budget', 1), term('spent', -1), term('left', -1)] }],
    },
    5,
  );
  expect(shown?.rows[0]?.figures.map(({ value }) => value)).toEqual([100, null, null]);
});
