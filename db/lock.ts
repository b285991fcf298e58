import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { storePath } from './client.ts';
import { StoreError, toStoreError } from './store-error.ts';

export interface StoreLock {
  release(): void;
}

/**
 * Takes the right to write the store, for one program at a time. The lock is one of the operating system (SQLite's own
 * file lock on a file beside the store), so it ends with the program, however that ends. Throws LOCKED when it is taken.
 */
export function lockStore(url: string): StoreLock {
  const path = `${storePath(url)}.lock`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const connection = new BetterSqlite3(path, { timeout: 0 });
    try {
      connection.pragma('journal_mode = DELETE');
      connection.exec('begin exclusive');
    } catch (error) {
      connection.close();
      throw error;
    }
    return { release: () => connection.close() };
  } catch (error) {
    const fault = toStoreError(error);
    if (fault instanceof StoreError && fault.fault === 'LOCKED') {
      throw new StoreError('LOCKED', 'another program is working on this store', { cause: error });
    }
    throw fault;
  }
}
