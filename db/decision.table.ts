import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

export const decisionOutcomes = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'UPHELD', 'REVISED'] as const;

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
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('decision', t.source),
    oneOf('decision_outcome', t.outcome, decisionOutcomes),
    isDay('decision_decided_on_is_day', t.decidedOn),
    index('decision_by_case').on(t.caseId, t.decidedOn, t.id),
  ],
);

export type DecisionRow = typeof decisionTable.$inferSelect;
export type NewDecision = typeof decisionTable.$inferInsert;
