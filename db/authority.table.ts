import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';

/** Authority over a minor (gezag, Boek 1 BW): by whom, or why nobody can be named. */
export const authorityKinds = [
  'JOINT_PARENTAL',
  'SOLE_PARENTAL',
  'PARENT_WITH_THIRD_PARTY',
  'GUARDIANSHIP',
  'TEMPORARILY_NONE',
  'UNDETERMINABLE',
] as const;

/** One row for each holder of authority over a minor; for TEMPORARILY_NONE and UNDETERMINABLE one row without a holder. */
export const authorityTable = sqliteTable(
  'authority',
  {
    id: text('id').primaryKey(),
    minorId: text('minor_id')
      .notNull()
      .references(() => personTable.id),
    kind: text('kind', { enum: authorityKinds }).notNull(),
    holderId: text('holder_id').references(() => personTable.id),
    holderBsn: text('holder_bsn'),
    holderName: text('holder_name'),
    /** Why authority cannot be named, as the base register words it. */
    explanation: text('explanation'),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('authority', t.source),
    oneOf('authority_kind', t.kind, authorityKinds),
    ...periodChecks('authority', t),
    check('authority_not_over_oneself', sql`${t.holderId} is null or ${t.holderId} <> ${t.minorId}`),
    index('authority_by_minor').on(t.minorId, t.id),
    index('authority_by_holder').on(t.holderId),
    index('authority_by_holder_bsn').on(t.holderBsn),
  ],
);

export type AuthorityRow = typeof authorityTable.$inferSelect;
export type NewAuthority = typeof authorityTable.$inferInsert;
