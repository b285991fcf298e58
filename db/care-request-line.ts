import { careRequestLineTable, type CareRequestLineRow } from './care-request-line.table.ts';
import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byRequests = `select ${columnsOf(careRequestLineTable, 'l')} from json_each(@ids) wanted
  join care_request_line l on l.care_request_id = wanted.value
  order by l.care_request_id, l.position`;

/** What these requests ask, in order. */
export function listCareRequestLines(db: Db, ids: readonly string[]): CareRequestLineRow[] {
  return prepared<[{ ids: string }], CareRequestLineRow>(db, byRequests).all({ ids: idList(ids) });
}

export function insertCareRequestLine(db: Db, row: CareRequestLineRow): void {
  insertRow(db, careRequestLineTable, row);
}

const asked = `select 1 as asked from care_request_line l join care_request r on r.id = l.care_request_id
  where l.allocation_id = ? and l.kind = 'CHANGE' and r.status in ('RECEIVED', 'UNDER_INVESTIGATION', 'GRANTED') limit 1`;

/** Whether a provider asked for a change of this order, and was not refused. */
export function isChangeAsked(db: Db, allocationId: string): boolean {
  return prepared<[string], { asked: number }>(db, asked).get(allocationId) !== undefined;
}
