import { join } from 'node:path';
import { lockStore, type StoreLock } from '../../db/lock.ts';
import { AuditError, toAuditError } from './audit-error.ts';
import type { Disclosure } from './disclosure.ts';
import { makeFolder } from './folder.ts';
import { GroupCommit, type AuditHealth } from './group-commit.ts';
import type { PseudonymKey } from './pseudonym.ts';
import { isDue, type RemovedMonth } from './removal.ts';
import { startWorker, type StartWorker } from './writer-thread.ts';

export interface AuditLogOptions {
  /** Folder of the month files; nothing else belongs in it, least of all the pseudonym key. */
  readonly folder: string;
  readonly now: () => Date;
  readonly pseudonymKey: PseudonymKey;
  /** How many lines may wait for the disk before further requests are refused. */
  readonly waitingLines?: number;
  /** How long a line may stand before a head that covers it is exported, in milliseconds. */
  readonly exportHeadAfter?: number;
  /** How long to wait before trying again by itself when the log could not be written, in milliseconds. */
  readonly retryAfter?: number;
  readonly startWorker?: StartWorker;
}

/** The log of processing (Logboek Dataverwerkingen), open for writing. */
export interface AuditLog {
  /**
   * Resolves when the request and all its data subjects stand on disk; only then may the answer leave. Rejects with
   * {@link AuditError} when they do not, or may not: then the answer must not leave.
   */
  record(disclosure: Disclosure): Promise<void>;
  /**
   * Removes months that have been over for so many years, as `planRetention` found them; the log itself says so from
   * then on. Rejects with {@link AuditError}: INVALID when one is not due or not as planned, and then nothing is removed.
   */
  removeMonths(years: number, months: readonly RemovedMonth[]): Promise<void>;
  health(): AuditHealth;
  /** Writes what waits, exports the head and lets the folder go. Requests after it are refused. */
  close(): Promise<void>;
}

/**
 * Opens the log in a folder, making it when there is none. Throws {@link AuditError}: LOCKED when another program has it
 * open, BROKEN when it is not as it was left.
 */
export async function openAuditLog(options: AuditLogOptions): Promise<AuditLog> {
  const lock = lockFolder(options.folder);
  const commits = new GroupCommit({
    waitingLines: 20_000,
    exportHeadAfter: 1000,
    retryAfter: 1000,
    startWorker,
    ...options,
  });
  try {
    await commits.open();
  } catch (error) {
    lock.release();
    throw toAuditError(error);
  }
  let closing: Promise<void> | undefined;
  return {
    record: (disclosure) => commits.record(disclosure),
    removeMonths: async (years, months) => {
      const moment = options.now().getTime();
      if (!months.every(({ file }) => isDue(file, years, moment))) {
        throw new AuditError('INVALID', 'a month of the log of processing is not due to be removed');
      }
      await commits.removeMonths(months);
    },
    health: () => commits.health(),
    close: () => (closing ??= commits.close().finally(() => lock.release())),
  };
}

function lockFolder(folder: string): StoreLock {
  try {
    makeFolder(folder);
    return lockStore(`file:${join(folder, 'audit')}`);
  } catch (error) {
    throw toAuditError(error);
  }
}
