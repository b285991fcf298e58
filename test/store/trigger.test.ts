import type { Row, TriggerBreak } from './break.ts';
import { describe, expect, test } from 'vitest';
import { insert, refusalOf, rowOf, useWorld } from './world.ts';
import { triggerBreaks } from './trigger-break.ts';

const world = useWorld();

function refusalOfAttempt({
  table,
  rows,
  update,
  takeAway,
}: Pick<TriggerBreak, 'table' | 'rows' | 'update' | 'takeAway'>): string | undefined {
  const db = world();
  return refusalOf(db, () => {
    rows.forEach((row, index) => insert(db, table, rowOf(table, { id: `row${index}`, ...row })));
    if (update) change(table, update);
    if (takeAway) db.$client.prepare(`delete from "${table}" where id = 'row0'`).run();
  });
}

function change(table: string, row: Row): void {
  const sets = Object.keys(row).map((column) => `"${column}" = ?`);
  world()
    .$client.prepare(`update "${table}" set ${sets.join(', ')} where id = 'row0'`)
    .run(Object.values(row));
}

describe('history is refused', () => {
  const cases = Object.entries(triggerBreaks).flatMap(([rule, breaks]) =>
    breaks.filter(({ refusedAs }) => refusedAs !== undefined).map((each) => [rule, each.says, each] as const),
  );
  test.each(cases)('by %s when %s', (_, __, each) => {
    expect(refusalOfAttempt(each)).toBe(each.refusedAs);
  });
});

describe('history is taken', () => {
  const cases = Object.entries(triggerBreaks).flatMap(([rule, breaks]) =>
    breaks.filter(({ refusedAs }) => refusedAs === undefined).map((each) => [rule, each.says, each] as const),
  );
  test.each(cases)('by %s when %s', (_, __, each) => {
    expect(refusalOfAttempt(each)).toBeUndefined();
  });
});
