import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

/** Why a term may stand still: what the law calls suspension (opschorting; Awb art. 4:15 and 7:10 lid 2). */
export const suspensionGrounds = [
  'SUPPLEMENT',
  'FOREIGN_INFORMATION',
  'CONSENT',
  'APPLICANT_DELAY',
  'FORCE_MAJEURE',
] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** Why a decision may come on another day: adjournment and postponement (Awb art. 7:10), or notice of delay (4:14). */
export const extensionGrounds = ['ADJOURNMENT', 'POSTPONEMENT', 'DELAY_NOTICE'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];

/** Everything that happens to a term; a notice of default starts a clock of its own (Awb art. 4:17). */
export const termChangeGrounds = [...suspensionGrounds, ...extensionGrounds, 'DEFAULT_NOTICE'] as const;
export type TermChangeGround = (typeof termChangeGrounds)[number];

/** What happened to the term of a case. */
export const caseTermChangeTable = sqliteTable(
  'case_term_change',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => caseTable.id),
    ground: text('ground', { enum: termChangeGrounds }).notNull(),
    reason: text('reason').notNull(),
    /** The day the other was told, or told us; of a suspension the first day that does not count is the day after. */
    fromOn: text('from_on').notNull(),
    /** Of a suspension the first day that counts again, null while it runs; else the last day that was named. */
    untilOn: text('until_on'),
    /** The last day on which the applicant may answer, after which a suspension ends by itself; null when none was set. */
    answerBy: text('answer_by'),
    recordedById: text('recorded_by_id')
      .notNull()
      .references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('case_term_change', t.source),
    oneOf('case_term_change_ground', t.ground, termChangeGrounds),
    check('case_term_change_has_reason', sql`length(trim(${t.reason})) > 0`),
    isDay('case_term_change_from_on_is_day', t.fromOn),
    isDay('case_term_change_until_on_is_day', t.untilOn),
    isDay('case_term_change_answer_by_is_day', t.answerBy),
    check('case_term_change_in_order', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`),
    check('case_term_change_answer_comes_later', sql`${t.answerBy} is null or ${t.answerBy} > ${t.fromOn}`),
    check(
      'case_term_change_only_suspension_runs',
      sql`${t.untilOn} is not null or ${t.ground} in (${sql.raw(suspensionGrounds.map((ground) => `'${ground}'`).join(', '))})`,
    ),
    uniqueIndex('case_term_change_one_running')
      .on(t.caseId)
      .where(sql`${t.untilOn} is null`),
    uniqueIndex('case_term_change_adjourned_once')
      .on(t.caseId)
      .where(sql`${t.ground} = 'ADJOURNMENT'`),
    index('case_term_change_by_case').on(t.caseId, t.fromOn, t.id),
  ],
);

export type CaseTermChangeRow = typeof caseTermChangeTable.$inferSelect;
export type NewCaseTermChange = typeof caseTermChangeTable.$inferInsert;
