import type { Db } from './client.ts';
import { processingActivityTable, type ProcessingActivityRow } from './processing-activity.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** The whole register, also what no longer holds, in the order of preference. */
export function listProcessingActivityRows(db: Db): ProcessingActivityRow[] {
  return prepared<[], ProcessingActivityRow>(
    db,
    `select ${columnsOf(processingActivityTable, 'a')} from processing_activity a order by a.position, a.id`,
  ).all();
}

export function insertProcessingActivity(db: Db, row: ProcessingActivityRow): void {
  insertRow(db, processingActivityTable, row);
}

export function updateProcessingActivity(db: Db, row: ProcessingActivityRow): void {
  updateRow(db, processingActivityTable, row);
}
