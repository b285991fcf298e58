import type { Db } from './client.ts';
import { membershipTable, type MembershipRow } from './membership.table.ts';
import type { RelationRow } from './relation.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Only at such addresses are households formed. */
const inTheNetherlands = `('DUTCH', 'LOCATION')`;

const addressIds = `select r.address_id as id from json_each(@ids) wanted
  join residence r on r.person_id = wanted.value and r.kind = 'HOME' and r.valid_until is null
  join address a on a.id = r.address_id and a.kind in ${inTheNetherlands}
  union
  select h.address_id from json_each(@ids) wanted
  join membership m on m.person_id = wanted.value and m.kind = 'PRINCIPAL' and m.valid_until is null and m.origin = 'BRP'
  join household h on h.id = m.household_id
  where h.address_id is not null`;

const formerAddressIds = `select distinct r.address_id as id from json_each(?) wanted
  join residence r on r.person_id = wanted.value and r.kind = 'HOME' and r.valid_until is not null
  join address a on a.id = r.address_id and a.kind in ${inTheNetherlands}`;

/** Where these people lived before: somebody who left may make a difference to those who stayed. */
export function listFormerAddressIds(db: Db, personIds: readonly string[]): string[] {
  return prepared<[string], { id: string }>(db, formerAddressIds)
    .all(idList(personIds))
    .map((row) => row.id);
}

/** Where these people live, and where the households stand to which the base register's facts put them so far. */
export function listFormationAddressIds(db: Db, personIds: readonly string[]): string[] {
  return prepared<[{ ids: string }], { id: string }>(db, addressIds)
    .all({ ids: idList(personIds) })
    .map((row) => row.id);
}

export interface ResidentRow {
  readonly personId: string;
  readonly addressId: string;
  readonly movedIn: string | null;
  readonly birthDate: string | null;
  /** 1 when somebody's authority over this person is recorded, which there is over minors only. */
  readonly underAuthority: number;
}

const residents = `select p.id as personId, r.address_id as addressId, r.valid_from as movedIn, p.birth_date as birthDate,
    exists (select 1 from authority a where a.minor_id = p.id and a.valid_until is null) as underAuthority
  from json_each(?) wanted
  join address a on a.id = wanted.value and a.kind in ${inTheNetherlands}
  join residence r on r.address_id = a.id and r.kind = 'HOME' and r.valid_until is null
  join person p on p.id = r.person_id and p.registration_status = 'CURRENT'
  order by p.id`;

/** Who lives at these addresses now: not those who died, emigrated or only receive post there. */
export function listResidents(db: Db, ids: readonly string[]): ResidentRow[] {
  return prepared<[string], ResidentRow>(db, residents).all(idList(ids));
}

export interface TieRow {
  readonly kind: RelationRow['kind'];
  readonly personId: string;
  readonly relatedId: string;
}

const ties = `select r.kind, r.person_id as personId, r.related_person_id as relatedId from json_each(?) wanted
  join relation r on r.person_id = wanted.value
  where r.valid_until is null and r.related_person_id is not null`;

/** The family ties of these people with others in the store that have not ended. */
export function listTies(db: Db, personIds: readonly string[]): TieRow[] {
  return prepared<[string], TieRow>(db, ties).all(idList(personIds));
}

const memberships = `select ${columnsOf(membershipTable, 'm')} from json_each(?) wanted
  join membership m on m.person_id = wanted.value order by m.id`;

/** Every membership these people have or had. */
export function listMembershipsEver(db: Db, personIds: readonly string[]): MembershipRow[] {
  return prepared<[string], MembershipRow>(db, memberships).all(idList(personIds));
}

const members = `select distinct m.person_id as id from json_each(?) wanted
  join household h on h.address_id = wanted.value
  join membership m on m.household_id = h.id
  where m.kind = 'PRINCIPAL' and m.origin = 'BRP' and m.valid_until is null`;

/** Who belongs to the households at these addresses so far, wherever they live now. */
export function listMemberIdsAt(db: Db, ids: readonly string[]): string[] {
  return prepared<[string], { id: string }>(db, members)
    .all(idList(ids))
    .map((row) => row.id);
}

