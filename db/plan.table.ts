import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';

export const planStatuses = ['DRAFT', 'ACTIVE', 'CLOSED'] as const;

/** The plan of a household (één plan): at most one is active. */
export const planTable = sqliteTable(
  'plan',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    title: text('title').notNull(),
    status: text('status', { enum: planStatuses }).notNull(),
    startedOn: text('started_on').notNull(),
    endedOn: text('ended_on'),
    /** Why it was closed, and what it brought. */
    endNote: text('end_note'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('plan', t.source),
    oneOf('plan_status', t.status, planStatuses),
    isDay('plan_started_on_is_day', t.startedOn),
    isDay('plan_ended_on_is_day', t.endedOn),
    check('plan_ends_after_start', sql`${t.endedOn} is null or ${t.endedOn} >= ${t.startedOn}`),
    check('plan_closed_has_date', sql`(${t.status} = 'CLOSED') = (${t.endedOn} is not null)`),
    uniqueIndex('plan_one_active')
      .on(t.householdId)
      .where(sql`${t.status} = 'ACTIVE'`),
    index('plan_by_household').on(t.householdId, t.startedOn, t.id),
  ],
);

export type PlanRow = typeof planTable.$inferSelect;
export type NewPlan = typeof planTable.$inferInsert;
