import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { lifeDomains } from './goal.table.ts';
import { householdTable } from './household.table.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** How self-reliant somebody is in one life domain, from 1 (acute problem) to 5 (fully), with the reason for scoring it. */
export const scoreTable = sqliteTable(
  'score',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    lifeDomain: text('life_domain', { enum: lifeDomains }).notNull(),
    value: integer('value').notNull(),
    scoredOn: text('scored_on').notNull(),
    /** Why this domain was scored: only what the question needs is (AVG art. 5 lid 1 onder c). */
    reason: text('reason').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    /** Day on which it was withdrawn, because it was recorded by mistake; null while it stands. */
    withdrawnOn: text('withdrawn_on'),
    withdrawalReason: text('withdrawal_reason'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('score', t.source),
    oneOf('score_life_domain', t.lifeDomain, lifeDomains),
    check('score_value_from_1_to_5', sql`${t.value} between 1 and 5`),
    isDay('score_scored_on_is_day', t.scoredOn),
    unique('score_once_a_day').on(t.householdId, t.personId, t.lifeDomain, t.scoredOn),
    isDay('score_withdrawn_on_is_day', t.withdrawnOn),
    check('score_withdrawal_has_reason', sql`(${t.withdrawalReason} is null) = (${t.withdrawnOn} is null)`),
    index('score_by_household').on(t.householdId, t.scoredOn, t.id),
  ],
);

export type ScoreRow = typeof scoreTable.$inferSelect;
export type NewScore = typeof scoreTable.$inferInsert;
