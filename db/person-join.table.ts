import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** That two records turned out to be of one person: all that named the one names the other, until it is undone. */
export const personJoinTable = sqliteTable(
  'person_join',
  {
    id: text('id').primaryKey(),
    remainingId: text('remaining_id')
      .notNull()
      .references(() => personTable.id),
    joinedId: text('joined_id')
      .notNull()
      .references(() => personTable.id),
    reason: text('reason').notNull(),
    joinedById: text('joined_by_id')
      .notNull()
      .references(() => staffTable.id),
    /** Moment, ISO 8601 in UTC. */
    joinedAt: text('joined_at').notNull(),
    undoneAt: text('undone_at'),
    undoneById: text('undone_by_id').references(() => staffTable.id),
    undoneReason: text('undone_reason'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('person_join', t.source),
    check('person_join_of_two', sql`${t.remainingId} <> ${t.joinedId}`),
    check('person_join_has_reason', sql`trim(${t.reason}) <> ''`),
    check(
      'person_join_undone_is_whole',
      sql`(${t.undoneAt} is null) = (${t.undoneById} is null) and (${t.undoneAt} is null) = (${t.undoneReason} is null)`,
    ),
    uniqueIndex('person_join_once')
      .on(t.joinedId)
      .where(sql`${t.undoneAt} is null`),
    index('person_join_by_remaining').on(t.remainingId),
  ],
);

/** What a join changed in one record: a column of it, or the whole of it when it was set aside. Read backwards it undoes the join. */
export const personJoinRowTable = sqliteTable(
  'person_join_row',
  {
    id: text('id').primaryKey(),
    joinId: text('join_id')
      .notNull()
      .references(() => personJoinTable.id),
    /** Place in the order in which it was done. */
    position: integer('position').notNull(),
    tableName: text('table_name').notNull(),
    recordId: text('record_id').notNull(),
    columnName: text('column_name'),
    before: text('before'),
    after: text('after'),
    /** The row as JSON, by column. */
    setAside: text('set_aside'),
  },
  (t) => [
    check('person_join_row_is_one_thing', sql`(${t.columnName} is null) <> (${t.setAside} is null)`),
    check(
      'person_join_row_has_values',
      sql`(${t.columnName} is null) = (${t.before} is null) and (${t.columnName} is null) = (${t.after} is null)`,
    ),
    uniqueIndex('person_join_row_in_order').on(t.joinId, t.position),
  ],
);

export type PersonJoinRow = typeof personJoinTable.$inferSelect;
export type PersonJoinStep = typeof personJoinRowTable.$inferSelect;
