import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { prepared } from './statement.ts';
import { revisionTable, type RevisionRow } from './revision.table.ts';

/** Keeps what a record was before a change; written in the transaction of that change. */
export function insertRevision(db: Db, row: RevisionRow): void {
  insertRow(db, revisionTable, row);
}

const firstMoment = 'select min(recorded_at) as "at" from revision where record_id = ?';

/** The moment at which staff first recorded something, ISO 8601 in UTC; undefined when a source system did. */
export function findFirstRecordedAt(db: Db, recordId: string): string | undefined {
  return prepared<[string], { at: string | null }>(db, firstMoment).get(recordId)?.at ?? undefined;
}
