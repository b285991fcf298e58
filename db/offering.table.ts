import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isFlag, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { productTable } from './product.table.ts';
import { providerTable } from './provider.table.ts';

/** That a provider gives a product (aanbod): under contract with the municipality, or for a personal budget only. */
export const offeringTable = sqliteTable(
  'offering',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    productId: text('product_id')
      .notNull()
      .references(() => productTable.id),
    /** Whether the municipality contracts it, so that it can be given in kind. */
    contracted: integer('contracted').notNull(),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('offering', t.source),
    isFlag('offering_contracted', t.contracted),
    ...periodChecks('offering', t),
    uniqueIndex('offering_once_current')
      .on(t.providerId, t.productId)
      .where(sql`${t.validUntil} is null`),
  ],
);

export type OfferingRow = typeof offeringTable.$inferSelect;
export type NewOffering = typeof offeringTable.$inferInsert;
