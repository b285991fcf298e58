import type { Db } from './client.ts';
import { insertRow, updateRow } from './insert.ts';
import { personTable, type PersonRow } from './person.table.ts';
import { columnsOf, prepared } from './statement.ts';

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

/** Adds a person. */
export function insertPerson(db: Db, row: PersonRow): void {
  insertRow(db, personTable, row);
}

/** Writes a person's record as it is now; the caller keeps what it was in a revision. */
export function updatePerson(db: Db, row: PersonRow): void {
  updateRow(db, personTable, row);
}
