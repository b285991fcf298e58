import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { revisionTable, type RevisionRow } from './revision.table.ts';

/** Keeps what a record was before a change; written in the transaction of that change. */
export function insertRevision(db: Db, row: RevisionRow): void {
  insertRow(db, revisionTable, row);
}