const lastEvent = `select max(day) as day from (
    select r.valid_from as day from json_each(@ids) wanted
      join residence r on r.person_id = wanted.value and r.kind = 'HOME'
    union all
    select r.valid_until from json_each(@ids) wanted
      join residence r on r.person_id = wanted.value and r.kind = 'HOME'
    union all
    select r.valid_from from json_each(@ids) wanted
      join relation r on r.person_id = wanted.value and r.kind = 'PARTNER'
      where r.related_person_id in (select value from json_each(@ids))
    union all
    select r.valid_until from json_each(@ids) wanted
      join relation r on r.person_id = wanted.value and r.kind = 'PARTNER'
      where r.related_person_id in (select value from json_each(@ids))
  ) where day <= @today`;

/** The last day up to today on which any of them moved, married each other or parted; null when none is known. */
export function findLastEventDay(db: Db, personIds: readonly string[], today: string): string | null {
  const row = prepared<[{ ids: string; today: string }], { day: string | null }>(db, lastEvent);
  return row.get({ ids: idList(personIds), today })?.day ?? null;
}

export interface OtherParentRow {
  readonly childId: string;
  readonly birthDate: string | null;
  /** The household of the parent elsewhere. */
  readonly householdId: string;
  readonly childFrom: string | null;
  readonly parentFrom: string | null;
}

const concerned = `select value as id from json_each(@ids)
  union
  select a.minor_id from json_each(@ids) wanted
  join authority a on a.holder_id = wanted.value and a.valid_until is null`;

const otherParents = `select distinct c.id as childId, c.birth_date as birthDate, theirs.household_id as householdId,
    own.valid_from as childFrom, theirs.valid_from as parentFrom
  from (${concerned}) concerned
  join person c on c.id = concerned.id
  join authority a on a.minor_id = c.id and a.valid_until is null
    and a.kind in ('JOINT_PARENTAL', 'SOLE_PARENTAL', 'PARENT_WITH_THIRD_PARTY')
  join relation r on r.person_id = c.id and r.kind = 'PARENT' and r.related_person_id = a.holder_id
    and r.valid_until is null
  join membership own on own.person_id = c.id and own.kind = 'PRINCIPAL' and own.valid_until is null
  join membership theirs on theirs.person_id = a.holder_id and theirs.kind = 'PRINCIPAL' and theirs.valid_until is null
    and theirs.household_id <> own.household_id
  join residence here on here.person_id = c.id and here.kind = 'HOME' and here.valid_until is null
  join residence there on there.person_id = a.holder_id and there.kind = 'HOME' and there.valid_until is null
    and there.address_id <> here.address_id
  join address elsewhere on elsewhere.id = there.address_id and elsewhere.kind in ${inTheNetherlands}
  where exists (
    select 1 from relation with_whom
    join membership m on m.person_id = with_whom.related_person_id and m.household_id = own.household_id
      and m.kind = 'PRINCIPAL' and m.valid_until is null
    where with_whom.person_id = c.id and with_whom.kind = 'PARENT' and with_whom.valid_until is null)
  order by c.id, theirs.household_id`;

/**
 * For these people and the minors over whom they have authority: those who live with one parent while another, who has
 * authority over them, lives at another address, with the household of that other parent.
 */
export function listOtherParents(db: Db, personIds: readonly string[]): OtherParentRow[] {
  return prepared<[{ ids: string }], OtherParentRow>(db, otherParents).all({ ids: idList(personIds) });
}

const secondary = `select ${columnsOf(membershipTable, 'm')} from (${concerned}) concerned
  join membership m on m.person_id = concerned.id and m.kind = 'SECONDARY' and m.origin = 'BRP' order by m.id`;

/** The second households, now and before, of these people and of the minors over whom they have authority. */
export function listSecondaryMemberships(db: Db, personIds: readonly string[]): MembershipRow[] {
  return prepared<[{ ids: string }], MembershipRow>(db, secondary).all({ ids: idList(personIds) });
}
