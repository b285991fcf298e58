import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isFlag, provenance, sourceIsKnown } from './columns.ts';

/** A district of the municipality (wijk), as Statistics Netherlands codes it. */
export const districtTable = sqliteTable(
  'district',
  {
    /** Code such as `WK032701`. */
    code: text('code').primaryKey(),
    municipalityCode: text('municipality_code').notNull(),
    name: text('name').notNull(),
    /** Whether code and name were checked against a source; those of the demo are not. */
    confirmed: integer('confirmed').notNull(),
    ...provenance(),
  },
  (t) => [sourceIsKnown('district', t.source), isFlag('district_confirmed', t.confirmed)],
);

export type DistrictRow = typeof districtTable.$inferSelect;
