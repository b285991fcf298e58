import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agreementTable } from './agreement.table.ts';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { organisationTable } from './organisation.table.ts';

/** The office that faces residents, or the one that decides and administers behind it. */
export const officeFunctions = ['FRONT', 'BACK'] as const;
export type OfficeFunction = (typeof officeFunctions)[number];

/** A task that stands apart from the ordinary office function of a law. */
export const responsibilityTasks = ['EXECUTION', 'SOCIAL_TEAM', 'DESK', 'PURCHASING'] as const;

/** UNKNOWN: no source says who; PLANNED: announced, not yet in force. */
export const responsibilityStatuses = ['IN_FORCE', 'PLANNED', 'UNKNOWN'] as const;

/** Who answers for what: law × office function × task × organisation × period, under a commissioning municipality. */
export const responsibilityTable = sqliteTable(
  'responsibility',
  {
    id: text('id').primaryKey(),
    /** CBS code of the municipality that commissions it. */
    municipalityCode: text('municipality_code').notNull(),
    law: text('law', { enum: laws }).notNull(),
    officeFunction: text('office_function', { enum: officeFunctions }).notNull(),
    task: text('task', { enum: responsibilityTasks }).notNull(),
    organisationId: text('organisation_id').references(() => organisationTable.id),
    status: text('status', { enum: responsibilityStatuses }).notNull(),
    /** The agreement under which the organisation does it; null when none is known. */
    agreementId: text('agreement_id').references(() => agreementTable.id),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('responsibility', t.source),
    oneOf('responsibility_law', t.law, laws),
    oneOf('responsibility_office_function', t.officeFunction, officeFunctions),
    oneOf('responsibility_task', t.task, responsibilityTasks),
    oneOf('responsibility_status', t.status, responsibilityStatuses),
    check('responsibility_unknown_has_no_organisation', sql`(${t.status} = 'UNKNOWN') = (${t.organisationId} is null)`),
    ...periodChecks('responsibility', t),
    index('responsibility_by_law').on(t.law, t.officeFunction, t.task),
  ],
);

export type ResponsibilityRow = typeof responsibilityTable.$inferSelect;
export type NewResponsibility = typeof responsibilityTable.$inferInsert;
