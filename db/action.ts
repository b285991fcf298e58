import { actionTable, type ActionRow } from './action.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byGoals = `select ${columnsOf(actionTable, 'a')} from json_each(?) wanted
  join action a on a.goal_id = wanted.value
  order by a.goal_id, a.status <> 'OPEN', a.due_on nulls last, a.id`;

/** The actions for these goals: open ones first, then by due date. */
export function listActionsByGoalIds(db: Db, ids: readonly string[]): ActionRow[] {
  return prepared<[string], ActionRow>(db, byGoals).all(idList(ids));
}

const goalIdsByOwner = `select distinct g.id as "goalId" from json_each(@planIds) wanted
  join goal g on g.plan_id = wanted.value
  join action a on a.goal_id = g.id and a.owner_staff_id = @staffId`;

/** The goals of these plans under which a member of staff has an action, whatever became of it. */
export function listGoalIdsByActionOwner(db: Db, planIds: readonly string[], staffId: string): string[] {
  const parameters = { planIds: idList(planIds), staffId };
  return prepared<[typeof parameters], { goalId: string }>(db, goalIdsByOwner)
    .all(parameters)
    .map(({ goalId }) => goalId);
}

const byIds = `select ${columnsOf(actionTable, 'a')} from json_each(?) wanted
  join action a on a.id = wanted.value`;

/** The actions with these ids, in no particular order. */
export function listActionsByIds(db: Db, ids: readonly string[]): ActionRow[] {
  return prepared<[string], ActionRow>(db, byIds).all(idList(ids));
}

export function insertAction(db: Db, row: ActionRow): void {
  insertRow(db, actionTable, row);
}

export function updateAction(db: Db, row: ActionRow): void {
  updateRow(db, actionTable, row);
}
