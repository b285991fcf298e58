import type { Row } from './break.ts';
import { describe, expect, test } from 'vitest';
import { insert, refusalOf, rowOf, useWorld } from './world.ts';
import { uniqueBreaks } from './unique-break.ts';

const world = useWorld();

/** Inserts two rows with no trigger in the way, so that the index alone is asked. */
function refusalOfSecond(table: string, first: Row, second: Row): string | undefined {
  const db = world();
  return refusalOf(db, () => {
    const triggers = db.$client.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all();
    for (const name of triggers) db.$client.exec(`drop trigger "${String(name)}"`);
    insert(db, table, rowOf(table, first));
    insert(db, table, rowOf(table, second));
  });
}

describe('a second row is refused', () => {
  test.each(Object.entries(uniqueBreaks))('by %s', (_, { table, first, second, refusedAs }) => {
    expect(refusalOfSecond(table, first, second)).toBe(refusedAs);
  });
});

describe('a second row is taken', () => {
  const taken = Object.entries(uniqueBreaks).flatMap(([rule, { table, first, allowed }]) =>
    allowed.map((row) => [rule, JSON.stringify(row), table, first, row] as const),
  );
  test.each(taken)('by %s when it has %s', (_, __, table, first, second) => {
    expect(refusalOfSecond(table, first, second)).toBeUndefined();
  });
});
