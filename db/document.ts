import type { Db } from './client.ts';
import { documentTable, type DocumentRow } from './document.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const columns = columnsOf(documentTable, 'd');

const byCases = `select ${columns} from json_each(@ids) wanted
  join document d on d.case_id = wanted.value
  where d.created_on <= @day
  order by d.case_id, d.created_on desc, d.id desc`;

/** The documents of these cases that had been made by a day, the latest first. */
export function listDocumentsByCaseIds(db: Db, ids: readonly string[], day: string): DocumentRow[] {
  return prepared<[{ ids: string; day: string }], DocumentRow>(db, byCases).all({ ids: idList(ids), day });
}

/** A document of a plan, with the household whose plan it is. */
export interface PlanDocumentRow extends DocumentRow {
  readonly householdId: string;
}

// What is not agreed yet is no plan: the documents of a draft come with the plan.
const inUse = `p.status <> 'DRAFT' and p.started_on <= @day`;

const byPlansOfHouseholds = `select ${columns}, p.household_id as "householdId" from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${inUse}
  join document d on d.plan_id = p.id
  where d.created_on <= @day
  order by p.household_id, d.created_on desc, d.id desc`;

/** The documents, made by a day, of the plans that these households had had by then, also closed ones; the latest first. */
export function listPlanDocumentsByHouseholdIds(db: Db, ids: readonly string[], day: string): PlanDocumentRow[] {
  return prepared<[{ ids: string; day: string }], PlanDocumentRow>(db, byPlansOfHouseholds).all({
    ids: idList(ids),
    day,
  });
}

const byIds = `select ${columns}, p.household_id as "householdId" from json_each(@ids) wanted
  join document d on d.id = wanted.value
  left join plan p on p.id = d.plan_id and ${inUse}
  where d.created_on <= @day and (d.plan_id is null or p.id is not null)`;

/**
 * Those of the documents with these ids that had been made by a day, in no particular order; with the household for those
 * of plans.
 */
export function listDocumentsByIds(
  db: Db,
  ids: readonly string[],
  day: string,
): (DocumentRow & { readonly householdId: string | null })[] {
  return prepared<[{ ids: string; day: string }], DocumentRow & { householdId: string | null }>(db, byIds).all({
    ids: idList(ids),
    day,
  });
}
