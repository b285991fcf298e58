import type { Db } from './client.ts';
import { householdTable, type HouseholdRow } from './household.table.ts';
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
