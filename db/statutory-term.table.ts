import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';

export const termUnits = ['DAYS', 'WORKING_DAYS', 'WEEKS'] as const;

/** From what a term of the law counts. */
export const termStarts = [
  'RECEIPT',
  'FIRST_TALK',
  'END_OF_FILING_PERIOD',
  'END_OF_TERM',
  'NOTICE_OF_DECISION',
  'NOTICE_OF_DEFAULT',
] as const;

/** A term that the law sets (wettelijke termijn), from a day on: the law of the day on which a term begins counts. */
export const statutoryTermTable = sqliteTable(
  'statutory_term',
  {
    id: text('id').primaryKey(),
    /** Short stable name; the same before and after a change of the law. */
    code: text('code').notNull(),
    /** The law of the cases it is for; null for every law. */
    law: text('law', { enum: laws }),
    /** The kinds of case it is the ordinary term of, as JSON: `["REPORT"]`. */
    caseKinds: text('case_kinds').notNull(),
    label: text('label').notNull(),
    article: text('article').notNull(),
    /** Both null where the law names no number. */
    amount: integer('amount'),
    unit: text('unit', { enum: termUnits }),
    countsFrom: text('counts_from', { enum: termStarts }).notNull(),
    note: text('note'),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('statutory_term', t.source),
    oneOf('statutory_term_law', t.law, laws),
    oneOf('statutory_term_unit', t.unit, termUnits),
    oneOf('statutory_term_counts_from', t.countsFrom, termStarts),
    check('statutory_term_has_article', sql`length(trim(${t.article})) > 0`),
    check(
      'statutory_term_length_is_whole',
      sql`(${t.amount} is null) = (${t.unit} is null) and (${t.amount} is null or ${t.amount} > 0)`,
    ),
    check(
      'statutory_term_case_kinds_are_json',
      sql`json_valid(${t.caseKinds}) and json_type(${t.caseKinds}) = 'array'`,
    ),
    ...periodChecks('statutory_term', t),
    index('statutory_term_by_code').on(t.code, t.validFrom),
  ],
);

export type StatutoryTermRow = typeof statutoryTermTable.$inferSelect;
