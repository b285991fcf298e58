import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';

/** A Dutch address, an address abroad, a place described in words, or nothing known at all. */
export const addressKinds = ['DUTCH', 'FOREIGN', 'LOCATION', 'UNKNOWN'] as const;

export const addressTable = sqliteTable(
  'address',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: addressKinds }).notNull(),
    /** What makes it one address: the BAG object, else postal code and number, else its lines. */
    naturalKey: text('natural_key').notNull().unique(),
    street: text('street'),
    houseNumber: integer('house_number'),
    houseLetter: text('house_letter'),
    houseNumberSuffix: text('house_number_suffix'),
    postalCode: text('postal_code'),
    city: text('city'),
    /** Description of a location without an address (locatiebeschrijving), or the lines of an address abroad. */
    description: text('description'),
    country: text('country'),
    municipalityCode: text('municipality_code'),
    districtCode: text('district_code'),
    neighbourhoodCode: text('neighbourhood_code'),
    bagObjectId: text('bag_object_id'),
    bagAddressId: text('bag_address_id'),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('address', t.source),
    oneOf('address_kind', t.kind, addressKinds),
    index('address_by_postal_code').on(t.postalCode, t.houseNumber, t.houseLetter, t.houseNumberSuffix),
    index('address_by_bag_object').on(t.bagObjectId),
  ],
);

export type AddressRow = typeof addressTable.$inferSelect;
export type NewAddress = typeof addressTable.$inferInsert;
