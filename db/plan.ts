import type { Db } from './client.ts';
import { planTable, type PlanRow } from './plan.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byHouseholds = `select ${columnsOf(planTable, 'p')} from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value
  where p.status <> 'DRAFT' and p.started_on <= @day and (p.ended_on is null or p.ended_on > @day)`;

/** The plans of these households that are in use on a day: one at most for each. */
export function listPlansByHouseholdIds(db: Db, ids: readonly string[], day: string): PlanRow[] {
  return prepared<[{ ids: string; day: string }], PlanRow>(db, byHouseholds).all({ ids: idList(ids), day });
}

const historyByHouseholds = `select ${columnsOf(planTable, 'p')} from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value
  where p.status <> 'DRAFT' and p.started_on <= @day
  order by p.household_id, p.started_on desc, p.id desc`;

/** Every plan that these households had had by a day, also those that ended, the latest first. */
export function listPlanHistoryByHouseholdIds(db: Db, ids: readonly string[], day: string): PlanRow[] {
  return prepared<[{ ids: string; day: string }], PlanRow>(db, historyByHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(planTable, 'p')} from json_each(?) wanted
  join plan p on p.id = wanted.value`;

/** The plans with these ids, in no particular order. */
export function listPlansByIds(db: Db, ids: readonly string[]): PlanRow[] {
  return prepared<[string], PlanRow>(db, byIds).all(idList(ids));
}

export function insertPlan(db: Db, row: PlanRow): void {
  insertRow(db, planTable, row);
}

export function updatePlan(db: Db, row: PlanRow): void {
  updateRow(db, planTable, row);
}
