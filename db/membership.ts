import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { type MembershipRow, membershipTable } from './membership.table.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const currentByHouseholds = `select ${columnsOf(membershipTable, 'm')} from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value
  where ${holdsOn('m', '@day')}`;

/** Who belongs to these households on a day. */
export function listMembershipsByHouseholdIds(db: Db, ids: readonly string[], day: string): MembershipRow[] {
  return prepared<[{ ids: string; day: string }], MembershipRow>(db, currentByHouseholds).all({
    ids: idList(ids),
    day,
  });
}

const formerByHouseholds = `select ${columnsOf(membershipTable, 'm')} from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value
  where m.valid_until <= @day and not exists (
    select 1 from membership later where later.household_id = m.household_id and later.person_id = m.person_id
      and later.id <> m.id and (later.valid_from is null or later.valid_from <= @day)
      and (later.valid_until is null or later.valid_until > m.valid_until))
  order by m.valid_until desc, m.id`;

/** The last membership of everybody who belonged to these households and no longer does on a day, latest first. */
export function listFormerMembershipsByHouseholdIds(db: Db, ids: readonly string[], day: string): MembershipRow[] {
  return prepared<[{ ids: string; day: string }], MembershipRow>(db, formerByHouseholds).all({ ids: idList(ids), day });
}

const historyByHouseholds = `select ${columnsOf(membershipTable, 'm')} from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value
  where m.valid_from is null or m.valid_from <= @day
  order by m.household_id, m.valid_from, m.id`;

/** Every membership of these households that had begun by a day, the first to begin first; those that ended as well. */
export function listMembershipHistoryByHouseholdIds(db: Db, ids: readonly string[], day: string): MembershipRow[] {
  return prepared<[{ ids: string; day: string }], MembershipRow>(db, historyByHouseholds).all({
    ids: idList(ids),
    day,
  });
}

const currentByPersons = `select ${columnsOf(membershipTable, 'm')} from json_each(@ids) wanted
  join membership m on m.person_id = wanted.value
  where ${holdsOn('m', '@day')}
  order by m.kind, m.valid_from, m.id`;

/** The households these people belong to on a day: the one they live in first. */
export function listMembershipsByPersonIds(db: Db, ids: readonly string[], day: string): MembershipRow[] {
  return prepared<[{ ids: string; day: string }], MembershipRow>(db, currentByPersons).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(membershipTable, 'm')} from json_each(?) wanted
  join membership m on m.id = wanted.value`;

/** The memberships with these ids, in no particular order. */
export function listMembershipsByIds(db: Db, ids: readonly string[]): MembershipRow[] {
  return prepared<[string], MembershipRow>(db, byIds).all(idList(ids));
}

/** Adds a membership. The store refuses a second principal one in the same period. */
export function insertMembership(db: Db, row: MembershipRow): void {
  insertRow(db, membershipTable, row);
}

/** Takes away a membership that never held, on the day on which it would have begun; the caller keeps it in a revision. */
export function deleteMembership(db: Db, id: string): void {
  prepared<[string], unknown>(db, 'delete from membership where id = ?').run(id);
}

/** Closes or corrects a membership; the caller keeps a correction in a revision. */
export function updateMembership(db: Db, row: MembershipRow): void {
  updateRow(db, membershipTable, row);
}
