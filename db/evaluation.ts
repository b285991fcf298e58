import type { Db } from './client.ts';
import { evaluationTable, type EvaluationRow } from './evaluation.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** An evaluation with the household whose plan it looks back on. */
export type EvaluationOfHousehold = EvaluationRow & { readonly householdId: string };

const columns = `${columnsOf(evaluationTable, 'e')}, p.household_id as "householdId"`;

const byPlans = `select ${columns} from json_each(@ids) wanted
  join evaluation e on e.plan_id = wanted.value
  join plan p on p.id = e.plan_id
  where e.held_on <= @day and e.withdrawn_on is null
  order by e.plan_id, e.held_on desc, e.id desc`;

/** The evaluations of these plans that had been held by a day, the latest first; without those that were withdrawn. */
export function listEvaluationsByPlanIds(db: Db, ids: readonly string[], day: string): EvaluationOfHousehold[] {
  return prepared<[{ ids: string; day: string }], EvaluationOfHousehold>(db, byPlans).all({ ids: idList(ids), day });
}

const withdrawnByPlans = `select ${columns} from json_each(@ids) wanted
  join evaluation e on e.plan_id = wanted.value
  join plan p on p.id = e.plan_id
  where e.held_on <= @day and e.withdrawn_on is not null
  order by e.plan_id, e.held_on desc, e.id desc`;

/** The evaluations of these plans that were withdrawn, the latest first. */
export function listWithdrawnEvaluations(db: Db, ids: readonly string[], day: string): EvaluationOfHousehold[] {
  return prepared<[{ ids: string; day: string }], EvaluationOfHousehold>(db, withdrawnByPlans).all({
    ids: idList(ids),
    day,
  });
}

const byIds = `select ${columns} from json_each(@ids) wanted
  join evaluation e on e.id = wanted.value
  join plan p on p.id = e.plan_id
  where e.held_on <= @day`;

/** The evaluations with these ids that had been held by a day, in no particular order. */
export function listEvaluationsByIds(db: Db, ids: readonly string[], day: string): EvaluationOfHousehold[] {
  return prepared<[{ ids: string; day: string }], EvaluationOfHousehold>(db, byIds).all({ ids: idList(ids), day });
}

export function insertEvaluation(db: Db, row: EvaluationRow): void {
  insertRow(db, evaluationTable, row);
}

export function updateEvaluation(db: Db, row: EvaluationRow): void {
  updateRow(db, evaluationTable, row);
}
