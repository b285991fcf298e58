import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { begunPeriod, dayPeriodChecks, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { provisionTable } from './provision.table.ts';

/** The fixed amount a month, that for sheltered living, or that none is due (Wmo 2015 art. 2.1.4 to 2.1.4b). */
export const contributionKinds = ['SUBSCRIPTION', 'SHELTERED_LIVING', 'NONE_DUE'] as const;

/** What a resident contributes for help under the Wmo 2015 (eigen bijdrage), as the CAK tells it. */
export const ownContributionTable = sqliteTable(
  'own_contribution',
  {
    id: text('id').primaryKey(),
    provisionId: text('provision_id')
      .notNull()
      .references(() => provisionTable.id),
    kind: text('kind', { enum: contributionKinds }).notNull(),
    /** A month, in euro cents. */
    amount: integer('amount').notNull(),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('own_contribution', t.source),
    oneOf('own_contribution_kind', t.kind, contributionKinds),
    check('own_contribution_amount_is_not_negative', sql`${t.amount} >= 0`),
    check('own_contribution_none_is_zero', sql`${t.kind} <> 'NONE_DUE' or ${t.amount} = 0`),
    ...dayPeriodChecks('own_contribution', t),
    index('own_contribution_by_provision').on(t.provisionId, t.validFrom, t.id),
  ],
);

export type OwnContributionRow = typeof ownContributionTable.$inferSelect;
