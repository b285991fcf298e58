import { type AddressRow, addressTable } from './address.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { isHidden } from './child-protection.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byNaturalKey = `select ${columnsOf(addressTable, 'a')} from address a where a.natural_key = ?`;

/** The address with this natural key. */
export function findAddressByNaturalKey(db: Db, key: string): AddressRow | undefined {
  return prepared<[string], AddressRow>(db, byNaturalKey).get(key);
}

const byBagObject = `select ${columnsOf(addressTable, 'a')} from address a where a.bag_object_id = ?`;

/** The addresses of one object of the BAG (adresseerbaar object), the first known first. */
export function listAddressesByBagObject(db: Db, bagObjectId: string): AddressRow[] {
  return inOrder(prepared<[string], AddressRow>(db, byBagObject).all(bagObjectId));
}

const byPostalCode = `select ${columnsOf(addressTable, 'a')} from address a
  where a.postal_code = ? and a.house_number = ?`;

/** The addresses with a postal code and house number, whatever letter or addition follows, the first known first. */
export function listAddressesByPostalCode(db: Db, postalCode: string, houseNumber: number): AddressRow[] {
  return inOrder(prepared<[string, number], AddressRow>(db, byPostalCode).all(postalCode, houseNumber));
}

/** A handful of rows is sorted here several times as fast as SQLite sets up its sorter. */
function inOrder(rows: AddressRow[]): AddressRow[] {
  return rows.length > 1 ? rows.sort((a, b) => (a.id < b.id ? -1 : 1)) : rows;
}

/** Adds an address. */
export function insertAddress(db: Db, row: AddressRow): void {
  insertRow(db, addressTable, row);
}

/** Writes an address as it is now; the caller keeps what it was in a revision. */
export function updateAddress(db: Db, row: AddressRow): void {
  updateRow(db, addressTable, row);
}

/** Takes away an address at which nobody lives or lived, after everything of it moved to its double. */
export function deleteAddress(db: Db, id: string): void {
  prepared<[string], unknown>(db, 'delete from address where id = ?').run(id);
}

export interface ResidentAddressRow extends AddressRow {
  readonly personId: string;
  /** 1 when it is to be protected for somebody who lives there: by secrecy in the base register, or as a protected child. */
  readonly secret: number;
}

const byPersons = `select r.person_id as "personId", ${columnsOf(addressTable, 'a')}, exists (
    select 1 from residence shared
    join person p on p.id = shared.person_id and ${isHidden('p', '@today')}
    where shared.address_id = a.id and shared.kind = 'HOME' and ${holdsOn('shared', '@day')}) as "secret"
  from json_each(@ids) wanted
  join residence r on r.person_id = wanted.value and r.kind = 'HOME' and ${holdsOn('r', '@day')}
  join address a on a.id = r.address_id`;

/**
 * Where these people live on a day, with whether the address is secret for anybody who lives there; whom it is to be
 * kept secret for is judged as of today, whatever day is asked.
 */
export function listAddressesByPersonIds(
  db: Db,
  ids: readonly string[],
  { day, today }: { readonly day: string; readonly today: string },
): ResidentAddressRow[] {
  const parameters = { ids: idList(ids), day, today };
  return prepared<[typeof parameters], ResidentAddressRow>(db, byPersons).all(parameters);
}
