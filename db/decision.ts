import type { Db } from './client.ts';
import { decisionTable, type DecisionRow } from './decision.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byCases = `select ${columnsOf(decisionTable, 'd')} from json_each(@ids) wanted
  join decision d on d.case_id = wanted.value
  where d.decided_on <= @day
  order by d.case_id, d.decided_on desc, d.id desc`;

/** What had been decided in these cases by a day, the latest first. */
export function listDecisionsByCaseIds(db: Db, ids: readonly string[], day: string): DecisionRow[] {
  return prepared<[{ ids: string; day: string }], DecisionRow>(db, byCases).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(decisionTable, 'd')} from json_each(@ids) wanted
  join decision d on d.id = wanted.value
  where d.decided_on <= @day`;

/** Those of the decisions with these ids that had been made by a day, in no particular order. */
export function listDecisionsByIds(db: Db, ids: readonly string[], day: string): DecisionRow[] {
  return prepared<[{ ids: string; day: string }], DecisionRow>(db, byIds).all({ ids: idList(ids), day });
}

export function insertDecision(db: Db, row: DecisionRow): void {
  insertRow(db, decisionTable, row);
}

export function updateDecision(db: Db, row: DecisionRow): void {
  updateRow(db, decisionTable, row);
}
