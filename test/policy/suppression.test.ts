import { describe, expect, test } from 'vitest';
import { discloseParts, discloseWhole, figureOf } from '../../src/domain/policy/figure.ts';
import { figuresOf, type ObjectiveFigures } from '../../src/domain/policy/objective-figure.ts';

const moment = '2026-06-01T10:00:00.000Z';
const names = ['households', 'working', 'ended', 'attained', 'dropped'] as const;
type Name = (typeof names)[number];
type Truth = Readonly<Record<Name, number>>;

function shownOf(figures: ObjectiveFigures): Record<string, number | null> {
  return Object.fromEntries(names.map((name) => [name, figures[name].value]));
}

function shown(working: number, attained: number, dropped: number) {
  return shownOf(figuresOf({ working, attained, dropped }, '2026-06-01', moment));
}

describe('what is shown of an objective', () => {
  test.for([
    ['nobody', [0, 0, 0], { households: 0, working: 0, ended: 0, attained: 0, dropped: 0 }],
    ['four', [4, 0, 0], { households: null, working: null, ended: null, attained: null, dropped: null }],
    [
      'five who all work on it',
      [5, 0, 0],
      { households: 5, working: null, ended: null, attained: null, dropped: null },
    ],
    ['every part large', [5, 6, 7], { households: 18, working: 5, ended: 13, attained: 6, dropped: 7 }],
    ['few dropped', [20, 9, 2], { households: 31, working: 20, ended: 11, attained: null, dropped: null }],
    ['few ended', [20, 2, 2], { households: 24, working: null, ended: null, attained: null, dropped: null }],
    ['few at work', [4, 30, 30], { households: 64, working: null, ended: null, attained: null, dropped: null }],
  ] as const)('%s: %j', ([, [working, attained, dropped], expected]) => {
    expect(shown(working, attained, dropped)).toEqual(expected);
  });

  test('no count of one to four is ever shown, and what is shown is true', () => {
    for (const [truth, published] of everyCase()) {
      for (const name of names) {
        const value = published[name];
        expect(value === null || value === 0 || (value ?? 0) >= 5).toBe(true);
        expect(value === null || value === truth[name]).toBe(true);
      }
    }
  });
});

/** Whoever knows how the hub suppresses, and what it shows, knows that one of these cases is so and not which. */
describe('what follows from what is shown, for somebody who knows the rule', () => {
  const alike = Map.groupBy(everyCase(), ([, published]) => JSON.stringify(published));

  test('of a count that is held back: no single value, and none within three of each other', () => {
    for (const cases of alike.values()) {
      for (const name of names.filter((each) => cases[0]?.[1][each] === null)) {
        const possible = cases.map(([truth]) => truth[name]);
        expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(3);
        expect(new Set(possible).size).toBeGreaterThanOrEqual(4);
      }
    }
  });

  test('of counts taken together: never that they are one to four', () => {
    const sums: readonly (readonly Name[])[] = [
      ['working'],
      ['attained'],
      ['dropped'],
      ['working', 'attained'],
      ['working', 'dropped'],
      ['attained', 'dropped'],
      ['working', 'attained', 'dropped'],
    ];
    for (const cases of alike.values()) {
      for (const sum of sums) {
        const possible = new Set(cases.map(([truth]) => sum.reduce((total, name) => total + truth[name], 0)));
        const [only] = possible;
        expect(possible.size > 1 || only === 0 || (only ?? 0) >= 5).toBe(true);
      }
    }
  });
});

describe('a split in more than two', () => {
  const parts = (a: number, b: number, c: number) => {
    const split = discloseParts(discloseWhole(a + b + c), { a, b, c });
    return [split.a.value, split.b.value, split.c.value];
  };

  test('is shown whole', () => expect(parts(5, 6, 7)).toEqual([5, 6, 7]));
  test('or not at all', () => expect(parts(50, 60, 4)).toEqual([null, null, null]));
  test('and not below what is held back', () => {
    const { a } = discloseParts(discloseWhole(54), { a: 50, b: 4 });
    expect(Object.values(discloseParts(a, { x: 25, y: 25 })).map(({ value }) => value)).toEqual([null, null]);
  });
});

test('the threshold can be raised', () => {
  expect(discloseWhole(9, 10).value).toBeNull();
  expect(discloseWhole(10, 10).value).toBe(10);
});

test('a figure says what it counts, of what, when, and whether it is held back', () => {
  const meaning = {
    unit: 'HOUSEHOLD',
    definition: 'Huishoudens',
    source: 'Plannen',
    period: { from: '2026-06-01', until: '2026-06-02' },
    completeness: null,
    moment,
  } as const;
  expect(figureOf(discloseWhole(3), meaning)).toEqual({ ...meaning, value: null, state: 'SUPPRESSED' });
  expect(figureOf(discloseWhole(8), meaning)).toEqual({ ...meaning, value: 8, state: 'EXACT' });
});

function everyCase(): [truth: Truth, published: Record<string, number | null>][] {
  const upTo = 26;
  const cases: [Truth, Record<string, number | null>][] = [];
  for (let working = 0; working <= upTo; working += 1) {
    for (let attained = 0; working + attained <= upTo; attained += 1) {
      for (let dropped = 0; working + attained + dropped <= upTo; dropped += 1) {
        const ended = attained + dropped;
        cases.push([
          { households: working + ended, working, ended, attained, dropped },
          shown(working, attained, dropped),
        ]);
      }
    }
  }
  return cases;
}
