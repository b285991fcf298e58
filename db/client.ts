import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { StoreError, toStoreError } from './store-error.ts';

/** The store's connection: drizzle on top, better-sqlite3 (`$client`) for prepared hot reads. */
export type Db = BetterSQLite3Database & { $client: BetterSqlite3.Database };

/** What both a connection and a transaction can do. */
export type Tx = BaseSQLiteDatabase<'sync', BetterSqlite3.RunResult>;

export interface OpenOptions {
  readonly readonly?: boolean;
  /** How long a statement waits for another program's lock, in milliseconds. */
  readonly busyTimeout?: number;
  /** How much of the store the connection holds in memory, in kilobytes. */
  readonly cacheKilobytes?: number;
}

/** The path behind a `file:` URL such as `file:data/eenplan.db`, relative to the working folder. */
export function storePath(url: string): string {
  if (!url.startsWith('file:') || url.length === 5) {
    throw new StoreError('MISSING', 'the store must be given as file: and a path, such as file:data/eenplan.db');
  }
  return resolve(url.slice('file:'.length));
}

/** Opens the store, making its folder when there is none. Throws {@link StoreError}. */
export function openStore(url: string, options: OpenOptions = {}): Db {
  const path = storePath(url);
  try {
    if (options.readonly && !existsSync(path))
      throw new StoreError('MISSING', 'there is no store yet: run migrate first');
    if (!options.readonly) mkdirSync(dirname(path), { recursive: true });
    const connection = new BetterSqlite3(path, {
      readonly: options.readonly ?? false,
      timeout: options.busyTimeout ?? 5000,
    });
    try {
      setPragmas(connection, options);
    } catch (error) {
      connection.close();
      throw error;
    }
    return drizzle({ client: connection });
  } catch (error) {
    throw toStoreError(error);
  }
}

function setPragmas(
  connection: BetterSqlite3.Database,
  { readonly = false, cacheKilobytes = 32_768 }: OpenOptions,
): void {
  if (!readonly) {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
  }
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  // Not mapped into memory: that reads no faster than this cache, and counts every page once read as memory in use.
  connection.pragma(`cache_size = -${cacheKilobytes}`);
  connection.pragma('mmap_size = 0');
}

/** Fails when what protects an acknowledged write is not on; SQLite may settle it only at the first write. */
export function checkDurability(db: Db): void {
  const actual = {
    journal_mode: db.$client.pragma('journal_mode', { simple: true }),
    synchronous: db.$client.pragma('synchronous', { simple: true }),
    foreign_keys: db.$client.pragma('foreign_keys', { simple: true }),
  };
  if (actual.journal_mode !== 'wal' || actual.synchronous !== 2 || actual.foreign_keys !== 1) {
    throw new StoreError('FAULT', `the store is not durable: ${JSON.stringify(actual)}`);
  }
}

/** Runs synchronous work as one transaction that takes the write lock at once; an error undoes all of it. */
export function transaction<Result>(db: Db, work: (tx: Tx) => Result): Result {
  try {
    return db.transaction((tx) => work(tx), { behavior: 'immediate' });
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Closes the connection; the write-ahead log is folded into the file. */
export function closeStore(db: Db): void {
  db.$client.close();
}
