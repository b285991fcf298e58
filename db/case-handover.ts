import { caseHandoverTable, type CaseHandoverRow } from './case-handover.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(caseHandoverTable, 'h')} from json_each(?) wanted
  join case_handover h on h.id = wanted.value`;

/** The handovers with these ids, in no particular order. */
export function listCaseHandoversByIds(db: Db, ids: readonly string[]): CaseHandoverRow[] {
  return prepared<[string], CaseHandoverRow>(db, byIds).all(idList(ids));
}

const byCases = `select ${columnsOf(caseHandoverTable, 'h')} from json_each(@ids) wanted
  join case_handover h on h.case_id = wanted.value
  where h.offered_on <= @day
  order by h.case_id, h.offered_on desc, h.id desc`;

/** The handovers of these cases that had been offered by a day, the latest first. */
export function listCaseHandoversByCaseIds(db: Db, ids: readonly string[], day: string): CaseHandoverRow[] {
  return prepared<[{ ids: string; day: string }], CaseHandoverRow>(db, byCases).all({ ids: idList(ids), day });
}

export function insertCaseHandover(db: Db, row: CaseHandoverRow): void {
  insertRow(db, caseHandoverTable, row);
}

export function updateCaseHandover(db: Db, row: CaseHandoverRow): void {
  updateRow(db, caseHandoverTable, row);
}
