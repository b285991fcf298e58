import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { organisationTable } from './organisation.table.ts';
import { personTable } from './person.table.ts';
import { signalTable } from './signal.table.ts';
import { staffTable } from './staff.table.ts';

/** Why a match ended: those who were matched agreed on what to do, or the worries of all but one of them were over. */
export const matchEndings = ['SETTLED', 'SIGNALS_CLOSED'] as const;

/** That two organisations or more have a worry about the same young person at the same time (match; Jeugdwet § 7.1). */
export const matchTable = sqliteTable(
  'match',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    foundOn: text('found_on').notNull(),
    closedOn: text('closed_on'),
    closedById: text('closed_by_id').references(() => staffTable.id),
    ending: text('ending', { enum: matchEndings }),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('match', t.source),
    oneOf('match_ending', t.ending, matchEndings),
    isDay('match_found_on_is_day', t.foundOn),
    isDay('match_closed_on_is_day', t.closedOn),
    check('match_days_in_order', sql`${t.closedOn} is null or ${t.closedOn} >= ${t.foundOn}`),
    check(
      'match_end_is_whole',
      sql`(${t.closedOn} is null) = (${t.ending} is null) and (${t.closedOn} is null) = (${t.closedById} is null)`,
    ),
    uniqueIndex('match_one_open')
      .on(t.personId)
      .where(sql`${t.closedOn} is null`),
    index('match_by_person').on(t.personId, t.foundOn, t.id),
  ],
);

/** A worry that a match is made of, and the organisation whose it is. */
export const matchSignalTable = sqliteTable(
  'match_signal',
  {
    matchId: text('match_id')
      .notNull()
      .references(() => matchTable.id),
    signalId: text('signal_id')
      .notNull()
      .references(() => signalTable.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    /** The day it became part of the match. */
    since: text('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.matchId, t.signalId] }),
    isDay('match_signal_since_is_day', t.since),
    index('match_signal_by_signal').on(t.signalId),
  ],
);

export type MatchRow = typeof matchTable.$inferSelect;
export type NewMatch = typeof matchTable.$inferInsert;
export type MatchSignalRow = typeof matchSignalTable.$inferSelect;
