import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personTable } from './person.table.ts';

/**
 * People whose household must be formed again because the base register changed them. Written in the transaction of
 * that change and removed in the transaction that forms the household, so that a crash between the two loses nothing.
 */
export const formationTable = sqliteTable('formation', {
  personId: text('person_id')
    .primaryKey()
    .references(() => personTable.id),
  requestedAt: text('requested_at').notNull(),
});

export type FormationRow = typeof formationTable.$inferSelect;
