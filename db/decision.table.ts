import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

export const decisionOutcomes = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'UPHELD', 'REVISED'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What was decided in a case (beschikking, Awb art. 1:3). */
export const decisionTable = sqliteTable(
  'decision',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => caseTable.id),
    decidedOn: text('decided_on').notNull(),
    outcome: text('outcome', { enum: decisionOutcomes }).notNull(),
    /** Why, in words the resident understands (motivering, Awb art. 3:46). */
    grounds: text('grounds').notNull(),
    staffId: text('staff_id').references(() => staffTable.id),
    /** The decision objected to, of a decision on an objection (Awb art. 7:11); null for any other, and where it is not known. */
    againstId: text('against_id').references((): AnySQLiteColumn => decisionTable.id),
    /** First day it no longer holds because it was withdrawn (intrekking); null while it stands. */
    withdrawnOn: text('withdrawn_on'),
    withdrawalReason: text('withdrawal_reason'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('decision', t.source),
    oneOf('decision_outcome', t.outcome, decisionOutcomes),
    isDay('decision_decided_on_is_day', t.decidedOn),
    check('decision_against_another', sql`${t.againstId} is null or ${t.againstId} <> ${t.id}`),
    isDay('decision_withdrawn_on_is_day', t.withdrawnOn),
    check('decision_withdrawn_after_made', sql`${t.withdrawnOn} is null or ${t.withdrawnOn} >= ${t.decidedOn}`),
    check('decision_withdrawal_has_reason', sql`(${t.withdrawalReason} is null) = (${t.withdrawnOn} is null)`),
    // Of what other systems decided more than one may be known.
    uniqueIndex('decision_one_in_case')
      .on(t.caseId)
      .where(sql`${t.source} = 'STAFF' and ${t.withdrawnOn} is null`),
    index('decision_by_day').on(t.decidedOn),
    index('decision_by_case').on(t.caseId, t.decidedOn, t.id),
  ],
);

export type DecisionRow = typeof decisionTable.$inferSelect;
export type NewDecision = typeof decisionTable.$inferInsert;
