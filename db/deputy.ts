import type { Db } from './client.ts';
import { deputyTable, type DeputyRow } from './deputy.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** A deputy with the plan whose director they stand in for, its household, and until when that director directs it. */
export type DeputyOfHousehold = DeputyRow & {
  readonly planId: string;
  readonly householdId: string;
  readonly directorUntil: string | null;
};

const columns = `${columnsOf(deputyTable, 'x')}, p.id as "planId", p.household_id as "householdId",
  d.valid_until as "directorUntil"`;

const byPlans = `select ${columns} from json_each(?) wanted
  join plan p on p.id = wanted.value
  join director d on d.plan_id = p.id
  join deputy x on x.director_id = d.id
  order by p.id, x.valid_from desc, x.id desc`;

/** Everybody who stood in, stands in or is to stand in for the directors of these plans, the latest first. */
export function listDeputiesByPlanIds(db: Db, ids: readonly string[]): DeputyOfHousehold[] {
  return prepared<[string], DeputyOfHousehold>(db, byPlans).all(idList(ids));
}

const byIds = `select ${columns} from json_each(?) wanted
  join deputy x on x.id = wanted.value
  join director d on d.id = x.director_id
  join plan p on p.id = d.plan_id`;

/** The deputies with these ids, in no particular order. */
export function listDeputiesByIds(db: Db, ids: readonly string[]): DeputyOfHousehold[] {
  return prepared<[string], DeputyOfHousehold>(db, byIds).all(idList(ids));
}

const unended = `select ${columnsOf(deputyTable, 'x')} from deputy x
  where x.director_id = @directorId and x.ended_at is null and x.valid_until > @day
  order by x.valid_from, x.id`;

/** Who stands in for a director on a day or is to do so after. */
export function listDeputiesToEnd(db: Db, directorId: string, day: string): DeputyRow[] {
  return prepared<[{ directorId: string; day: string }], DeputyRow>(db, unended).all({ directorId, day });
}

export function insertDeputy(db: Db, row: DeputyRow): void {
  insertRow(db, deputyTable, row);
}

export function updateDeputy(db: Db, row: DeputyRow): void {
  updateRow(db, deputyTable, row);
}
