import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { consentGivers } from './consent.table.ts';
import { personTable } from './person.table.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

/** Why an agreement holds no longer: it was taken back, or asked anew. */
export const agreementEndings = ['WITHDRAWN', 'REPLACED'] as const;

/**
 * What a resident said of the plan, and of those at work in it telling each other what they need for it (instemming). It is
 * no consent: nothing is seen by it, and what rests on a statutory task goes on without it.
 */
export const planAgreementTable = sqliteTable(
  'plan_agreement',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    /** Whether they agree with the plan. */
    withPlan: integer('with_plan').notNull(),
    /** Whether they agree that those at work in the plan tell each other what they need for it. */
    withSharing: integer('with_sharing').notNull(),
    /** What they said beside, such as with what they do not agree. */
    remark: text('remark'),
    givenBy: text('given_by', { enum: consentGivers }).notNull(),
    /** The parent or representative, where the hub holds them; null when the person spoke. */
    giverPersonId: text('giver_person_id').references(() => personTable.id),
    /** The name of that parent or representative, where the hub does not hold them. */
    giverName: text('giver_name'),
    /** Whether a child said the same beside its parent or guardian. */
    childAgrees: integer('child_agrees').notNull().default(0),
    givenOn: text('given_on').notNull(),
    endedOn: text('ended_on'),
    ending: text('ending', { enum: agreementEndings }),
    recordedById: text('recorded_by_id')
      .notNull()
      .references(() => staffTable.id),
    endRecordedById: text('end_recorded_by_id').references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('plan_agreement', t.source),
    isFlag('plan_agreement_with_plan', t.withPlan),
    isFlag('plan_agreement_with_sharing', t.withSharing),
    isFlag('plan_agreement_child_agrees', t.childAgrees),
    oneOf('plan_agreement_given_by', t.givenBy, consentGivers),
    isDay('plan_agreement_given_on_is_day', t.givenOn),
    isDay('plan_agreement_ended_on_is_day', t.endedOn),
    oneOf('plan_agreement_ending', t.ending, agreementEndings),
    check('plan_agreement_ends_after_given', sql`${t.endedOn} is null or ${t.endedOn} >= ${t.givenOn}`),
    check(
      'plan_agreement_end_is_whole',
      sql`(${t.endedOn} is null) = (${t.ending} is null) and (${t.endedOn} is null) = (${t.endRecordedById} is null)`,
    ),
    check(
      'plan_agreement_giver_is_named',
      sql`case ${t.givenBy} when 'SELF' then ${t.giverPersonId} is null and ${t.giverName} is null else ${t.giverPersonId} is not null or ${t.giverName} is not null end`,
    ),
    uniqueIndex('plan_agreement_one_running')
      .on(t.planId, t.personId)
      .where(sql`${t.endedOn} is null`),
    index('plan_agreement_by_plan').on(t.planId, t.givenOn, t.id),
  ],
);

export type PlanAgreementRow = typeof planAgreementTable.$inferSelect;
