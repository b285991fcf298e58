import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

export const evaluationOutcomes = ['ON_COURSE', 'ADJUSTED', 'STALLED', 'COMPLETED'] as const;

/** A look back on a plan with the household (evaluatie), and when the next one is due. */
export const evaluationTable = sqliteTable(
  'evaluation',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    heldOn: text('held_on').notNull(),
    outcome: text('outcome', { enum: evaluationOutcomes }).notNull(),
    summary: text('summary').notNull(),
    nextOn: text('next_on'),
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
    sourceIsKnown('evaluation', t.source),
    oneOf('evaluation_outcome', t.outcome, evaluationOutcomes),
    isDay('evaluation_held_on_is_day', t.heldOn),
    isDay('evaluation_next_on_is_day', t.nextOn),
    check('evaluation_next_comes_later', sql`${t.nextOn} is null or ${t.nextOn} > ${t.heldOn}`),
    isDay('evaluation_withdrawn_on_is_day', t.withdrawnOn),
    check('evaluation_withdrawal_has_reason', sql`(${t.withdrawalReason} is null) = (${t.withdrawnOn} is null)`),
    index('evaluation_by_plan').on(t.planId, t.heldOn, t.id),
  ],
);

export type EvaluationRow = typeof evaluationTable.$inferSelect;
export type NewEvaluation = typeof evaluationTable.$inferInsert;
