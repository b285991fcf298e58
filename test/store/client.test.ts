import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  checkDurability,
  closeStore,
  openStore,
  storePath,
  transaction,
  type Db,
  type OpenOptions,
} from '../../db/client.ts';
import { migrateStore } from '../../db/migrate.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { organisationTable, type NewOrganisation } from '../../db/organisation.table.ts';
import { putReferenceRow } from '../../db/row.ts';
import { StoreError } from '../../db/store-error.ts';
import { makeTestFolder, makeTestStore } from '../testkit/store.ts';
import { faultOf } from './fault.ts';

function open(path: string, options?: OpenOptions): Db {
  const db = openStore(`file:${path}`, options);
  onTestFinished(() => closeStore(db));
  return db;
}

const organisation: NewOrganisation = {
  id: 'org_1',
  code: 'desk',
  name: 'Desk',
  kind: 'OTHER',
  source: 'STAFF',
  recordedAt: '2026-06-01T10:00:00.000Z',
};

describe('the address of a store', () => {
  test('is a file: and a path, relative to the working folder', () => {
    expect(storePath('file:data/eenplan.db')).toBe(join(process.cwd(), 'data/eenplan.db'));
    expect(storePath('file:/var/lib/eenplan.db')).toBe('/var/lib/eenplan.db');
  });

  test.each(['', 'file:', 'data/eenplan.db', 'postgres://localhost/eenplan', 'FILE:data/eenplan.db'])(
    'is not %j',
    (url) => {
      expect(() => storePath(url)).toThrow(StoreError);
    },
  );
});

describe('an opened store', () => {
  test('makes its folder when there is none', () => {
    const path = join(makeTestFolder(), 'deep', 'deeper', 'eenplan.db');
    open(path);
    expect(existsSync(path)).toBe(true);
  });

  test('keeps what it acknowledged: write-ahead log, full synchronisation, references checked', async () => {
    const db = await makeTestStore();
    expect(() => checkDurability(db)).not.toThrow();
    expect(db.$client.pragma('trusted_schema', { simple: true })).toBe(0);
  });

  test.each(['synchronous = NORMAL', 'synchronous = OFF', 'foreign_keys = OFF', 'journal_mode = DELETE'])(
    'is found not durable with %s',
    async (pragma) => {
      const db = await makeTestStore();
      db.$client.pragma(pragma);
      expect(faultOf(() => checkDurability(db))).toBe('FAULT');
    },
  );

  test('folds the write-ahead log into the file when it closes', async () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    const db = openStore(`file:${path}`);
    await migrateStore(db);
    putReferenceRow(db, organisationTable, organisation);
    closeStore(db);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(listOrganisations(open(path, { readonly: true }))).toHaveLength(1);
  });
});

describe('a store that is only read', () => {
  test('is missing when there is none, and is not made', () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    expect(faultOf(() => openStore(`file:${path}`, { readonly: true }))).toBe('MISSING');
    expect(existsSync(path)).toBe(false);
  });

  test('is not written', async () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    await migrateStore(open(path));
    const reader = open(path, { readonly: true });
    expect(faultOf(() => transaction(reader, () => putReferenceRow(reader, organisationTable, organisation)))).toBe(
      'READ_ONLY',
    );
    expect(listOrganisations(reader)).toEqual([]);
  });
});

describe('a store cannot be opened', () => {
  test('when the file is something else', () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    writeFileSync(path, 'Geachte mevrouw, hierbij het verslag van ons gesprek. '.repeat(200));
    expect(faultOf(() => openStore(`file:${path}`))).toBe('UNREADABLE');
    expect(faultOf(() => openStore(`file:${path}`, { readonly: true }))).toBe('UNREADABLE');
  });

  test('when the path is a folder', () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    mkdirSync(path);
    expect(faultOf(() => openStore(`file:${path}`))).toBe('MISSING');
  });

  // Node reports this one, not SQLite.
  test('when a file stands where its folder should be', () => {
    const folder = join(makeTestFolder(), 'data');
    writeFileSync(folder, '');
    expect(faultOf(() => openStore(`file:${join(folder, 'eenplan.db')}`))).toBe('MISSING');
  });
});

describe('a transaction', () => {
  test('is undone whole when its work fails, and the failure comes out as it is', async () => {
    const db = await makeTestStore();
    const failure = new Error('halfway');
    const work = () =>
      transaction(db, () => {
        putReferenceRow(db, organisationTable, organisation);
        throw failure;
      });
    expect(work).toThrow(failure);
    expect(listOrganisations(db)).toEqual([]);
  });

  test('is undone whole when a rule refuses one row, and names the rule but no value', async () => {
    const db = await makeTestStore();
    const work = () =>
      transaction(db, () => {
        putReferenceRow(db, organisationTable, organisation);
        putReferenceRow(db, organisationTable, { ...organisation, id: 'org_2', name: 'Geheim' });
      });
    expect(faultOf(work)).toBe('RULE');
    expect(work).toThrow(expect.objectContaining({ rule: 'organisation.code' }));
    expect(work).not.toThrow(/Geheim|desk/);
    expect(listOrganisations(db)).toEqual([]);
  });

  test('gives what its work gives', async () => {
    expect(transaction(await makeTestStore(), () => 42)).toBe(42);
  });

  test('takes the write lock at once, so that another writer is told before it has done anything', async () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    const first = open(path);
    await migrateStore(first);
    const second = open(path, { busyTimeout: 0 });
    let reached = false;
    transaction(first, () => {
      const work = () => transaction(second, () => (reached = true));
      expect(faultOf(work)).toBe('LOCKED');
    });
    expect(reached).toBe(false);
    expect(transaction(second, () => 'later')).toBe('later');
  });

  test('lets others read what was there before', async () => {
    const path = join(makeTestFolder(), 'eenplan.db');
    const writer = open(path);
    await migrateStore(writer);
    const reader = open(path, { readonly: true, busyTimeout: 0 });
    transaction(writer, () => {
      putReferenceRow(writer, organisationTable, organisation);
      expect(listOrganisations(reader)).toEqual([]);
    });
    expect(listOrganisations(reader)).toHaveLength(1);
  });
});
