import type { Db } from './client.ts';
import {
  householdCorrectionPersonTable,
  householdCorrectionTable,
  type HouseholdCorrectionPersonRow,
  type HouseholdCorrectionRow,
} from './household-correction.table.ts';
import { insertRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Adds a correction of a household. */
export function insertHouseholdCorrection(db: Db, row: HouseholdCorrectionRow): void {
  insertRow(db, householdCorrectionTable, row);
}

/** Adds whom a correction is about. */
export function insertHouseholdCorrectionPerson(db: Db, row: HouseholdCorrectionPersonRow): void {
  insertRow(db, householdCorrectionPersonTable, row);
}

const byIds = `select ${columnsOf(householdCorrectionTable, 'c')} from json_each(?) wanted
  join household_correction c on c.id = wanted.value`;

/** The corrections with these ids, in no particular order. */
export function listHouseholdCorrectionsByIds(db: Db, ids: readonly string[]): HouseholdCorrectionRow[] {
  return prepared<[string], HouseholdCorrectionRow>(db, byIds).all(idList(ids));
}

const byHouseholds = `select ${columnsOf(householdCorrectionTable, 'c')} from json_each(@ids) wanted
  join household_correction c on c.household_id = wanted.value where c.day <= @day
  union
  select ${columnsOf(householdCorrectionTable, 'c')} from json_each(@ids) wanted
  join household_correction c on c.other_household_id = wanted.value where c.day <= @day
  order by "day" desc, "recordedAt" desc, id desc`;

/** The corrections of these households, as the one or the other of two, that held by a day: the latest first. */
export function listHouseholdCorrections(db: Db, ids: readonly string[], day: string): HouseholdCorrectionRow[] {
  const parameters = { ids: idList(ids), day };
  return prepared<[typeof parameters], HouseholdCorrectionRow>(db, byHouseholds).all(parameters);
}

const persons = `select ${columnsOf(householdCorrectionPersonTable, 'p')} from json_each(?) wanted
  join household_correction_person p on p.correction_id = wanted.value order by p.correction_id, p.person_id`;

/** Whom these corrections are about. */
export function listHouseholdCorrectionPersons(db: Db, ids: readonly string[]): HouseholdCorrectionPersonRow[] {
  return prepared<[string], HouseholdCorrectionPersonRow>(db, persons).all(idList(ids));
}

const lastDay = `select max(c.day) as day from household_correction c
  where (c.household_id = @id or c.other_household_id = @id) and c.day <= @today`;

/** The last day up to today from which staff had it that others belong to a household; null when they never did. */
export function findLastCorrectionDay(db: Db, householdId: string, today: string): string | null {
  const parameters = { id: householdId, today };
  return prepared<[typeof parameters], { day: string | null }>(db, lastDay).get(parameters)?.day ?? null;
}

const lastWord = `select c.kind from household_correction c
  join household_correction_person p on p.correction_id = c.id and p.person_id = @personId
  where c.household_id = @householdId and c.kind in ('MEMBER_ADDED', 'MEMBER_REMOVED')
  order by c.recorded_at desc, c.id desc limit 1`;

/** Whether staff said last that somebody does not belong to a household: then the register's facts do not put them there. */
export function isKeptOut(db: Db, householdId: string, personId: string): boolean {
  const parameters = { householdId, personId };
  return prepared<[typeof parameters], { kind: string }>(db, lastWord).get(parameters)?.kind === 'MEMBER_REMOVED';
}
