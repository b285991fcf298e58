import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeStore, openStore, transaction, type Db } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { testNow } from '../testkit/store.ts';

export interface DemoTown {
  readonly db: Db;
  /** The first column of the first row of what a query finds. */
  readonly value: (sql: string, ...parameters: (string | number)[]) => unknown;
  readonly rows: <Row>(sql: string, ...parameters: (string | number)[]) => Row[];
}

// What seldom occurs: help with neither cost nor case, and dates that are not known to the day.
const seldom = `update provision set monthly_cost = null where rowid % 50 = 7;
  update provision set case_id = null, decision_id = null where rowid % 40 = 3;
  update person set birth_date = substr(birth_date, 1, 7) where rowid % 30 = 4;
  update person set birth_date = substr(birth_date, 1, 4) where rowid % 30 = 5;
  update person set birth_date = null where rowid % 30 = 6;
  update membership set valid_from = null
    where rowid % 20 = 1 and person_id in (select person_id from membership group by person_id having count(*) = 1);
  update residence set valid_from = substr(valid_from, 1, 4) where rowid % 20 = 1`;

/** A made-up municipality in a store that the tests of a file share and do not change; `faults` is SQL that spoils it first. */
export function useDemoTown(people = 300, faults = ''): DemoTown {
  let town: DemoTown | undefined;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'eenplan-test-'));
    const db = openStore(`file:${join(folder, 'eenplan.db')}`);
    await migrateStore(db);
    makeDemo(db, { people, seed: 5, now: testNow });
    transaction(db, () => db.$client.exec(seldom + ';' + faults));
    town = {
      db,
      value: (sql, ...parameters) =>
        db.$client
          .prepare(sql)
          .pluck()
          .get(...parameters),
      rows: <Row>(sql: string, ...parameters: (string | number)[]) =>
        db.$client.prepare<unknown[], Row>(sql).all(...parameters),
    };
  }, 60_000);
  afterAll(() => {
    if (town) closeStore(town.db);
    rmSync(folder, { recursive: true, force: true });
  });
  const get = () => {
    if (!town) throw new Error('the town is there within tests only');
    return town;
  };
  return {
    get db() {
      return get().db;
    },
    value: (sql, ...parameters) => get().value(sql, ...parameters),
    rows: <Row>(sql: string, ...parameters: (string | number)[]) => get().rows<Row>(sql, ...parameters),
  };
}
