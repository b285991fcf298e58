import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { begunPeriod, dayPeriodChecks, provenance, sourceIsKnown } from './columns.ts';
import { providerTable } from './provider.table.ts';

/** What the municipality has agreed with a provider of help (contract), for a period. */
export const contractTable = sqliteTable(
  'contract',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    /** By which the contract register knows it. */
    number: text('number').notNull(),
    title: text('title').notNull(),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('contract', t.source),
    ...dayPeriodChecks('contract', t),
    index('contract_by_provider').on(t.providerId, t.validFrom, t.id),
  ],
);

export type ContractRow = typeof contractTable.$inferSelect;
