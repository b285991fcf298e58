import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { agreementTable } from './agreement.table.ts';
import { caseKinds } from './case.table.ts';
import { isFlag, oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { officeFunctions } from './responsibility.table.ts';

/** What a norm measures. */
export const normMeasures = [
  'FIRST_CONTACT',
  'INVESTIGATION_DONE',
  'DECISION_MADE',
  'HELP_STARTED',
  'DIRECTOR_APPOINTED',
  'PLAN_EVALUATED',
] as const;

/** A norm that an agreement sets (prestatienorm): within so many days, in so many out of a hundred cases. */
export const serviceNormTable = sqliteTable(
  'service_norm',
  {
    id: text('id').primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreementTable.id),
    /** Short name within the agreement. */
    code: text('code').notNull(),
    /** What it demands, in Dutch. */
    description: text('description').notNull(),
    measure: text('measure', { enum: normMeasures }).notNull(),
    /** The law it is for; null for every law of the agreement. */
    law: text('law', { enum: laws }),
    officeFunction: text('office_function', { enum: officeFunctions }).notNull(),
    /** The kind of case it is for; null for every kind, and for norms about a plan. */
    caseKind: text('case_kind', { enum: caseKinds }),
    /** Within how many days. */
    days: integer('days').notNull(),
    /** Whether only working days count. The general act on terms (Algemene termijnenwet) does not apply to norms. */
    workingDays: integer('working_days').notNull(),
    /** In how many out of a hundred cases it must be met. */
    targetPercent: integer('target_percent').notNull(),
    /** Whether the figures are assumed for the demo, because no source states them. */
    assumed: integer('assumed').notNull(),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('service_norm', t.source),
    oneOf('service_norm_measure', t.measure, normMeasures),
    oneOf('service_norm_law', t.law, laws),
    oneOf('service_norm_office_function', t.officeFunction, officeFunctions),
    oneOf('service_norm_case_kind', t.caseKind, caseKinds),
    isFlag('service_norm_working_days', t.workingDays),
    isFlag('service_norm_assumed', t.assumed),
    check('service_norm_days_are_positive', sql`${t.days} > 0`),
    check('service_norm_target_is_percentage', sql`${t.targetPercent} between 1 and 100`),
    ...periodChecks('service_norm', t),
    unique('service_norm_code_in_agreement').on(t.agreementId, t.code),
  ],
);

export type ServiceNormRow = typeof serviceNormTable.$inferSelect;
export type NewServiceNorm = typeof serviceNormTable.$inferInsert;
