import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayPeriodChecks, endedPeriod, provenance, sourceIsKnown } from './columns.ts';
import { provisionTable } from './provision.table.ts';

/** What was paid from a personal budget over a period (besteding van een pgb), as the SVB tells it. */
export const budgetSpendingTable = sqliteTable(
  'budget_spending',
  {
    id: text('id').primaryKey(),
    provisionId: text('provision_id')
      .notNull()
      .references(() => provisionTable.id),
    /** In euro cents; negative what was taken back. */
    amount: integer('amount').notNull(),
    version: integer('version').notNull().default(1),
    ...endedPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('budget_spending', t.source),
    ...dayPeriodChecks('budget_spending', t),
    index('budget_spending_by_provision').on(t.provisionId, t.validFrom, t.id),
  ],
);

export type BudgetSpendingRow = typeof budgetSpendingTable.$inferSelect;
