import type { Db } from './client.ts';
import { goalTable, type GoalRow } from './goal.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byPlans = `select ${columnsOf(goalTable, 'g')} from json_each(?) wanted
  join goal g on g.plan_id = wanted.value
  order by g.plan_id, g.status <> 'OPEN', g.life_domain, g.id`;

/** The goals of these plans: open ones first, then by life domain. */
export function listGoalsByPlanIds(db: Db, ids: readonly string[]): GoalRow[] {
  return prepared<[string], GoalRow>(db, byPlans).all(idList(ids));
}

const byIds = `select ${columnsOf(goalTable, 'g')} from json_each(?) wanted
  join goal g on g.id = wanted.value`;

/** The goals with these ids, in no particular order. */
export function listGoalsByIds(db: Db, ids: readonly string[]): GoalRow[] {
  return prepared<[string], GoalRow>(db, byIds).all(idList(ids));
}

export function insertGoal(db: Db, row: GoalRow): void {
  insertRow(db, goalTable, row);
}

export function updateGoal(db: Db, row: GoalRow): void {
  updateRow(db, goalTable, row);
}
