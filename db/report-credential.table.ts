import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

/** By which a tool, such as a spreadsheet, reads reports and nothing else (rapportsleutel). */
export const reportCredentialTable = sqliteTable(
  'report_credential',
  {
    id: text('id').primaryKey(),
    /** What it is for, in words of whoever made it. */
    label: text('label').notNull(),
    /** SHA-256 of the secret, in hexadecimal; the secret itself is kept nowhere. */
    secretHash: text('secret_hash').notNull().unique(),
    /** The reports that it reads, as JSON: `["BUDGET"]`. */
    reportNames: text('report_names').notNull(),
    createdById: text('created_by_id')
      .notNull()
      .references(() => staffTable.id),
    /** Moments, ISO 8601 in UTC. */
    createdAt: text('created_at').notNull(),
    /** The first day on which it no longer counts. */
    expiresOn: text('expires_on').notNull(),
    revokedAt: text('revoked_at'),
    revokedById: text('revoked_by_id').references(() => staffTable.id),
    /** Told to the hour: not every use is written. */
    lastUsedAt: text('last_used_at'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('report_credential', t.source),
    check('report_credential_has_label', sql`length(trim(${t.label})) > 0`),
    check('report_credential_secret_is_hashed', sql`length(${t.secretHash}) = 64`),
    check(
      'report_credential_names_are_json',
      sql`json_valid(${t.reportNames}) and json_type(${t.reportNames}) = 'array' and json_array_length(${t.reportNames}) > 0`,
    ),
    isDay('report_credential_expires_on_is_day', t.expiresOn),
    check('report_credential_revocation_is_whole', sql`(${t.revokedAt} is null) = (${t.revokedById} is null)`),
  ],
);

export type ReportCredentialRow = typeof reportCredentialTable.$inferSelect;
