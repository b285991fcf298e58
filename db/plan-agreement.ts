import type { Db } from './client.ts';
import { planAgreementTable, type PlanAgreementRow } from './plan-agreement.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** An agreement with the household whose plan it is about. */
export type PlanAgreementOfHousehold = PlanAgreementRow & { readonly householdId: string };

const columns = `${columnsOf(planAgreementTable, 'a')}, p.household_id as "householdId"`;

const byPlans = `select ${columns} from json_each(@ids) wanted
  join plan_agreement a on a.plan_id = wanted.value
  join plan p on p.id = a.plan_id
  where a.given_on <= @day
  order by a.plan_id, a.given_on desc, a.id desc`;

/** What was said of these plans by a day, the latest first. */
export function listPlanAgreementsByPlanIds(db: Db, ids: readonly string[], day: string): PlanAgreementOfHousehold[] {
  return prepared<[{ ids: string; day: string }], PlanAgreementOfHousehold>(db, byPlans).all({ ids: idList(ids), day });
}

const byIds = `select ${columns} from json_each(?) wanted
  join plan_agreement a on a.id = wanted.value
  join plan p on p.id = a.plan_id`;

/** The agreements with these ids, in no particular order. */
export function listPlanAgreementsByIds(db: Db, ids: readonly string[]): PlanAgreementOfHousehold[] {
  return prepared<[string], PlanAgreementOfHousehold>(db, byIds).all(idList(ids));
}

export function insertPlanAgreement(db: Db, row: PlanAgreementRow): void {
  insertRow(db, planAgreementTable, row);
}

export function updatePlanAgreement(db: Db, row: PlanAgreementRow): void {
  updateRow(db, planAgreementTable, row);
}
