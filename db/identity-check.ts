import type { Db } from './client.ts';
import { identityCheckTable, type IdentityCheckRow } from './identity-check.table.ts';
import { insertRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Adds that somebody's identity was checked. */
export function insertIdentityCheck(db: Db, row: IdentityCheckRow): void {
  insertRow(db, identityCheckTable, row);
}

const byPersons = `select ${columnsOf(identityCheckTable, 'i')} from json_each(@ids) wanted
  join identity_check i on i.person_id = wanted.value and i.checked_on <= @day
  order by i.person_id, i.checked_on desc, i.id desc`;

/** The checks of these people by a day, the latest first. */
export function listIdentityChecks(db: Db, personIds: readonly string[], day: string): IdentityCheckRow[] {
  const parameters = { ids: idList(personIds), day };
  return prepared<[typeof parameters], IdentityCheckRow>(db, byPersons).all(parameters);
}

const byIds = `select ${columnsOf(identityCheckTable, 'i')} from json_each(?) wanted
  join identity_check i on i.id = wanted.value`;

/** The checks with these ids, in no particular order. */
export function listIdentityChecksByIds(db: Db, ids: readonly string[]): IdentityCheckRow[] {
  return prepared<[string], IdentityCheckRow>(db, byIds).all(idList(ids));
}
