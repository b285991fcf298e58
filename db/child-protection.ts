import { childProtectionTable, type ChildProtectionRow } from './child-protection.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

/**
 * SQL: where the person of `alias` lives is to be kept secret, by the base register or as a protected child on a day; also
 * where only a record says so that was joined to theirs.
 */
export function isHidden(alias: string, day: string): string {
  return `(${alias}.secrecy = 1 or exists (
      select 1 from child_protection guard where guard.person_id = ${alias}.id and ${holdsOn('guard', day)})
    or exists (select 1 from person_join one join person same on same.id = one.joined_id and same.secrecy = 1
      where one.remaining_id = ${alias}.id and one.undone_at is null))`;
}

const protectedIds = `select distinct c.person_id as "personId" from json_each(@ids) wanted
  join child_protection c on c.person_id = wanted.value and ${holdsOn('c', '@day')}`;

/** Those of these people who are protected children on a day. */
export function listProtectedIds(db: Db, personIds: readonly string[], day: string): string[] {
  const parameters = { ids: idList(personIds), day };
  return prepared<[typeof parameters], { personId: string }>(db, protectedIds)
    .all(parameters)
    .map(({ personId }) => personId);
}

const protections = `select ${columnsOf(childProtectionTable, 'c')} from json_each(@ids) wanted
  join child_protection c on c.person_id = wanted.value and ${holdsOn('c', '@day')}
  order by c.person_id, c.valid_from, c.id`;

/** The protection of these people that holds on a day. */
export function listChildProtections(db: Db, personIds: readonly string[], day: string): ChildProtectionRow[] {
  return prepared<[{ ids: string; day: string }], ChildProtectionRow>(db, protections).all({
    ids: idList(personIds),
    day,
  });
}

const byIds = `select ${columnsOf(childProtectionTable, 'c')} from json_each(?) wanted
  join child_protection c on c.id = wanted.value`;

/** The protections with these ids, in no particular order. */
export function listChildProtectionsByIds(db: Db, ids: readonly string[]): ChildProtectionRow[] {
  return prepared<[string], ChildProtectionRow>(db, byIds).all(idList(ids));
}

const inPeriod = `select 1 as one from child_protection c
  where c.person_id = @personId and (c.valid_until is null or c.valid_until > @from)
    and (@until is null or c.valid_from < @until)`;

/** Whether somebody is protected on any day of a period; `until` is the first day after it, null: it does not end. */
export function isProtectedWithin(
  db: Db,
  parameters: { readonly personId: string; readonly from: string; readonly until: string | null },
): boolean {
  return prepared<[typeof parameters], { one: number }>(db, inPeriod).get(parameters) !== undefined;
}

export function insertChildProtection(db: Db, row: ChildProtectionRow): void {
  insertRow(db, childProtectionTable, row);
}

export function updateChildProtection(db: Db, row: ChildProtectionRow): void {
  updateRow(db, childProtectionTable, row);
}
