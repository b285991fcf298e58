import { describe, expect, test } from 'vitest';
import { checkBreaks } from './check-break.ts';
import { goodRows } from './good-row.ts';
import { refusalOfRow, rowOf, useWorld } from './world.ts';

const world = useWorld();

describe('a row that breaks no rule', () => {
  test.each(Object.entries(goodRows))('is taken by %s', (table, row) => {
    expect(refusalOfRow(world(), table, row)).toBeUndefined();
  });
});

describe('a row is refused', () => {
  for (const [table, breaks] of Object.entries(checkBreaks)) {
    for (const [rule, changes] of Object.entries(breaks)) {
      test.each(changes.map((change) => [JSON.stringify(change), change] as const))(
        `by ${rule} when ${table} has %s`,
        (_, change) => {
          expect(refusalOfRow(world(), table, rowOf(table, change))).toBe(rule);
        },
      );
    }
  }
});
