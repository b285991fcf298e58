import { authorityTable, type AuthorityRow } from './authority.table.ts';
import type { Db } from './client.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

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
