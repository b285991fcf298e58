import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, period, periodInOrder, provenance, sourceIsKnown } from './columns.ts';
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
    ...period(),
    validFrom: text('valid_from').notNull(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('contract', t.source),
    periodInOrder('contract_period_in_order', t),
    isDay('contract_valid_from_is_day', t.validFrom),
    isDay('contract_valid_until_is_day', t.validUntil),
    index('contract_by_provider').on(t.providerId, t.validFrom, t.id),
  ],
);

export type ContractRow = typeof contractTable.$inferSelect;
