import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { contactMomentTable } from './contact-moment.table.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { organisationTable } from './organisation.table.ts';
import { personTable } from './person.table.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

export const signalKinds = [
  'ARREARS',
  'EVICTION',
  'YOUTH_AT_RISK',
  'DOMESTIC_VIOLENCE',
  'SCHOOL_ABSENCE',
  'LONELINESS',
  'CARER_OVERBURDENED',
  'CARE_AVOIDANCE',
  'NUISANCE',
] as const;
/** What a signal led to; WITHDRAWN: whoever raised it takes it back. */
export const signalFollowUps = [
  'CASE_OPENED',
  'CONTACT_MADE',
  'PLAN_CHANGED',
  'REFERRED',
  'NO_ACTION',
  'WITHDRAWN',
] as const;
export const signalStatuses = ['RAISED', 'TAKEN_UP', 'CLOSED'] as const;

/** A worry about a household or somebody in it (signaal), and what became of it. */
export const signalTable = sqliteTable(
  'signal',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    /** Whom it is about; null when it is about the household as a whole. */
    personId: text('person_id').references(() => personTable.id),
    kind: text('kind', { enum: signalKinds }).notNull(),
    /** The law under which it is taken up. */
    law: text('law', { enum: laws }).notNull(),
    status: text('status', { enum: signalStatuses }).notNull(),
    summary: text('summary').notNull(),
    raisedOn: text('raised_on').notNull(),
    /** Who raised it: a name or an organisation. */
    raisedBy: text('raised_by').notNull(),
    /** Whether who raised it is kept from view (anonieme of beschermde melder). */
    sourceProtected: integer('source_protected').notNull().default(0),
    takenUpOn: text('taken_up_on'),
    takenUpById: text('taken_up_by_id').references(() => staffTable.id),
    closedOn: text('closed_on'),
    /** What came of it, told as it was closed. */
    followUp: text('follow_up'),
    /** The member of staff who recorded it, and for which organisation: known of what was raised in the hub. */
    raisedById: text('raised_by_id').references(() => staffTable.id),
    organisationId: text('organisation_id').references(() => organisationTable.id),
    /** To what it led, and the case, contact or plan that came of it. */
    followUpKind: text('follow_up_kind', { enum: signalFollowUps }),
    followUpCaseId: text('follow_up_case_id').references(() => caseTable.id),
    followUpContactMomentId: text('follow_up_contact_moment_id').references(() => contactMomentTable.id),
    followUpPlanId: text('follow_up_plan_id').references(() => planTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('signal', t.source),
    oneOf('signal_kind', t.kind, signalKinds),
    oneOf('signal_law', t.law, laws),
    oneOf('signal_status', t.status, signalStatuses),
    isFlag('signal_source_protected', t.sourceProtected),
    isDay('signal_raised_on_is_day', t.raisedOn),
    isDay('signal_taken_up_on_is_day', t.takenUpOn),
    isDay('signal_closed_on_is_day', t.closedOn),
    check('signal_closed_has_date', sql`(${t.status} = 'CLOSED') = (${t.closedOn} is not null)`),
    check('signal_taken_up_has_date', sql`${t.status} <> 'TAKEN_UP' or ${t.takenUpOn} is not null`),
    check(
      'signal_days_in_order',
      sql`(${t.takenUpOn} is null or ${t.takenUpOn} >= ${t.raisedOn}) and (${t.closedOn} is null or ${t.closedOn} >= coalesce(${t.takenUpOn}, ${t.raisedOn}))`,
    ),
    check('signal_organisation_with_raiser', sql`(${t.raisedById} is null) = (${t.organisationId} is null)`),
    check(
      'signal_follow_up_kind',
      sql`${t.followUpKind} is null or (${t.followUpKind} in ('CASE_OPENED', 'CONTACT_MADE', 'PLAN_CHANGED', 'REFERRED', 'NO_ACTION', 'WITHDRAWN') and ${t.status} = 'CLOSED')`,
    ),
    check(
      'signal_follow_up_is_named',
      sql`(${t.followUpKind} is 'CASE_OPENED') = (${t.followUpCaseId} is not null) and (${t.followUpKind} is 'CONTACT_MADE') = (${t.followUpContactMomentId} is not null) and (${t.followUpKind} is 'PLAN_CHANGED') = (${t.followUpPlanId} is not null)`,
    ),
    check('signal_follow_up_when_closed', sql`${t.followUp} is null or ${t.status} = 'CLOSED'`),
    index('signal_by_household').on(t.householdId, t.raisedOn, t.id),
    index('signal_by_person').on(t.personId),
    index('signal_open')
      .on(t.law, t.status, t.raisedOn)
      .where(sql`${t.closedOn} is null`),
  ],
);

export type SignalRow = typeof signalTable.$inferSelect;
export type NewSignal = typeof signalTable.$inferInsert;
