import type { Db } from './client.ts';
import { type HouseholdRow, householdTable } from './household.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(householdTable, 'h')} from json_each(?) wanted
  join household h on h.id = wanted.value`;

/** The households with these ids, in no particular order. */
export function listHouseholdsByIds(db: Db, ids: readonly string[]): HouseholdRow[] {
  return prepared<[string], HouseholdRow>(db, byIds).all(idList(ids));
}

const idsByAddress = `select distinct m.household_id as id from address a
  join residence r on r.address_id = a.id and r.kind = 'HOME' and ${holdsOn('r', '@day')}
  join membership m on m.person_id = r.person_id and m.kind = 'PRINCIPAL' and ${holdsOn('m', '@day')}
  where a.postal_code = +@postalCode and a.house_number = +@houseNumber
    and (@houseLetter is null or a.house_letter = @houseLetter collate nocase)
    and (@houseNumberSuffix is null or a.house_number_suffix = @houseNumberSuffix collate nocase)
  order by m.household_id limit +@limit`;

export interface AddressLookup {
  readonly postalCode: string;
  readonly houseNumber: number;
  readonly houseLetter: string | null;
  readonly houseNumberSuffix: string | null;
  readonly day: string;
  readonly limit: number;
}

/** Ids of the households of which a member lives at a Dutch address on a day. */
export function listHouseholdIdsByAddress(db: Db, lookup: AddressLookup): string[] {
  return prepared<[AddressLookup], { id: string }>(db, idsByAddress)
    .all(lookup)
    .map((row) => row.id);
}

/** Adds a household. */
export function insertHousehold(db: Db, row: HouseholdRow): void {
  insertRow(db, householdTable, row);
}

/** Writes a household as it is now; the caller keeps what it was in a revision. */
export function updateHousehold(db: Db, row: HouseholdRow): void {
  updateRow(db, householdTable, row);
}

const hadOthers = `select 1 as found from membership where household_id = ? and valid_until is not null limit 1`;

/** Whether anybody ever left the household, or had another part in it. */
export function hasFormerMembers(db: Db, id: string): boolean {
  return prepared<[string], { found: number }>(db, hadOthers).get(id) !== undefined;
}

/** A household that nobody is left in, with the last day anybody was. */
export interface EmptyHousehold {
  readonly householdId: string;
  /** The latest end of a membership; null when it never had one. */
  readonly lastUntil: string | null;
}

const empty = `select h.id as householdId,
    (select max(m.valid_until) from membership m where m.household_id = h.id) as lastUntil
  from json_each(?) wanted join household h on h.id = wanted.value
  where h.dissolved_on is null and not exists (
    select 1 from membership m where m.household_id = h.id and (m.valid_until is null or m.valid_until > ?)
      and (m.kind = 'PRINCIPAL' or m.origin = 'STAFF'))
  order by h.id`;

/**
 * Those of the households that nobody belongs to any more on a day and that are not dissolved yet. A child who is there
 * beside another household does not keep it, unless staff say so.
 */
export function listEmptyHouseholds(db: Db, ids: readonly string[], day: string): EmptyHousehold[] {
  return prepared<[string, string], EmptyHousehold>(db, empty).all(idList(ids), day);
}

/** Moves every household at one address to another, when the two turn out to be the same. */
export function moveHouseholds(db: Db, fromAddressId: string, toAddressId: string): void {
  const move = 'update household set address_id = ? where address_id = ?';
  prepared<[string, string], unknown>(db, move).run(toAddressId, fromAddressId);
}
