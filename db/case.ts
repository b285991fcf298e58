import { caseStatusTable, caseTable, type CaseRow, type CaseStatusRow } from './case.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byHouseholds = `select ${columnsOf(caseTable, 'c')} from json_each(@ids) wanted
  join "case" c on c.household_id = wanted.value
  where c.received_on <= @day
  order by c.household_id, c.received_on desc, c.id`;

/** The cases of these households that had been received by a day, the latest first. */
export function listCasesByHouseholdIds(db: Db, ids: readonly string[], day: string): CaseRow[] {
  return prepared<[{ ids: string; day: string }], CaseRow>(db, byHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(caseTable, 'c')} from json_each(?) wanted
  join "case" c on c.id = wanted.value`;

/** The cases with these ids, in no particular order. */
export function listCasesByIds(db: Db, ids: readonly string[]): CaseRow[] {
  return prepared<[string], CaseRow>(db, byIds).all(idList(ids));
}

/** The id of the case with this number. */
export function findCaseIdByNumber(db: Db, number: string): string | undefined {
  return prepared<[string], { id: string }>(db, 'select id from "case" where number = ?').get(number)?.id;
}

const statusesByCases = `select ${columnsOf(caseStatusTable, 's')} from json_each(@ids) wanted
  join case_status s on s.case_id = wanted.value
  where s.since <= @day
  order by s.case_id, s.since desc, s.id desc`;

/** The statuses that these cases had had by a day, the latest first. */
export function listCaseStatusesByCaseIds(db: Db, ids: readonly string[], day: string): CaseStatusRow[] {
  return prepared<[{ ids: string; day: string }], CaseStatusRow>(db, statusesByCases).all({ ids: idList(ids), day });
}

const lastNumber = `select number from "case"
  where number between 'Z-1000000' and 'Z-9999999' and length(number) = 9
  order by number desc limit 1`;

/** The highest of the numbers that the store gives out, such as `Z-1000001`; undefined before the first. */
export function findLastCaseNumber(db: Db): string | undefined {
  return prepared<[], { number: string }>(db, lastNumber).get()?.number;
}

export function insertCase(db: Db, row: CaseRow): void {
  insertRow(db, caseTable, row);
}

export function updateCase(db: Db, row: CaseRow): void {
  updateRow(db, caseTable, row);
}

export function insertCaseStatus(db: Db, row: CaseStatusRow): void {
  insertRow(db, caseStatusTable, row);
}
