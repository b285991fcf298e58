import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { countMigrations, listPendingMigrations, migrateStore } from '../../db/migrate.ts';
import { makeTestFolder, makeTestStore } from '../testkit/store.ts';
import { faultOfPromise } from './fault.ts';
import { standingRows } from './good-row.ts';
import { insert, refusalOfRow, rowOf } from './world.ts';

const migrations = join(import.meta.dirname, '../../db/migrations');
const journalShape = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() }).loose()) }).loose();
const journal = journalShape.parse(JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')));
const tags = journal.entries.map(({ tag }) => tag);

function makeUrl(): string {
  return `file:${join(makeTestFolder(), 'eenplan.db')}`;
}

function open(url: string): Db {
  const db = openStore(url);
  onTestFinished(() => closeStore(db));
  return db;
}

/** The files of stores as they were after none, one, two … of the migrations, each made of the one before. */
const earlierFiles: Buffer[] = [];

function makeEarlierFile(count: number): Buffer {
  const path = join(makeTestFolder(), 'eenplan.db');
  const folder = join(makeTestFolder(), 'migrations');
  cpSync(migrations, folder, { recursive: true });
  writeFileSync(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }),
  );
  if (count > 0) writeFileSync(path, readEarlierFile(count - 1));
  const db = openStore(`file:${path}`);
  try {
    // A migration that loosens a CHECK changes its text where SQLite keeps it.
    db.$client.unsafeMode(true);
    if (count > 0) migrate(db, { migrationsFolder: folder });
  } finally {
    closeStore(db);
  }
  return readFileSync(path);
}

function readEarlierFile(count: number): Buffer {
  return (earlierFiles[count] ??= makeEarlierFile(count));
}

/** A store as it was after so many migrations. */
function makeEarlierStore(count: number): { url: string; db: Db } {
  const url = makeUrl();
  writeFileSync(url.slice('file:'.length), readEarlierFile(count));
  return { url, db: open(url) };
}

/** Everything that makes up the structure of a store, in words. */
function structureOf(db: Db): unknown[] {
  return db.$client
    .prepare(`select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite%' order by type, name`)
    .all();
}

describe('the migrations a store still needs', () => {
  test('are all of them when there is no store, and none is made by asking', async () => {
    const url = makeUrl();
    expect(await listPendingMigrations(url)).toEqual(tags);
    expect(existsSync(url.slice('file:'.length))).toBe(false);
  });

  test('are none when it is up to date', async () => {
    const url = makeUrl();
    await migrateStore(open(url));
    expect(await listPendingMigrations(url)).toEqual([]);
  });

  test.each(tags.map((_, count) => count))('are the later ones after %i', async (count) => {
    const { url } = makeEarlierStore(count);
    expect(await listPendingMigrations(url)).toEqual(tags.slice(count));
  });

  test('cannot be told of a file that is no store', async () => {
    const url = makeUrl();
    writeFileSync(url.slice('file:'.length), 'no store'.repeat(1000));
    expect(await faultOfPromise(listPendingMigrations(url))).toBe('UNREADABLE');
  });
});

describe('migrating', () => {
  test('knows every migration that the folder holds', () => {
    expect(countMigrations()).toBe(tags.length);
  });

  test.each(tags.map((_, count) => count).slice(1))(
    'from %i migrations gives the structure of a new store, keeps every row and checks it from then on',
    async (count) => {
      const { db } = makeEarlierStore(count);
      const rows = standingRows.filter(([table]) => hasTable(db, table));
      for (const [table, row] of rows) insert(db, table, row);
      const before = dump(db, rows);
      await migrateStore(db);
      expect(structureOf(db)).toEqual(structureOf(await makeTestStore()));
      expect(dump(db, rows)).toEqual(before);
      expect(refusalOfRow(db, 'revision', rowOf('revision'))).toBeUndefined();
      expect(refusalOfRow(db, 'plan', rowOf('plan', { status: 'IDEA' }))).toBe('plan_status');
      expect(refusalOfRow(db, 'plan', rowOf('plan', { household_id: 'nobody' }))).toBe('FOREIGN KEY constraint failed');
    },
  );

  test('again changes nothing', async () => {
    const db = open(makeUrl());
    await migrateStore(db);
    const before = structureOf(db);
    await migrateStore(db);
    expect(structureOf(db)).toEqual(before);
  });

  test('leaves references checked', async () => {
    const db = open(makeUrl());
    await migrateStore(db);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('refuses rows that refer to nothing, and leaves references checked all the same', async () => {
    const { db } = makeEarlierStore(tags.length - 1);
    db.$client.pragma('foreign_keys = OFF');
    insert(db, 'formation', { person_id: 'nobody', requested_at: '2026-06-01T10:00:00.000Z' });
    expect(await faultOfPromise(migrateStore(db))).toBe('FAULT');
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('refuses a store of a newer release, and leaves it as it was', async () => {
    const url = makeUrl();
    const db = open(url);
    await migrateStore(db);
    db.$client.prepare(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`).run();
    const before = structureOf(db);
    expect(await faultOfPromise(migrateStore(db))).toBe('NEWER');
    expect(await faultOfPromise(listPendingMigrations(url))).toBe('NEWER');
    expect(structureOf(db)).toEqual(before);
  });

  test('that fails leaves the store as it was', async () => {
    const obstacles = tags.map((tag) => obstacleTo(readFileSync(join(migrations, `${tag}.sql`), 'utf8')));
    const last = obstacles.findLastIndex((obstacle) => obstacle !== undefined);
    const { db } = makeEarlierStore(last);
    // Something in the way of the end of the last migration that adds anything.
    db.$client.exec(obstacles[last] ?? '');
    const before = structureOf(db);
    expect(await faultOfPromise(migrateStore(db))).toBe('FAULT');
    expect(structureOf(db)).toEqual(before);
  });
});

/** What makes the last thing that a migration adds be there before it; undefined where it adds nothing. */
function obstacleTo(migration: string): string | undefined {
  const column = [...migration.matchAll(/ALTER TABLE `(\w+)` ADD `(\w+)`/g)].at(-1);
  // What it makes anew it has taken away first.
  const made = [...migration.matchAll(/CREATE (?:UNIQUE |VIRTUAL )?(TRIGGER|TABLE|INDEX) `?(\w+)`?/g)]
    .filter(([, kind, name]) => !new RegExp(`DROP ${kind} \`?${name}\\b`).test(migration))
    .at(-1);
  if (column && column.index > (made?.index ?? -1)) return `alter table "${column[1]}" add "${column[2]}" text`;
  if (!made) return undefined;
  const [, kind, name = ''] = made;
  return kind === 'TRIGGER'
    ? `create trigger "${name}" before delete on revision begin select 1; end`
    : `create table "${name}" (id text)`;
}

function hasTable(db: Db, name: string): boolean {
  return db.$client.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined;
}

/** The rows as they stand, by the columns they were given. */
function dump(db: Db, rows: typeof standingRows): unknown[] {
  return rows.map(([table, row]) => {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    return db.$client.prepare(`select ${columns.join(', ')} from "${table}" order by ${columns[0]}`).all();
  });
}
