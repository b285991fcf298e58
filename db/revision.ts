import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';
import { revisionTable, type RevisionRow } from './revision.table.ts';

/** Keeps what a record was before a change; written in the transaction of that change. */
export function insertRevision(db: Db, row: RevisionRow): void {
  insertRow(db, revisionTable, row);
}

const firstMoments = `select record_id as "id", min(recorded_at) as "at" from revision
  where record_id in (select value from json_each(?)) group by record_id`;
const byRecord = `select ${columnsOf(revisionTable, 'r')} from revision r where r.record_id = ?
  order by r.recorded_at desc, r.id desc`;

/** What was changed in a record, the latest first. */
export function listRevisions(db: Db, recordId: string): RevisionRow[] {
  return prepared<[string], RevisionRow>(db, byRecord).all(recordId);
}

const byRecords = `select ${columnsOf(revisionTable, 'r')} from json_each(?) wanted
  join revision r on r.record_id = wanted.value`;

/** What was changed in these records, in no particular order. */
export function listRevisionsByRecordIds(db: Db, recordIds: readonly string[]): RevisionRow[] {
  return prepared<[string], RevisionRow>(db, byRecords).all(JSON.stringify(recordIds));
}

/** The moments at which staff first recorded things, ISO 8601 in UTC, by id; without those that a source system recorded. */
export function listFirstRecordedAt(db: Db, recordIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = prepared<[string], { id: string; at: string }>(db, firstMoments).all(JSON.stringify(recordIds));
  return new Map(rows.map(({ id, at }) => [id, at]));
}
