import { caseTypeTable, type CaseTypeRow } from './case-type.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every type of case of all times, by law, kind and first day; few, so whoever reads them often keeps them in memory. */
export function listCaseTypes(db: Db): CaseTypeRow[] {
  return prepared<[], CaseTypeRow>(
    db,
    `select ${columnsOf(caseTypeTable, 't')} from case_type t order by t.law, t.kind desc, t.valid_from, t.id`,
  ).all();
}

export function insertCaseType(db: Db, row: CaseTypeRow): void {
  insertRow(db, caseTypeTable, row);
}

export function updateCaseType(db: Db, row: CaseTypeRow): void {
  updateRow(db, caseTypeTable, row);
}
