import { describe, expect, test } from 'vitest';
import { checkBreaks } from './check-break.ts';
import { optional, references } from './reference-break.ts';
import { triggerBreaks } from './trigger-break.ts';
import { uniqueBreaks } from './unique-break.ts';
import { goodRows } from './good-row.ts';
import { useWorld } from './world.ts';

const world = useWorld();

interface Master {
  readonly name: string;
  readonly sql: string;
}

function listMaster(type: 'table' | 'index' | 'trigger'): Master[] {
  return world()
    .$client.prepare<[string], Master>(
      `select name, sql from sqlite_master where type = ? and sql is not null and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'`,
    )
    .all(type);
}

function pragma<Row>(name: string, table: string): Row[] {
  return world().$client.prepare<[string], Row>(`select * from pragma_${name}(?)`).all(table);
}

/** Every rule that the store holds has an attempt to break it; a new rule without one fails here, a lost rule too. */
describe('there is an attempt to break', () => {
  test('every CHECK', () => {
    const found = listMaster('table').flatMap(({ name, sql }) =>
      [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map((match) => `${name}: ${match[1]}`),
    );
    const tried = Object.entries(checkBreaks).flatMap(([table, breaks]) =>
      Object.entries(breaks)
        .filter(([, changes]) => changes.length > 0)
        .map(([rule]) => `${table}: ${rule}`),
    );
    expect(tried.toSorted()).toEqual(found.toSorted());
    expect(found.length).toBeGreaterThan(80);
  });

  test('every CHECK by a name', () => {
    for (const { sql } of listMaster('table')) {
      expect(sql.match(/CHECK/g)?.length ?? 0).toBe(sql.match(/CONSTRAINT "\w+" CHECK/g)?.length ?? 0);
    }
  });

  test('every unique index', () => {
    const found = listMaster('index').filter(({ sql }) => /^create unique index/i.test(sql));
    expect(Object.keys(uniqueBreaks).toSorted()).toEqual(found.map(({ name }) => name).toSorted());
  });

  test('every trigger', () => {
    expect(Object.keys(triggerBreaks).toSorted()).toEqual(
      listMaster('trigger')
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('every reference', () => {
    const found = listMaster('table').flatMap(({ name }) =>
      pragma<{ from: string; table: string }>('foreign_key_list', name).map(
        (key) => [`${name}.${key.from}`, key.table] as const,
      ),
    );
    expect(references).toEqual(Object.fromEntries(found));
    expect(found).toHaveLength(Object.keys(references).length);
  });

  test('every column that must hold something', () => {
    for (const { name } of listMaster('table')) {
      const columns = pragma<{ name: string; notnull: number }>('table_info', name);
      expect(Object.keys(goodRows[name] ?? {}).toSorted()).toEqual(columns.map((column) => column.name).toSorted());
      const empty = columns.filter(({ notnull }) => notnull === 0).map((column) => column.name);
      expect([name, optional[name]?.toSorted()]).toEqual([name, empty.toSorted()]);
    }
  });
});
