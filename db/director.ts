import type { Db } from './client.ts';
import { directorTable, type DirectorRow } from './director.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byPlans = `select ${columnsOf(directorTable, 'd')} from json_each(@ids) wanted
  join director d on d.plan_id = wanted.value
  where ${holdsOn('d', '@day')}`;

/** Who directs these plans on a day: one at most for each. */
export function listDirectorsByPlanIds(db: Db, ids: readonly string[], day: string): DirectorRow[] {
  return prepared<[{ ids: string; day: string }], DirectorRow>(db, byPlans).all({ ids: idList(ids), day });
}

/** A director with the household whose plan they direct. */
export type DirectorOfHousehold = DirectorRow & { readonly householdId: string };

const historyByPlans = `select ${columnsOf(directorTable, 'd')}, p.household_id as "householdId"
  from json_each(@ids) wanted
  join director d on d.plan_id = wanted.value
  join plan p on p.id = d.plan_id
  where d.valid_from <= @day
  order by d.plan_id, d.valid_from desc, d.id desc`;

/** Everybody who had begun to direct these plans by a day, the latest first. */
export function listDirectorHistoryByPlanIds(db: Db, ids: readonly string[], day: string): DirectorOfHousehold[] {
  return prepared<[{ ids: string; day: string }], DirectorOfHousehold>(db, historyByPlans).all({
    ids: idList(ids),
    day,
  });
}

const byIds = `select ${columnsOf(directorTable, 'd')} from json_each(?) wanted
  join director d on d.id = wanted.value`;

/** The director assignments with these ids, in no particular order. */
export function listDirectorsByIds(db: Db, ids: readonly string[]): DirectorRow[] {
  return prepared<[string], DirectorRow>(db, byIds).all(idList(ids));
}

const unended = `select ${columnsOf(directorTable, 'd')} from director d
  where d.plan_id = @planId and (d.valid_until is null or d.valid_until > @day)
  order by d.valid_from, d.id`;

/** Who directs a plan on a day or is to direct it after. */
export function listDirectorsToEnd(db: Db, planId: string, day: string): DirectorRow[] {
  return prepared<[{ planId: string; day: string }], DirectorRow>(db, unended).all({ planId, day });
}

export function insertDirector(db: Db, row: DirectorRow): void {
  insertRow(db, directorTable, row);
}

export function updateDirector(db: Db, row: DirectorRow): void {
  updateRow(db, directorTable, row);
}
