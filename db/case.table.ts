import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { organisationTable } from './organisation.table.ts';
import { personTable } from './person.table.ts';
import { officeFunctions } from './responsibility.table.ts';
import { staffTable } from './staff.table.ts';

export const caseKinds = ['REPORT', 'APPLICATION', 'OBJECTION'] as const;
export const caseStatuses = ['RECEIVED', 'IN_PROGRESS', 'SUSPENDED', 'DECIDED', 'CLOSED', 'WITHDRAWN'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseTable = sqliteTable(
  'case',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    law: text('law', { enum: laws }).notNull(),
    kind: text('kind', { enum: caseKinds }).notNull(),
    title: text('title').notNull(),
    status: text('status', { enum: caseStatuses }).notNull(),
    receivedOn: text('received_on').notNull(),
    dueOn: text('due_on'),
    /** The term of the law by which it is due, by its code; null where none runs or it was recorded before terms were kept. */
    termCode: text('term_code'),
    /** The day from which that term counts; its first day is the day after. */
    termFrom: text('term_from'),
    closedOn: text('closed_on'),
    /** The organisation that has the case in hand, and for which office function. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    officeFunction: text('office_function', { enum: officeFunctions }).notNull(),
    workerId: text('worker_id').references(() => staffTable.id),
    /** Sealed: opened to its own worker only. */
    sealed: integer('sealed').notNull().default(0),
    /** What is in it was taken from Suwinet: for work-and-income purposes only (Wet SUWI art. 62). */
    suwiDerived: integer('suwi_derived').notNull().default(0),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('case', t.source),
    oneOf('case_law', t.law, laws),
    oneOf('case_kind', t.kind, caseKinds),
    oneOf('case_status', t.status, caseStatuses),
    oneOf('case_office_function', t.officeFunction, officeFunctions),
    isFlag('case_sealed', t.sealed),
    isFlag('case_suwi_derived', t.suwiDerived),
    isDay('case_received_on_is_day', t.receivedOn),
    isDay('case_due_on_is_day', t.dueOn),
    isDay('case_closed_on_is_day', t.closedOn),
    isDay('case_term_from_is_day', t.termFrom),
    check('case_closed_after_received', sql`${t.closedOn} is null or ${t.closedOn} >= ${t.receivedOn}`),
    check('case_closed_has_date', sql`(${t.status} in ('CLOSED', 'WITHDRAWN')) = (${t.closedOn} is not null)`),
    index('case_by_household').on(t.householdId, t.receivedOn, t.id),
    index('case_by_person').on(t.personId),
    index('case_by_worker').on(t.workerId),
    // What norms measure began shortly before the days that are looked at.
    index('case_by_receipt').on(t.receivedOn),
    // What a list of things to do judges and orders, so that it is read from the index alone.
    index('case_open_by_office')
      .on(
        t.organisationId,
        t.officeFunction,
        t.law,
        t.status,
        t.kind,
        t.receivedOn,
        t.dueOn,
        t.workerId,
        t.sealed,
        t.suwiDerived,
        t.personId,
        t.householdId,
        t.closedOn,
        t.id,
      )
      .where(sql`${t.closedOn} is null`),
  ],
);

/** Every status a case has had, with the moment and who set it. */
export const caseStatusTable = sqliteTable(
  'case_status',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => caseTable.id),
    status: text('status', { enum: caseStatuses }).notNull(),
    since: text('since').notNull(),
    staffId: text('staff_id').references(() => staffTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('case_status', t.source),
    oneOf('case_status_status', t.status, caseStatuses),
    isDay('case_status_since_is_day', t.since),
    index('case_status_by_case').on(t.caseId, t.since, t.id),
  ],
);

export type CaseRow = typeof caseTable.$inferSelect;
export type NewCase = typeof caseTable.$inferInsert;
export type CaseStatusRow = typeof caseStatusTable.$inferSelect;
export type NewCaseStatus = typeof caseStatusTable.$inferInsert;
