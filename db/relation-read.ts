import type { Db } from './client.ts';
import { relationTable, type RelationRow } from './relation.table.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byPersons = `select ${columnsOf(relationTable, 'r')} from json_each(@ids) wanted
  join relation r on r.person_id = wanted.value
  where ${holdsOn('r', '@day')}
  union
  select ${columnsOf(relationTable, 'r')} from json_each(@ids) wanted
  join relation r on r.related_person_id = wanted.value
  where ${holdsOn('r', '@day')}
  order by id`;

/** The family ties of these people on a day, whichever of the two stated them. */
export function listRelationsByPersonIds(db: Db, ids: readonly string[], day: string): RelationRow[] {
  return prepared<[{ ids: string; day: string }], RelationRow>(db, byPersons).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(relationTable, 'r')} from json_each(?) wanted
  join relation r on r.id = wanted.value`;

/** The family ties with these ids, in no particular order. */
export function listRelationsByIds(db: Db, ids: readonly string[]): RelationRow[] {
  return prepared<[string], RelationRow>(db, byIds).all(idList(ids));
}
