import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closeStore, openStore, transaction } from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { StoreError, toStoreError } from '../../db/store-error.ts';
import { makeTestFolder, makeTestStore } from '../testkit/store.ts';
import { faultOf } from './fault.ts';

describe('an error of SQLite becomes a fault of the store', () => {
  test.each([
    ['SQLITE_BUSY', 'LOCKED'],
    ['SQLITE_BUSY_SNAPSHOT', 'LOCKED'],
    ['SQLITE_LOCKED', 'LOCKED'],
    ['SQLITE_CANTOPEN', 'MISSING'],
    ['SQLITE_CANTOPEN_ISDIR', 'MISSING'],
    ['SQLITE_NOTADB', 'UNREADABLE'],
    ['SQLITE_CORRUPT', 'UNREADABLE'],
    ['SQLITE_CORRUPT_INDEX', 'UNREADABLE'],
    ['SQLITE_FULL', 'FULL'],
    ['SQLITE_READONLY', 'READ_ONLY'],
    ['SQLITE_READONLY_DBMOVED', 'READ_ONLY'],
    ['SQLITE_IOERR_WRITE', 'FAULT'],
    ['SQLITE_MISUSE', 'FAULT'],
    ['SQLITE_CONSTRAINT_CHECK', 'RULE'],
  ])('%s is %s, in words without data', (code, fault) => {
    const error = toStoreError(new SqliteError('no such row: 990001106', code));
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ fault });
    expect(String(error)).not.toContain('990001106');
  });

  test('also when drizzle wraps it', () => {
    const wrapped = new Error('Failed query', { cause: new SqliteError('x', 'SQLITE_FULL') });
    expect(toStoreError(wrapped)).toMatchObject({ fault: 'FULL' });
  });

  test('and keeps it as its cause', () => {
    const cause = new SqliteError('x', 'SQLITE_FULL');
    expect(toStoreError(cause)).toMatchObject({ cause });
  });

  test.each([
    ['CHECK constraint failed: plan_status', 'plan_status'],
    ['UNIQUE constraint failed: person.bsn', 'person.bsn'],
    ['NOT NULL constraint failed: plan.title', 'plan.title'],
    ['membership_no_overlap', 'membership_no_overlap'],
    ['FOREIGN KEY constraint failed', ''],
  ])('%s names the rule %s', (message, rule) => {
    expect(toStoreError(new SqliteError(message, 'SQLITE_CONSTRAINT'))).toMatchObject({ fault: 'RULE', rule });
  });

  test.each([new TypeError('a bug'), new Error('other', { cause: new Error('still other') }), 'text', undefined])(
    'but %s stays what it is',
    (error) => {
      expect(toStoreError(error)).toBe(error);
    },
  );
});

describe('a store in trouble says what the trouble is', () => {
  test('when the disk is full', async () => {
    const db = await makeTestStore();
    db.$client.pragma(`max_page_count = ${Number(db.$client.pragma('page_count', { simple: true }))}`);
    const work = () => transaction(db, () => db.$client.exec('create table big as select zeroblob(100000) as content'));
    expect(faultOf(work)).toBe('FULL');
    expect(db.$client.prepare(`select count(*) from sqlite_master where name = 'big'`).pluck().get()).toBe(0);
  });

  test('when the file is damaged', async () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    const db = openStore(`file:${path}`);
    await migrateStore(db);
    closeStore(db);
    damage(path);
    const work = () => {
      const damaged = openStore(`file:${path}`);
      try {
        transaction(damaged, () => damaged.$client.pragma('integrity_check'));
        transaction(damaged, () => damaged.$client.prepare('select * from sqlite_master, person').all());
      } finally {
        closeStore(damaged);
      }
    };
    expect(faultOf(work)).toBe('UNREADABLE');
  });
});

/** Overwrites all but the first hundred bytes, by which SQLite knows its own files. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(statSync(path).size - 100, 0xff), 0, undefined, 100);
  closeSync(file);
}
