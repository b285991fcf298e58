import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { provenance, sourceIsKnown } from './columns.ts';

/** Who gives the help that a provision stands for (aanbieder): under contract, or chosen with a personal budget. */
export const providerTable = sqliteTable(
  'provider',
  {
    id: text('id').primaryKey(),
    /** Code in the care sector's register of providers (AGB), eight digits; null for whoever is not in it. */
    agbCode: text('agb_code').unique(),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('provider', t.source),
    check(
      'provider_agb_code_is_eight_digits',
      sql`${t.agbCode} is null or (length(${t.agbCode}) = 8 and ${t.agbCode} not glob '*[^0-9]*')`,
    ),
  ],
);

export type ProviderRow = typeof providerTable.$inferSelect;
export type NewProvider = typeof providerTable.$inferInsert;
