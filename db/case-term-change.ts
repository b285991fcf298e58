import { caseTermChangeTable, type CaseTermChangeRow } from './case-term-change.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byCases = `select ${columnsOf(caseTermChangeTable, 't')} from json_each(@ids) wanted
  join case_term_change t on t.case_id = wanted.value
  where t.from_on <= @day
  order by t.case_id, t.from_on, t.id`;

/** What happened to the terms of these cases by a day, the oldest first. */
export function listCaseTermChangesByCaseIds(db: Db, ids: readonly string[], day: string): CaseTermChangeRow[] {
  return prepared<[{ ids: string; day: string }], CaseTermChangeRow>(db, byCases).all({ ids: idList(ids), day });
}

export function insertCaseTermChange(db: Db, row: CaseTermChangeRow): void {
  insertRow(db, caseTermChangeTable, row);
}

export function updateCaseTermChange(db: Db, row: CaseTermChangeRow): void {
  updateRow(db, caseTermChangeTable, row);
}
