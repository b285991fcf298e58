import type { Db } from './client.ts';
import { householdTable, type HouseholdRow } from './household.table.ts';
import { insertRow, updateRow } from './insert.ts';
import { idList, prepared } from './statement.ts';

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
