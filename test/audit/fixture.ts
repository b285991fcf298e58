import BetterSqlite3, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Book } from '../../src/audit/book.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import type { Entry } from '../../src/audit/entry.ts';
import { listLedgerFiles } from '../../src/audit/folder.ts';
import { openAuditLog, type AuditLog, type AuditLogOptions } from '../../src/audit/log.ts';
import { parsePseudonymKey } from '../../src/audit/pseudonym.ts';
import { newTrace } from '../../src/audit/trace.ts';
import { testNow } from '../testkit/store.ts';

export const testKey = parsePseudonymKey('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');

/** Made-up people of the 9-range that pass the eleven test. */
export const testBsns = ['999990019', '999990020', '999990032'] as const;

/** A director opens the household of three people, unless told otherwise. */
export function makeDisclosure(changes: Partial<Disclosure> = {}): Disclosure {
  return {
    ...newTrace(),
    name: 'Huishouden ingezien',
    startedAt: new Date(testNow.getTime() - 12),
    actorId: 'sta_director',
    organisationId: 'org_larikslaan2',
    roles: ['DIRECTOR'],
    processingActivityId: 'https://eenplan.example/verwerkingsactiviteiten/regie',
    operationName: 'Household',
    operationHash: 'ab'.repeat(32),
    kind: 'OPENED',
    types: ['Household', 'Person'],
    decision: 'CONTENT',
    policyVersion: '1',
    outcome: 'OK',
    subjects: testBsns.map((bsn, index) => ({ id: `per_${index}`, bsn })),
    ...changes,
  };
}

/** A log in a folder, closed when the test ends. */
export async function openTestLog(folder: string, options: Partial<AuditLogOptions> = {}): Promise<AuditLog> {
  const log = await openAuditLog({ folder, now: () => testNow, pseudonymKey: testKey, ...options });
  onTestFinished(() => log.close());
  return log;
}

/** A closed log with a request at each of the moments; several months make several files. */
export function makeClosedLog(folder: string, moments: readonly Date[]): void {
  const book = new Book(folder, testKey, null);
  for (const moment of moments) {
    book.prove(moment.getTime());
    book.write([{ disclosure: makeDisclosure(), endedAt: moment.getTime() }]);
    book.exportHead(moment.getTime());
  }
  book.close();
}

/** Every line of the log in a folder, oldest first. */
export function readEntries(folder: string): Entry[] {
  return listLedgerFiles(folder).flatMap((file) =>
    withFile(join(folder, file), (db) =>
      db.prepare<[], Entry>('select seq, type, body, hash from entry order by seq').all(),
    ),
  );
}

/** Works on a file of the log as somebody with the file in hand would, past the hub. */
export function withFile<Result>(path: string, work: (db: Database) => Result): Result {
  const db = new BetterSqlite3(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
