import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { organisationTable } from './organisation.table.ts';
import { officeFunctions } from './responsibility.table.ts';
import { staffTable } from './staff.table.ts';

export const caseHandoverStatuses = ['OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;

/** That one office offers a case to another, and what that answered (overdracht van een zaak); at most one is open for a case. */
export const caseHandoverTable = sqliteTable(
  'case_handover',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => caseTable.id),
    fromOrganisationId: text('from_organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    fromOfficeFunction: text('from_office_function', { enum: officeFunctions }).notNull(),
    toOrganisationId: text('to_organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    toOfficeFunction: text('to_office_function', { enum: officeFunctions }).notNull(),
    /** Why, in the words of whoever offers it. */
    reason: text('reason').notNull(),
    status: text('status', { enum: caseHandoverStatuses }).notNull(),
    offeredOn: text('offered_on').notNull(),
    offeredById: text('offered_by_id')
      .notNull()
      .references(() => staffTable.id),
    answeredOn: text('answered_on'),
    answeredById: text('answered_by_id').references(() => staffTable.id),
    /** Why it was declined, in the words of whoever did. */
    answer: text('answer'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('case_handover', t.source),
    oneOf('case_handover_from_office_function', t.fromOfficeFunction, officeFunctions),
    oneOf('case_handover_to_office_function', t.toOfficeFunction, officeFunctions),
    oneOf('case_handover_status', t.status, caseHandoverStatuses),
    check('case_handover_has_reason', sql`length(trim(${t.reason})) > 0`),
    isDay('case_handover_offered_on_is_day', t.offeredOn),
    isDay('case_handover_answered_on_is_day', t.answeredOn),
    check(
      'case_handover_answer_is_whole',
      sql`(${t.status} <> 'OFFERED') = (${t.answeredOn} is not null) and (${t.status} <> 'OFFERED') = (${t.answeredById} is not null)`,
    ),
    check('case_handover_in_order', sql`${t.answeredOn} is null or ${t.answeredOn} >= ${t.offeredOn}`),
    check('case_handover_declined_says_why', sql`(${t.status} = 'DECLINED') = (${t.answer} is not null)`),
    check(
      'case_handover_to_another',
      sql`${t.fromOrganisationId} <> ${t.toOrganisationId} or ${t.fromOfficeFunction} <> ${t.toOfficeFunction}`,
    ),
    uniqueIndex('case_handover_one_open')
      .on(t.caseId)
      .where(sql`${t.status} = 'OFFERED'`),
    index('case_handover_by_case').on(t.caseId, t.offeredOn, t.id),
    index('case_handover_open_by_office')
      .on(t.toOrganisationId, t.toOfficeFunction)
      .where(sql`${t.status} = 'OFFERED'`),
  ],
);

export type CaseHandoverRow = typeof caseHandoverTable.$inferSelect;
export type NewCaseHandover = typeof caseHandoverTable.$inferInsert;
