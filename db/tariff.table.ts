import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { begunPeriod, dayPeriodChecks, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { contractTable } from './contract.table.ts';
import { productTable } from './product.table.ts';
import { volumeUnits } from './provision.table.ts';

/** What a unit of a product costs under a contract (tarief), for a period; of one product and unit one at a time. */
export const tariffTable = sqliteTable(
  'tariff',
  {
    id: text('id').primaryKey(),
    contractId: text('contract_id')
      .notNull()
      .references(() => contractTable.id),
    productId: text('product_id')
      .notNull()
      .references(() => productTable.id),
    unit: text('unit', { enum: volumeUnits }).notNull(),
    /** Of one unit, in euro cents. */
    amount: integer('amount').notNull(),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('tariff', t.source),
    oneOf('tariff_unit', t.unit, volumeUnits),
    check('tariff_amount_is_not_negative', sql`${t.amount} >= 0`),
    ...dayPeriodChecks('tariff', t),
    index('tariff_by_contract').on(t.contractId, t.productId, t.validFrom),
    index('tariff_by_product').on(t.productId),
  ],
);

export type TariffRow = typeof tariffTable.$inferSelect;
