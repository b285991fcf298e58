import { actionTable, type ActionRow } from './action.table.ts';
import type { Db } from './client.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byGoals = `select ${columnsOf(actionTable, 'a')} from json_each(?) wanted
  join action a on a.goal_id = wanted.value
  order by a.goal_id, a.status <> 'OPEN', a.due_on nulls last, a.id`;

/** The actions for these goals: open ones first, then by due date. */
export function listActionsByGoalIds(db: Db, ids: readonly string[]): ActionRow[] {
  return prepared<[string], ActionRow>(db, byGoals).all(idList(ids));
}

const byIds = `select ${columnsOf(actionTable, 'a')} from json_each(?) wanted
  join action a on a.id = wanted.value`;

/** The actions with these ids, in no particular order. */
export function listActionsByIds(db: Db, ids: readonly string[]): ActionRow[] {
  return prepared<[string], ActionRow>(db, byIds).all(idList(ids));
}
