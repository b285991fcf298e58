import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { begunPeriod, dayPeriodChecks, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';

/** Under which scheme work and income pays. */
export const benefitSchemes = [
  'SOCIAL_ASSISTANCE',
  'IOAW',
  'IOAZ',
  'BBZ',
  'SPECIAL_ASSISTANCE',
  'INCOME_SUPPLEMENT',
  'STUDY_SUPPLEMENT',
  'WAGE_SUBSIDY',
] as const;

/** Money that work and income pays somebody (uitkering), for a period. */
export const benefitTable = sqliteTable(
  'benefit',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    caseId: text('case_id').references(() => caseTable.id),
    scheme: text('scheme', { enum: benefitSchemes }).notNull(),
    /** Net, a month, in euro cents. */
    amount: integer('amount').notNull(),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('benefit', t.source),
    oneOf('benefit_scheme', t.scheme, benefitSchemes),
    check('benefit_amount_is_not_negative', sql`${t.amount} >= 0`),
    ...dayPeriodChecks('benefit', t),
    index('benefit_by_person').on(t.personId, t.validFrom, t.id),
    index('benefit_by_case').on(t.caseId),
  ],
);

export type BenefitRow = typeof benefitTable.$inferSelect;
