import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/** The tables whose records can go with somebody to another household. */
export type FollowingTable = 'care_request' | 'case' | 'provision' | 'contact_moment' | 'signal';

/** A record that goes with somebody to another household. */
export interface Following {
  readonly table: FollowingTable;
  readonly id: string;
}

// What was granted in a case is seen as the case is, so that a case whose help runs goes along with it.
const following = `with going as (
    select c.id from "case" c where c.household_id = @householdId and c.person_id = @personId
      and (c.closed_on is null or exists (
        select 1 from provision p where p.case_id = c.id and (p.valid_until is null or p.valid_until > @day))))
  select 'case' as "table", id from going
  union all
  select 'provision', p.id from provision p where p.household_id = @householdId and (
    p.case_id in (select id from going)
    or (p.case_id is null and p.person_id = @personId and (p.valid_until is null or p.valid_until > @day)))
  union all
  select 'contact_moment', m.id from contact_moment m
    where m.household_id = @householdId and m.case_id in (select id from going)
  union all
  select 'care_request', r.id from care_request r
    where r.household_id = @householdId and r.case_id in (select id from going)
  union all
  select 'signal', s.id from signal s
    where s.household_id = @householdId and s.person_id = @personId and s.status <> 'CLOSED'`;

/**
 * What goes with somebody who leaves a household: cases that are not over or of which the help runs, with their help and
 * contact; help without a case that runs; signals that are not closed.
 */
export function listFollowing(
  db: Db,
  where: { readonly householdId: string; readonly personId: string; readonly day: string },
): Following[] {
  return prepared<[typeof where], Following>(db, following).all(where);
}

const unclosedSignals = `select id from signal where household_id = ? and person_id is null and status <> 'CLOSED'`;

/** Signals about a household as a whole that somebody must still answer. */
export function listOpenSignalIdsOfAll(db: Db, householdId: string): string[] {
  return prepared<[string], { id: string }>(db, unclosedSignals)
    .all(householdId)
    .map(({ id }) => id);
}

/** Puts a record with another household, under its next version. `at`: the moment, ISO 8601. */
export function moveToHousehold(db: Db, { table, id }: Following, to: { householdId: string; at: string }): void {
  const move = `update "${table}" set household_id = ?, recorded_at = ?, version = version + 1 where id = ?`;
  prepared<[string, string, string], unknown>(db, move).run(to.householdId, to.at, id);
}
