import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { addressTable } from './address.table.ts';
import { isPartialDate, oneOf, periodInOrder, provenance, sourceIsKnown } from './columns.ts';

/** Who says that these people form a household: the base register's facts or a member of staff. */
export const householdOrigins = ['BRP', 'STAFF'] as const;

export const householdTable = sqliteTable(
  'household',
  {
    id: text('id').primaryKey(),
    addressId: text('address_id').references(() => addressTable.id),
    origin: text('origin', { enum: householdOrigins }).notNull(),
    formedOn: text('formed_on'),
    dissolvedOn: text('dissolved_on'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('household', t.source),
    oneOf('household_origin', t.origin, householdOrigins),
    isPartialDate('household_formed_on_is_date', t.formedOn),
    isPartialDate('household_dissolved_on_is_date', t.dissolvedOn),
    periodInOrder('household_period_in_order', { validFrom: t.formedOn, validUntil: t.dissolvedOn }),
    index('household_by_address').on(t.addressId),
  ],
);

export type HouseholdRow = typeof householdTable.$inferSelect;
export type NewHousehold = typeof householdTable.$inferInsert;
