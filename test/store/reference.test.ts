import { describe, expect, test } from 'vitest';
import { optional, references } from './reference-break.ts';
import { goodRows, insert, refusalOf, refusalOfRow, rowOf, useWorld, type Row } from './world.ts';

const world = useWorld();
const refused = 'FOREIGN KEY constraint failed';

describe('a row that refers to nothing is refused', () => {
  test.each(Object.keys(references))('in %s', (place) => {
    const [table = '', column = ''] = place.split('.');
    expect(refusalOfRow(world(), table, rowOf(table, { [column]: 'nobody' }))).toBe(refused);
  });
});

describe('a row that others refer to is not removed', () => {
  test.each(Object.entries(references))('as %s does', (place, target) => {
    const [table = '', column = ''] = place.split('.');
    const db = world();
    const removed = refusalOf(db, () => {
      insert(db, target, rowOf(target, { ...(target === 'person' ? { bsn: null } : {}), id: 'target' }));
      insert(db, table, rowOf(table, { [column]: 'target' }));
      db.$client.prepare(`delete from "${target}" where id = 'target'`).run();
    });
    expect(removed).toBe(refused);
  });
});

describe('a row without what it needs is refused', () => {
  const needed = Object.entries(goodRows).flatMap(([table, row]) =>
    Object.keys(row)
      .filter((column) => !optional[table]?.includes(column))
      .map((column) => [table, column] as const),
  );
  test.each(needed)('%s without %s', (table, column) => {
    expect(refusalOfRow(world(), table, rowOf(table, { [column]: null }))).toBe(`${table}.${column}`);
  });
});

describe('a second row with the same key is refused', () => {
  const keys: Readonly<Record<string, string>> = {
    formation: 'formation.person_id',
    staff_role: 'staff_role.staff_id, staff_role.role, staff_role.recorded_at',
  };
  const earlier = { valid_from: '2025-01-01', valid_until: '2025-02-01' };
  /** What keeps the second row from breaking another rule first. */
  const apart: Readonly<Record<string, Row>> = {
    address: { natural_key: 'another' },
    case: { number: 'Z-3' },
    director: earlier,
    membership: earlier,
    organisation: { code: 'another' },
    person: { bsn: null },
    staff: { subject: 'another' },
  };
  test.each(Object.keys(goodRows))('by %s', (table) => {
    const db = world();
    const refusal = refusalOf(db, () => {
      insert(db, table, rowOf(table));
      insert(db, table, rowOf(table, apart[table]));
    });
    expect(refusal).toBe(keys[table] ?? `${table}.id`);
  });
});
