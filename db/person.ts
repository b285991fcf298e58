import type { Db } from './client.ts';
import { type NewPerson, type PersonRow, personTable } from './person.table.ts';
import { insertRow, insertRows, updateRow } from './row.ts';
import { indexNewPersons, indexPerson } from './search-index.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byBsn = `select ${columnsOf(personTable, 'p')} from person p where p.bsn = ?`;

/** The person with this citizen service number. */
export function findPersonByBsn(db: Db, bsn: string): PersonRow | undefined {
  return prepared<[string], PersonRow>(db, byBsn).get(bsn);
}

const idByBsn = 'select id from person where bsn = ?';

/** The id of the person with this citizen service number. */
export function findPersonIdByBsn(db: Db, bsn: string): string | undefined {
  return prepared<[string], { id: string }>(db, idByBsn).get(bsn)?.id;
}

/** Adds a person, to be found by name from then on; belongs in a transaction. */
export function insertPerson(db: Db, row: PersonRow): void {
  insertRow(db, personTable, row);
  indexNewPersons(db, [row]);
}

/** Adds many people, to be found by name from then on; belongs in a transaction. */
export function insertPersons(db: Db, rows: readonly NewPerson[]): void {
  insertRows(db, personTable, rows);
  indexNewPersons(db, rows);
}

/** Writes a person's record as it is now; the caller keeps what it was in a revision. Belongs in a transaction. */
export function updatePerson(db: Db, row: PersonRow): void {
  updateRow(db, personTable, row);
  indexPerson(db, row);
}

const byIds = `select ${columnsOf(personTable, 'p')} from json_each(?) wanted
  join person p on p.id = wanted.value`;

/** The people with these ids, in no particular order. */
export function listPersonsByIds(db: Db, ids: readonly string[]): PersonRow[] {
  return prepared<[string], PersonRow>(db, byIds).all(idList(ids));
}

const idsAtAddresses = `select r.address_id as addressId, r.person_id as personId from json_each(@ids) wanted
  join residence r on r.address_id = wanted.value and r.kind = 'HOME' and ${holdsOn('r', '@day')}
  join person p on p.id = r.person_id and p.registration_status = 'CURRENT'
  order by r.person_id limit 500`;

/** Who is registered at these addresses on a day; at most 500. */
export function listResidentsByAddressIds(
  db: Db,
  ids: readonly string[],
  day: string,
): { addressId: string; personId: string }[] {
  return prepared<[{ ids: string; day: string }], { addressId: string; personId: string }>(db, idsAtAddresses).all({
    ids: idList(ids),
    day,
  });
}

/** Whether there is anybody in the store. */
export function holdsPersons(db: Db): boolean {
  return prepared<[], { found: number }>(db, 'select exists (select 1 from person) as found').get()?.found === 1;
}
