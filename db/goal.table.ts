import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';
import { planTable } from './plan.table.ts';

/** The thirteen life domains of the self-reliance matrix (zelfredzaamheid-matrix, 2017). */
export const lifeDomains = [
  'FINANCES',
  'WORK_AND_EDUCATION',
  'TIME_USE',
  'HOUSING',
  'DOMESTIC_RELATIONS',
  'MENTAL_HEALTH',
  'PHYSICAL_HEALTH',
  'SUBSTANCE_USE',
  'BASIC_DAILY_LIVING',
  'COMPLEX_DAILY_LIVING',
  'SOCIAL_NETWORK',
  'SOCIAL_PARTICIPATION',
  'JUSTICE',
] as const;

export const goalStatuses = ['OPEN', 'ATTAINED', 'DROPPED'] as const;

export const goalTable = sqliteTable(
  'goal',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    /** Whose goal it is; null when it is the household's as a whole. */
    personId: text('person_id').references(() => personTable.id),
    lifeDomain: text('life_domain', { enum: lifeDomains }).notNull(),
    /** Code of the policy objective it serves, such as `1.2`. */
    objectiveCode: text('objective_code').notNull(),
    description: text('description').notNull(),
    status: text('status', { enum: goalStatuses }).notNull(),
    targetOn: text('target_on'),
    endedOn: text('ended_on'),
    /** How it came to be attained, or why it was dropped. */
    endNote: text('end_note'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('goal', t.source),
    oneOf('goal_life_domain', t.lifeDomain, lifeDomains),
    oneOf('goal_status', t.status, goalStatuses),
    isDay('goal_target_on_is_day', t.targetOn),
    isDay('goal_ended_on_is_day', t.endedOn),
    check('goal_ended_has_date', sql`(${t.status} = 'OPEN') = (${t.endedOn} is null)`),
    index('goal_by_plan').on(t.planId, t.id),
  ],
);

export type GoalRow = typeof goalTable.$inferSelect;
export type NewGoal = typeof goalTable.$inferInsert;
