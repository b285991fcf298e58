import { describe, expect, test } from 'vitest';
import {
  attack,
  countColumn,
  divisionsOf,
  productOf,
  publish,
  rowEquation,
  tableOf,
  type RawWorld,
  type World,
} from './attacker.ts';

const column = countColumn('n');
const sum = (world: World) => world.reduce((total, value) => total + value, 0);

function split(world: World): RawWorld {
  const rows = world.map((value, index) => [`part${index}`, 'whole', value] as const);
  return { tables: [tableOf('t', [column], [['whole', null, sum(world)], ...rows])], equations: [] };
}

/** Who knows all that is shown, and the rule, and tries every case. */
describe('a whole and its parts', () => {
  test.for([2, 3, 4])('of %i parts: a count held back may be five different ones', (parts) => {
    for (const total of [5, 6, 7, 8, 9, 10, 11, 12, 14, 17, 20, 26, 31]) {
      if (parts === 4 && total > 20) continue;
      const { fewest, where } = attack(divisionsOf(total, parts), split, 5);
      expect(fewest, where).toBeGreaterThanOrEqual(5);
    }
  });

  test.for([
    [50, 2],
    [50, 3],
    [53, 3],
    [50, 4],
  ] as const)('of %i in %i, where nought is shown: four different ones', ([total, parts]) => {
    const { fewest, where } = attack(divisionsOf(total, parts), split, 5);
    expect(fewest, where).toBeGreaterThanOrEqual(4);
  });

  test('with a lower threshold and more parts as well', () => {
    for (const total of [3, 5, 7, 9, 12])
      expect(attack(divisionsOf(total, 5), split, 3).fewest).toBeGreaterThanOrEqual(3);
    expect(attack(divisionsOf(20, 5), split, 2).fewest).toBeGreaterThanOrEqual(1);
  });
});

