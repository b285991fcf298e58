import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { type RelationRow, relationTable } from './relation.table.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

const byPerson = `select ${columnsOf(relationTable, 'r')} from relation r where r.person_id = ?`;

/** The family ties a person's own record states, now and before, the first recorded first. */
export function listRelationsOf(db: Db, personId: string): RelationRow[] {
  return inOrder(prepared<[string], RelationRow>(db, byPerson).all(personId));
}

const byRelated = `select ${columnsOf(relationTable, 'r')} from relation r
  where r.related_person_id = ? and r.kind = ?`;

/** The family ties in which others name this person, now and before, the first recorded first. */
export function listRelationsWith(db: Db, personId: string, kind: RelationRow['kind']): RelationRow[] {
  return inOrder(prepared<[string, string], RelationRow>(db, byRelated).all(personId, kind));
}

/** A handful of rows is sorted here several times as fast as SQLite sets up its sorter. */
function inOrder(rows: RelationRow[]): RelationRow[] {
  return rows.length > 1 ? rows.sort((a, b) => (a.id < b.id ? -1 : 1)) : rows;
}

/** Adds a family tie. */
export function insertRelation(db: Db, row: RelationRow): void {
  insertRow(db, relationTable, row);
}

/** Closes or corrects a family tie. */
export function updateRelation(db: Db, row: RelationRow): void {
  updateRow(db, relationTable, row);
}

const link = `update relation set related_person_id = ?
  where related_bsn = ? and related_person_id is null and person_id <> ?`;

/** Ties everybody who named this person by citizen service number to the person who is now in the store. */
export function linkRelations(db: Db, bsn: string, personId: string): number {
  return prepared<[string, string, string], unknown>(db, link).run(personId, bsn, personId).changes;
}

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
