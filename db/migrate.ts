import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { checkDurability, closeStore, openStore, storePath, transaction, type Db } from './client.ts';
import { isSearchIndexCurrent, rebuildSearchIndex } from './search-index.ts';
import { StoreError, toStoreError } from './store-error.ts';

const migrationsFolder = join(import.meta.dirname, 'migrations');

interface JournalEntry {
  readonly tag: string;
  readonly when: number;
}

async function readJournal(): Promise<JournalEntry[]> {
  const journal: { default: { entries: JournalEntry[] } } = await import('./migrations/meta/_journal.json', {
    with: { type: 'json' },
  });
  return journal.default.entries;
}

/** Names of the migrations that the store has not had yet, oldest first; all of them when there is no store. */
export async function listPendingMigrations(url: string): Promise<string[]> {
  const entries = await readJournal();
  if (!existsSync(storePath(url))) return entries.map((entry) => entry.tag);
  const db = openStore(url, { readonly: true });
  try {
    const last = lastApplied(db);
    refuseNewerStore(last, entries);
    return entries.filter((entry) => entry.when > last).map((entry) => entry.tag);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    closeStore(db);
  }
}

/** Brings the store to this release's structure and its index of names in step; a fault leaves it as it was. */
export async function migrateStore(db: Db): Promise<void> {
  const [last, entries] = [lastApplied(db), await readJournal()];
  refuseNewerStore(last, entries);
  if (entries.some((entry) => entry.when > last)) applyMigrations(db);
  checkDurability(db);
  if (!isSearchIndexCurrent(db)) transaction(db, () => rebuildSearchIndex(db));
}

/** Broken references are looked for in the whole store, and so only when its structure changed. */
function applyMigrations(db: Db): void {
  try {
    // A migration that rebuilds a table would trip over foreign keys, so they are checked once, afterwards.
    db.$client.pragma('foreign_keys = OFF');
    // A migration that loosens a CHECK changes its text where SQLite keeps it.
    db.$client.unsafeMode(true);
    migrate(db, { migrationsFolder });
    const broken = db.$client.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new StoreError('FAULT', 'a migration left broken references');
  } catch (error) {
    throw toStoreError(error);
  } finally {
    db.$client.unsafeMode(false);
    db.$client.pragma('foreign_keys = ON');
  }
}

/** How many migrations this release has; a test walks from each of them to the last. */
export function countMigrations(): number {
  return readMigrationFiles({ migrationsFolder }).length;
}

function lastApplied(db: Db): number {
  const has = db.$client.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  if (!has) return 0;
  const row = db.$client.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
  return Number(row ?? 0);
}

function refuseNewerStore(last: number, entries: readonly JournalEntry[]): void {
  if (last > (entries.at(-1)?.when ?? 0)) {
    throw new StoreError('NEWER', 'the store was made by a newer release of Eenplan');
  }
}
