import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { residenceTable, type ResidenceRow } from './residence.table.ts';
import { columnsOf, prepared } from './statement.ts';

const byPerson = `select ${columnsOf(residenceTable, 'r')} from residence r where r.person_id = ?`;

/** Everywhere a person lives, lived or receives post, in no particular order. */
export function listResidences(db: Db, personId: string): ResidenceRow[] {
  return prepared<[string], ResidenceRow>(db, byPerson).all(personId);
}

/** Adds a residence. */
export function insertResidence(db: Db, row: ResidenceRow): void {
  insertRow(db, residenceTable, row);
}

/** Closes a residence or corrects its dates. */
export function updateResidence(db: Db, row: ResidenceRow): void {
  updateRow(db, residenceTable, row);
}

const toAddress = 'update residence set address_id = ? where address_id = ?';

/** Moves every residence at one address to another, when the two turn out to be the same. */
export function moveResidences(db: Db, fromAddressId: string, toAddressId: string): void {
  prepared<[string, string], unknown>(db, toAddress).run(toAddressId, fromAddressId);
}
