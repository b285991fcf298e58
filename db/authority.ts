import { type AuthorityRow, authorityTable } from './authority.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const currentByMinor = `select ${columnsOf(authorityTable, 'a')} from authority a
  where a.minor_id = ? and a.valid_until is null`;

/** The authority over a person that has not ended, in no particular order. */
export function listCurrentAuthority(db: Db, minorId: string): AuthorityRow[] {
  return prepared<[string], AuthorityRow>(db, currentByMinor).all(minorId);
}

/** Adds a holder of authority, or the fact that none can be named. */
export function insertAuthority(db: Db, row: AuthorityRow): void {
  insertRow(db, authorityTable, row);
}

/** Closes or corrects authority. */
export function updateAuthority(db: Db, row: AuthorityRow): void {
  updateRow(db, authorityTable, row);
}

const link = `update authority set holder_id = ? where holder_bsn = ? and holder_id is null and minor_id <> ?`;

/** Ties authority held by this citizen service number to the person who is now in the store. */
export function linkAuthority(db: Db, bsn: string, personId: string): number {
  return prepared<[string, string, string], unknown>(db, link).run(personId, bsn, personId).changes;
}

const byMinors = `select ${columnsOf(authorityTable, 'a')} from json_each(@ids) wanted
  join authority a on a.minor_id = wanted.value
  where ${holdsOn('a', '@day')}
  order by a.minor_id, a.id`;

/** Who has authority over these minors on a day. */
export function listAuthorityByMinorIds(db: Db, ids: readonly string[], day: string): AuthorityRow[] {
  return prepared<[{ ids: string; day: string }], AuthorityRow>(db, byMinors).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(authorityTable, 'a')} from json_each(?) wanted
  join authority a on a.id = wanted.value`;

/** The records of authority with these ids, in no particular order. */
export function listAuthorityByIds(db: Db, ids: readonly string[]): AuthorityRow[] {
  return prepared<[string], AuthorityRow>(db, byIds).all(idList(ids));
}
