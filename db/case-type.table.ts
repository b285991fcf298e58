import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseKinds } from './case.table.ts';
import { isFlag, oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { officeFunctions } from './responsibility.table.ts';

/**
 * What a case of one law and kind goes through (zaaktype), from a day on: a case goes by the type of the day on which it was
 * received. Lists are read and written whole, so they stand as JSON.
 */
export const caseTypeTable = sqliteTable(
  'case_type',
  {
    id: text('id').primaryKey(),
    law: text('law', { enum: laws }).notNull(),
    kind: text('kind', { enum: caseKinds }).notNull(),
    label: text('label').notNull(),
    officeFunction: text('office_function', { enum: officeFunctions }).notNull(),
    /** From each status those that may follow: `{"RECEIVED":["IN_PROGRESS"],…}`. */
    steps: text('steps').notNull(),
    /** Codes of the terms that may run instead of the ordinary one: `["wgs-bedreigend"]`. */
    otherTerms: text('other_terms').notNull(),
    /** What may happen to the term, each with its article: `{"SUPPLEMENT":"Awb art. 4:5"}`. */
    termChanges: text('term_changes').notNull(),
    reasonableTerm: integer('reasonable_term').notNull(),
    fromSuwinet: integer('from_suwinet').notNull(),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('case_type', t.source),
    oneOf('case_type_law', t.law, laws),
    oneOf('case_type_kind', t.kind, caseKinds),
    oneOf('case_type_office_function', t.officeFunction, officeFunctions),
    isFlag('case_type_reasonable_term', t.reasonableTerm),
    isFlag('case_type_from_suwinet', t.fromSuwinet),
    check('case_type_steps_are_json', sql`json_valid(${t.steps}) and json_type(${t.steps}) = 'object'`),
    check('case_type_other_terms_are_json', sql`json_valid(${t.otherTerms}) and json_type(${t.otherTerms}) = 'array'`),
    check(
      'case_type_term_changes_are_json',
      sql`json_valid(${t.termChanges}) and json_type(${t.termChanges}) = 'object'`,
    ),
    ...periodChecks('case_type', t),
    index('case_type_by_law').on(t.law, t.kind, t.validFrom),
  ],
);

export type CaseTypeRow = typeof caseTypeTable.$inferSelect;
