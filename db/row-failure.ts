import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { rowFailureTable, type RowFailureRow } from './row-failure.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Keeps why a row of a file was not taken in. */
export function insertRowFailure(db: Db, row: RowFailureRow): void {
  insertRow(db, rowFailureTable, row);
}

/** Forgets which rows of a file were not taken in: it is taken in anew. */
export function deleteRowFailures(db: Db, messageId: string): void {
  prepared<[string], never>(db, 'delete from row_failure where message_id = ?').run(messageId);
}

const byMessages = `select ${columnsOf(rowFailureTable, 'f')} from json_each(?) wanted
  join row_failure f on f.message_id = wanted.value order by f.message_id, f.position`;

/** Which rows of these files were not taken in and why, of each in the order of the file. */
export function listRowFailures(db: Db, messageIds: readonly string[]): RowFailureRow[] {
  return prepared<[string], RowFailureRow>(db, byMessages).all(idList(messageIds));
}