describe('a whole of which the parts fall apart', () => {
  function tree([a1 = 0, a2 = 0, b1 = 0, b2 = 0, c = 0]: World): RawWorld {
    return {
      tables: [
        tableOf(
          't',
          [column],
          [
            ['whole', null, a1 + a2 + b1 + b2 + c],
            ['a', 'whole', a1 + a2],
            ['a1', 'a', a1],
            ['a2', 'a', a2],
            ['b', 'whole', b1 + b2],
            ['b1', 'b', b1],
            ['b2', 'b', b2],
            ['c', 'whole', c],
          ],
        ),
      ],
      equations: [],
    };
  }

  test('keeps as many values for each count held back', () => {
    for (const total of [3, 5, 8, 11, 14]) {
      const { fewest, where } = attack(divisionsOf(total, 5), tree, 3);
      expect(fewest, where).toBeGreaterThanOrEqual(3);
    }
    const { fewest, where } = attack(divisionsOf(17, 5), tree, 5);
    expect(fewest, where).toBeGreaterThanOrEqual(5);
  });

  test('and so does one that falls apart in two ways', () => {
    const twoWays = ([a = 0, b = 0, c = 0, x = 0]: World): RawWorld => ({
      tables: [
        tableOf(
          't',
          [column],
          [
            ['whole', null, a + b + c],
            ['a', 'whole', a],
            ['b', 'whole', b],
            ['c', 'whole', c],
          ],
        ),
        tableOf(
          'u',
          [column],
          [
            ['whole', null, a + b + c],
            ['x', 'whole', x],
            ['y', 'whole', a + b + c - x],
          ],
        ),
      ],
      equations: [
        {
          terms: [
            { table: 't', row: 'whole', column: 'n', factor: 1 },
            { table: 'u', row: 'whole', column: 'n', factor: -1 },
          ],
        },
      ],
    });
    for (const total of [5, 6, 9, 13, 20]) {
      const worlds = [...divisionsOf(total, 3)].flatMap((world) =>
        Array.from({ length: total + 1 }, (_, x) => [...world, x]),
      );
      const { fewest, where } = attack(worlds, twoWays, 5);
      expect(fewest, where).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('columns of one table', () => {
  test('that an equation ties, in rows that add up', () => {
    const flow = (world: World): RawWorld => {
      const rows = [0, 1, 2].map((row) => {
        const [start = 0, into = 0, out = 0] = world.slice(row * 3);
        return [start, into, out, start + into - out] as const;
      });
      const total = [0, 1, 2, 3].map((place) => sum(rows.map((row) => row[place] ?? 0)));
      const codes = ['whole', 'r0', 'r1', 'r2'];
      return {
        tables: [
          tableOf(
            't',
            ['start', 'in', 'out', 'end'].map((code) => countColumn(code)),
            [['whole', null, ...total], ...rows.map((row, index) => [`r${index}`, 'whole', ...row] as const)],
          ),
        ],
        equations: codes.map((row) => rowEquation('t', row, { start: 1, in: 1, out: -1, end: -1 })),
      };
    };
    for (const [start, into, out] of [
      [3, 3, 3],
      [4, 3, 3],
      [6, 4, 3],
      [7, 5, 5],
    ] as const) {
      const worlds = productOf([...divisionsOf(start, 3)], [...divisionsOf(into, 3)], [...divisionsOf(out, 3)])
        .map(([starts = [], ins = [], outs = []]) =>
          [0, 1, 2].flatMap((r) => [starts[r] ?? 0, ins[r] ?? 0, outs[r] ?? 0]),
        )
        .filter((world) => [0, 3, 6].every((r) => (world[r] ?? 0) + (world[r + 1] ?? 0) >= (world[r + 2] ?? 0)));
      const { fewest, where } = attack(worlds, flow, 3);
      expect(fewest, where).toBeGreaterThanOrEqual(3);
    }
  });

  test('of which one falls apart in others, in rows that do not add up', () => {
    const objective = ([working = 0, attained = 0, dropped = 0]: World): RawWorld => ({
      tables: [
        tableOf(
          't',
          ['households', 'working', 'ended', 'attained', 'dropped'].map((code) =>
            countColumn(code, { additive: false }),
          ),
          [['o', null, working + attained + dropped, working, attained + dropped, attained, dropped]],
        ),
      ],
      equations: [
        rowEquation('t', 'o', { households: 1, working: -1, ended: -1 }),
        rowEquation('t', 'o', { ended: 1, attained: -1, dropped: -1 }),
      ],
    });
    const numbers = Array.from({ length: 27 }, (_, total) => [...divisionsOf(total, 3)]).flat();
    const { fewest, where } = attack(numbers, objective, 5);
    expect(fewest, where).toBeGreaterThanOrEqual(4);
  });
});

describe('a share', () => {
  const columns = [
    countColumn('whole'),
    countColumn('part'),
    countColumn('share', { unit: 'PERCENT', additive: false, ratioOf: ['part', 'whole'] }),
  ];
  const shareOf = (part: number, whole: number) => ({ value: (100 * part) / whole, contributors: whole });

  test('tells neither its part nor the rest', () => {
    for (const whole of [5, 9, 20, 39, 40, 41, 99, 100, 163, 200, 333]) {
      const worlds = Array.from({ length: whole + 1 }, (_, part) => [part]);
      const row = ([part = 0]: World): RawWorld => ({
        tables: [tableOf('t', columns, [['r', null, whole, part, shareOf(part, whole)]])],
        equations: [],
      });
      const { fewest, where } = attack(worlds, row, 5);
      expect(fewest, where).toBeGreaterThanOrEqual(5);
    }
  });

  test('nor in rows that add up', () => {
    for (const wholes of [
      [40, 40],
      [40, 9, 43],
      [12, 7, 5],
      [41, 0, 45],
      // The last, which takes what is left, is small itself, or empty.
      [43, 41, 6],
      [45, 41, 0],
    ]) {
      for (const total of [5, 9, 14, sum(wholes) - 6, sum(wholes) - 11]) {
        const worlds = divisionsOf(total, wholes.length).filter((parts) =>
          parts.every((part, r) => part <= (wholes[r] ?? 0)),
        );
        const rows = (parts: World): RawWorld => ({
          tables: [
            tableOf('t', columns, [
              ['all', null, sum(wholes), total, shareOf(total, sum(wholes))],
              ...wholes.map((whole, r) => {
                const part = parts[r] ?? 0;
                const share = whole === 0 ? { value: null, contributors: 0 } : shareOf(part, whole);
                return [`r${r}`, 'all', whole, part, share] as const;
              }),
            ]),
          ],
          equations: [],
        });
        const { fewest, where } = attack(worlds, rows, 5);
        expect(fewest, where).toBeGreaterThanOrEqual(4);
      }
    }
  });

  test('nor what was late beside what was in time, in months that add up to a year', () => {
    const columns = ['due', 'within', 'passed'].map((code) => countColumn(code));
    const share = countColumn('share', { unit: 'PERCENT', additive: false, ratioOf: ['within', 'due'] });
    for (const due of [
      [9, 12, 7],
      [6, 5, 5],
      [40, 6, 41],
      [43, 41, 6],
    ]) {
      for (const late of [3, 5, 8, 11, 14]) {
        const all = sum(due);
        const months = (world: World, late: number): RawWorld => ({
          tables: [
            tableOf(
              't',
              [...columns, share],
              [
                ['year', null, all, all - late, late, shareOf(all - late, all)],
                ...due.map((whole, month) => {
                  const passed = world[month] ?? 0;
                  const percent = whole === 0 ? { value: null, contributors: 0 } : shareOf(whole - passed, whole);
                  return [`m${month}`, 'year', whole, whole - passed, passed, percent] as const;
                }),
              ],
            ),
          ],
          equations: ['year', 'm0', 'm1', 'm2'].map((row) => rowEquation('t', row, { due: 1, within: -1, passed: -1 })),
        });
        // Where the year's own halves are few, what they are is not known either.
        const isFew = late < 5 || all - late < 5;
        const lates = [0, 1, 2, 3, 4].flatMap((few) => [few, all - few]);
        const worlds = (isFew ? lates : [late]).flatMap((total) => [...divisionsOf(total, 3)]);
        const fitting = worlds.filter((parts) => parts.every((part, month) => part <= (due[month] ?? 0)));
        const { fewest, where } = attack(fitting, (world) => months(world, sum(world)), 5);
        expect(fewest, where).toBeGreaterThanOrEqual(4);
      }
    }
  });
});

test('a row of noughts in a large table hides nothing, though its halves are noughts of noughts', () => {
  const columns = ['begin', 'through', 'out'].map((code) => countColumn(code));
  const rows = [
    ['all', null, 900, 700, 200],
    ['a', 'all', 500, 400, 100],
    ['b', 'all', 400, 300, 100],
    ['none', 'all', 0, 0, 0],
  ] as const;
  const equations = rows.map(([row]) => rowEquation('t', row, { begin: 1, through: -1, out: -1 }));
  const shown = publish({ tables: [tableOf('t', columns, rows)], equations }, 5);
  expect(shown[0]?.rows.map(({ figures }) => figures.map(({ value }) => value))).toEqual(
    rows.map(([, , ...values]) => values),
  );
});

test('where the last row of a flow is small, or one has nobody who stayed, no more goes along than what takes the rest', () => {
  const columns = ['clients', 'through', 'in', 'out', 'brief', 'begin', 'end'];
  const flow = (through: number, into: number, out: number, brief: number) =>
    [through + into + out + brief, through, into, out, brief, through + out, through + into] as const;
  const rows = [flow(600, 90, 80, 40), flow(400, 70, 60, 30), flow(300, 60, 50, 20), flow(0, 83, 84, 345)];
  const total = columns.map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const codes = ['total', 'a', 'b', 'c', 'd'];
  const table = tableOf(
    't',
    columns.map((code) => countColumn(code)),
    [['total', null, ...total], ...rows.map((row, index) => [codes[index + 1] ?? '', 'total', ...row] as const)],
  );
  const equations = codes.flatMap((row) => [
    rowEquation('t', row, { clients: 1, through: -1, in: -1, out: -1, brief: -1 }),
    rowEquation('t', row, { begin: 1, through: -1, out: -1 }),
    rowEquation('t', row, { end: 1, through: -1, in: -1 }),
  ]);
  const [shown] = publish({ tables: [table], equations }, 5);
  const held = shown?.rows.filter(({ figures }) => figures[1]?.value === null).map(({ code }) => code);
  expect(held).toEqual(['c', 'd']);
});
