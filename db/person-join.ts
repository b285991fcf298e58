import { z } from 'zod';
import type { Db } from './client.ts';
import { personJoinRowTable, personJoinTable, type PersonJoinRow, type PersonJoinStep } from './person-join.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Adds that two records are of one person. */
export function insertPersonJoin(db: Db, row: PersonJoinRow): void {
  insertRow(db, personJoinTable, row);
}

/** Writes that a join was undone. */
export function updatePersonJoin(db: Db, row: PersonJoinRow): void {
  updateRow(db, personJoinTable, row);
}

/** Keeps one thing that a join changed. */
export function insertPersonJoinStep(db: Db, row: PersonJoinStep): void {
  insertRow(db, personJoinRowTable, row);
}

const byIds = `select ${columnsOf(personJoinTable, 'j')} from json_each(?) wanted join person_join j on j.id = wanted.value`;

/** The joins with these ids, in no particular order. */
export function listPersonJoinsByIds(db: Db, ids: readonly string[]): PersonJoinRow[] {
  return prepared<[string], PersonJoinRow>(db, byIds).all(idList(ids));
}

const byRemaining = `select ${columnsOf(personJoinTable, 'j')} from json_each(?) wanted
  join person_join j on j.remaining_id = wanted.value order by j.remaining_id, j.joined_at desc, j.id desc`;

/** Everything that was ever joined to these records, undone or not, the latest first. */
export function listPersonJoins(db: Db, remainingIds: readonly string[]): PersonJoinRow[] {
  return prepared<[string], PersonJoinRow>(db, byRemaining).all(idList(remainingIds));
}

const remaining = `select j.joined_id as "joinedId", j.remaining_id as "remainingId" from json_each(?) wanted
  join person_join j on j.joined_id = wanted.value and j.undone_at is null`;

/** For those of these records that were joined to another: the one that remained. */
export function listRemainingIds(db: Db, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = prepared<[string], { joinedId: string; remainingId: string }>(db, remaining).all(idList(ids));
  return new Map(rows.map(({ joinedId, remainingId }) => [joinedId, remainingId]));
}

const stepsOf = `select ${columnsOf(personJoinRowTable, 's')} from person_join_row s where s.join_id = ? order by s.position desc`;

/** What a join changed, the last first: as it is to be undone. */
export function listPersonJoinSteps(db: Db, joinId: string): PersonJoinStep[] {
  return prepared<[string], PersonJoinStep>(db, stepsOf).all(joinId);
}

/** A column of a table that names a person. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
}

const personColumns = `select t.name as "table", key."from" as "column"
  from pragma_table_list t join pragma_foreign_key_list(t.name) key
  where t.schema = 'main' and t.type = 'table' and key."table" = 'person' and t.name not in ('person_join', 'person_name', 'formation')
  order by t.name, key."from"`;

/** Every column that names a person, as the store itself tells: a new table is among them by itself. */
export function listPersonColumns(db: Db): PersonColumn[] {
  return prepared<[], PersonColumn>(db, personColumns).all();
}

/** The ids of the records that name a person in a column, in order. */
export function listIdsNaming(db: Db, { table, column }: PersonColumn, personId: string): string[] {
  const sql = `select id from "${table}" where "${column}" = ? order by id`;
  return prepared<[string], { id: string }>(db, sql)
    .all(personId)
    .map(({ id }) => id);
}

/** A change of one column of one record. */
export interface ColumnChange extends PersonColumn {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Writes a column where it still holds what it held; tells whether it did. False too where a rule of the store refuses. */
export function changeColumn(db: Db, { table, column, id, from, to }: ColumnChange): 'CHANGED' | 'REFUSED' | 'ELSE' {
  const sql = `update "${table}" set "${column}" = ? where id = ? and "${column}" = ?`;
  try {
    return prepared<[string, string, string], unknown>(db, sql).run(to, id, from).changes === 1 ? 'CHANGED' : 'ELSE';
  } catch (error) {
    if (isRuleOfStore(error)) return 'REFUSED';
    throw error;
  }
}

function isRuleOfStore(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

const wholeRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Takes a record out of its table, as JSON to be put back. */
export function setAside(db: Db, table: string, id: string): string {
  const row = prepared<[string], object>(db, `select * from "${table}" where id = ?`).get(id);
  prepared<[string], unknown>(db, `delete from "${table}" where id = ?`).run(id);
  return JSON.stringify(row);
}

/** Puts a record back that was set aside. */
export function putBack(db: Db, table: string, json: string): void {
  const row = wholeRow.parse(JSON.parse(json));
  const names = Object.keys(row).map((name) => `"${name}"`);
  const sql = `insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
  prepared<[(string | number | null)[]], unknown>(db, sql).run(Object.values(row));
}

const isThereToo = `select 1 as found from membership own join membership other
    on other.household_id = own.household_id and other.person_id = @personId
    and (other.valid_until is null or own.valid_from is null or own.valid_from < other.valid_until)
    and (own.valid_until is null or other.valid_from is null or other.valid_from < own.valid_until)
  where own.id = @membershipId limit 1`;

/** Whether a person belongs to the household of a membership in the same period. */
export function belongsThereToo(db: Db, membershipId: string, personId: string): boolean {
  const parameters = { membershipId, personId };
  return prepared<[typeof parameters], { found: number }>(db, isThereToo).get(parameters) !== undefined;
}

const sameConsent = `select 1 as found from consent one join consent other
    on other.person_id = @otherId and other.law = one.law and other.organisation_id = one.organisation_id
    and other.withdrawn_on is null and (other.ends_on is null or other.ends_on > @day)
  where one.person_id = @personId and one.withdrawn_on is null and (one.ends_on is null or one.ends_on > @day) limit 1`;

/** Whether both gave the same consent, which runs for both. */
export function consentTwice(db: Db, personId: string, otherId: string, day: string): boolean {
  const parameters = { personId, otherId, day };
  return prepared<[typeof parameters], { found: number }>(db, sameConsent).get(parameters) !== undefined;
}
