import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { chainMessageTable } from './chain-message.table.ts';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { personTable } from './person.table.ts';
import { providerTable } from './provider.table.ts';
import { staffTable } from './staff.table.ts';

/** For an order that there is none of yet (message 315), or for a change of what is ordered (317). */
export const careRequestKinds = ['ALLOCATION', 'CHANGE'] as const;
export type CareRequestKind = (typeof careRequestKinds)[number];
/** Where a request stands; GRANTED once help was ordered on it. */
export const careRequestStatuses = ['RECEIVED', 'UNDER_INVESTIGATION', 'GRANTED', 'REFUSED'] as const;
export type CareRequestStatus = (typeof careRequestStatuses)[number];
/** Why a change is asked for. */
export const careRequestReasons = ['SITUATION_CHANGED', 'CARE_PLAN_CHANGED'] as const;
/** Who sent the resident to the provider. */
export const careReferrers = [
  'MUNICIPALITY',
  'GENERAL_PRACTITIONER',
  'YOUTH_DOCTOR',
  'CERTIFIED_INSTITUTION',
  'MEDICAL_SPECIALIST',
  'NOBODY',
  'COURT',
] as const;
export type CareReferrer = (typeof careReferrers)[number];
/** Why a request is refused. */
export const careRefusalReasons = [
  'NEW_REQUEST_NEEDED',
  'OVER_BUDGET',
  'NO_CONTRACT',
  'OUTSIDE_CONTRACT',
  'OTHER_MUNICIPALITY',
  'PILED_UP',
  'NOT_SUITABLE',
  'RESIDENCE',
  'AGE_LIMIT',
] as const;
export type CareRefusalReason = (typeof careRefusalReasons)[number];

/** What a provider asks of the municipality for somebody (verzoek om toewijzing, verzoek om wijziging). */
export const careRequestTable = sqliteTable(
  'care_request',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: careRequestKinds }).notNull(),
    law: text('law', { enum: laws }).notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    /** The case of the help that it would change, as which it is seen; null where it is about new help. */
    caseId: text('case_id').references(() => caseTable.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    /** ReferentieAanbieder: by which the provider knows it, and which the answer repeats. */
    reference: text('reference').notNull(),
    receivedOn: text('received_on').notNull(),
    reason: text('reason', { enum: careRequestReasons }),
    referrer: text('referrer', { enum: careReferrers }),
    /** What the provider wrote beside it. */
    note: text('note'),
    status: text('status', { enum: careRequestStatuses }).notNull(),
    /** First day of that status. */
    since: text('since').notNull(),
    refusalReason: text('refusal_reason', { enum: careRefusalReasons }),
    /** The municipality that answers for the child instead (Jeugdwet art. 1.1, woonplaatsbeginsel): four digits. */
    municipality: text('municipality'),
    answeredById: text('answered_by_id').references(() => staffTable.id),
    /** Whether the provider is still to hear how it stands. */
    untold: integer('untold').notNull().default(0),
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('care_request', t.source),
    oneOf('care_request_kind', t.kind, careRequestKinds),
    oneOf('care_request_law', t.law, laws),
    oneOf('care_request_reason', t.reason, careRequestReasons),
    oneOf('care_request_referrer', t.referrer, careReferrers),
    oneOf('care_request_status', t.status, careRequestStatuses),
    oneOf('care_request_refusal_reason', t.refusalReason, careRefusalReasons),
    isFlag('care_request_untold', t.untold),
    isDay('care_request_received_on_is_day', t.receivedOn),
    isDay('care_request_since_is_day', t.since),
    check('care_request_since_order', sql`${t.since} >= ${t.receivedOn}`),
    check('care_request_has_reference', sql`length(trim(${t.reference})) > 0`),
    check('care_request_reason_of_change', sql`(${t.reason} is not null) = (${t.kind} = 'CHANGE')`),
    check('care_request_referrer_of_new', sql`(${t.referrer} is not null) = (${t.kind} = 'ALLOCATION')`),
    check('care_request_refused_for_reason', sql`(${t.refusalReason} is not null) = (${t.status} = 'REFUSED')`),
    check(
      'care_request_municipality_elsewhere',
      sql`${t.municipality} is null or (${t.refusalReason} = 'RESIDENCE' and length(${t.municipality}) = 4 and ${t.municipality} not glob '*[^0-9]*')`,
    ),
    check('care_request_answered_by', sql`${t.status} = 'RECEIVED' or ${t.answeredById} is not null`),
    uniqueIndex('care_request_reference_at_provider').on(t.providerId, t.law, t.reference),
    index('care_request_by_household').on(t.householdId, t.receivedOn),
    index('care_request_by_person').on(t.personId),
    index('care_request_by_case').on(t.caseId),
    index('care_request_untold_first')
      .on(t.providerId)
      .where(sql`${t.untold} = 1`),
  ],
);

export type CareRequestRow = typeof careRequestTable.$inferSelect;
