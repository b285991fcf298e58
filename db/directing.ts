import type { Db } from './client.ts';
import { holdsOn, idList, prepared } from './statement.ts';

/** SQL: the deputy stands in on the day; whether whom they stand in for still directs is for the caller to hold. */
export function standsInOn(alias: string, day: string): string {
  return `${alias}.ended_at is null and ${holdsOn(alias, day)}`;
}

/**
 * SQL: on the day the member of staff directs as `alias` says, or stands in for whoever does. The one place that makes a
 * deputy count as the director.
 */
export function isDirecting(alias: string, staff: string, day: string): string {
  return `${holdsOn(alias, day)} and (+${alias}.staff_id = ${staff} or exists (select 1 from deputy x
    where x.director_id = ${alias}.id and +x.staff_id = ${staff} and ${standsInOn('x', day)}))`;
}

/** SQL: the ids of the director assignments of a member of staff that hold on the day, and of whom they stand in for. */
export function directingIds(staff: string, day: string): string {
  return `select d.id from director d where d.staff_id = ${staff} and ${holdsOn('d', day)}
    union select x.director_id from deputy x join director d on d.id = x.director_id and ${holdsOn('d', day)}
      where x.staff_id = ${staff} and ${standsInOn('x', day)}`;
}

/** SQL: the plan is in use on the day. */
export function isPlanInUse(alias: string, day: string): string {
  return `${alias}.status <> 'DRAFT' and ${alias}.started_on <= ${day} and (${alias}.ended_on is null or ${alias}.ended_on > ${day})`;
}

/** Who directs the plan of a household, or stands in for whoever does. */
export interface Directing {
  readonly householdId: string;
  readonly staffId: string;
}

const byHouseholds = `select p.household_id as "householdId", d.staff_id as "staffId" from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${isPlanInUse('p', '@day')}
  join director d on d.plan_id = p.id and ${holdsOn('d', '@day')}
union
select p.household_id, x.staff_id from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${isPlanInUse('p', '@day')}
  join director d on d.plan_id = p.id and ${holdsOn('d', '@day')}
  join deputy x on x.director_id = d.id and ${standsInOn('x', '@day')}`;

/** The director of each household's plan on a day, and their deputy: two at most for each. */
export function listDirectingByHouseholdIds(db: Db, ids: readonly string[], day: string): Directing[] {
  return prepared<[{ ids: string; day: string }], Directing>(db, byHouseholds).all({ ids: idList(ids), day });
}
