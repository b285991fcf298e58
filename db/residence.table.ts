import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { addressTable } from './address.table.ts';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';

export const residenceKinds = ['HOME', 'CORRESPONDENCE'] as const;

/** Where a person lives or receives post, through time. */
export const residenceTable = sqliteTable(
  'residence',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    addressId: text('address_id')
      .notNull()
      .references(() => addressTable.id),
    kind: text('kind', { enum: residenceKinds }).notNull(),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('residence', t.source),
    oneOf('residence_kind', t.kind, residenceKinds),
    ...periodChecks('residence', t),
    uniqueIndex('residence_one_current')
      .on(t.personId, t.kind)
      .where(sql`${t.validUntil} is null`),
    index('residence_by_person').on(t.personId, t.validFrom),
    index('residence_by_address').on(t.addressId),
  ],
);

export type ResidenceRow = typeof residenceTable.$inferSelect;
export type NewResidence = typeof residenceTable.$inferInsert;
