import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { organisationTable } from './organisation.table.ts';

/** What files of other organisations are about. */
export const suppliedKinds = [
  'CASE',
  'PROVISION',
  'CONTACT_MOMENT',
  'CONTRACT',
  'TARIFF',
  'BUDGET_SPENDING',
  'OWN_CONTRIBUTION',
  'BENEFIT',
] as const;
export type SuppliedKind = (typeof suppliedKinds)[number];

/** By which key another organisation knows a record of ours, and what it last said of it. */
export const sourceKeyTable = sqliteTable(
  'source_key',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    kind: text('kind', { enum: suppliedKinds }).notNull(),
    key: text('key').notNull(),
    /** The record, of the table that goes with the kind. */
    recordId: text('record_id').notNull(),
    /** What it last said of each field, as hashes in JSON: what it says anew is told from what others changed since. */
    said: text('said').notNull(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('source_key', t.source),
    oneOf('source_key_kind', t.kind, suppliedKinds),
    check('source_key_is_not_empty', sql`length(trim(${t.key})) > 0`),
    check('source_key_said_is_json', sql`json_valid(${t.said}) and json_type(${t.said}) = 'object'`),
    uniqueIndex('source_key_of_supplier').on(t.organisationId, t.kind, t.key),
    // Two systems that know one record would each undo what the other said.
    uniqueIndex('source_key_of_record').on(t.recordId),
  ],
);

export type SourceKeyRow = typeof sourceKeyTable.$inferSelect;
