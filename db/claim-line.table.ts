import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { allocationTable } from './allocation.table.ts';
import { claimTable } from './claim.table.ts';
import { dayPeriodChecks, endedPeriod, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { providerTable } from './provider.table.ts';
import { volumeUnits } from './provision.table.ts';

/**
 * What was granted of a claim (prestatie): help that was given under an order in some days, or that such a line is taken back
 * (credit). What was refused is in the answer to the claim and nowhere else. Of one order no two lines that stand are of the same
 * day: a trigger holds it.
 */
export const claimLineTable = sqliteTable(
  'claim_line',
  {
    id: text('id').primaryKey(),
    claimId: text('claim_id')
      .notNull()
      .references(() => claimTable.id),
    /** As of the claim, for the sake of the index that lets a reference be used once. */
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    law: text('law', { enum: laws }).notNull(),
    allocationId: text('allocation_id')
      .notNull()
      .references(() => allocationTable.id),
    /** ReferentieNummer: by which the provider knows it. */
    reference: text('reference').notNull(),
    /** The line that this one takes back; null: it is for help that was given. */
    creditsId: text('credits_id').references((): AnySQLiteColumn => claimLineTable.id),
    /** Whether another line took this one back. */
    credited: integer('credited').notNull().default(0),
    ...endedPeriod(),
    volume: integer('volume').notNull(),
    volumeUnit: text('volume_unit', { enum: volumeUnits }).notNull(),
    /** Euro cents a unit; null where the unit is euros. */
    rate: integer('rate'),
    /** Euro cents; of a line that takes back as well. */
    amount: integer('amount').notNull(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('claim_line', t.source),
    oneOf('claim_line_law', t.law, laws),
    oneOf('claim_line_volume_unit', t.volumeUnit, volumeUnits),
    check('claim_line_has_reference', sql`length(trim(${t.reference})) > 0`),
    check('claim_line_credited', sql`${t.credited} = 0 or (${t.credited} = 1 and ${t.creditsId} is null)`),
    ...dayPeriodChecks('claim_line', t),
    check('claim_line_is_not_negative', sql`${t.volume} >= 0 and coalesce(${t.rate}, 0) >= 0 and ${t.amount} >= 0`),
    uniqueIndex('claim_line_claimed_once')
      .on(t.providerId, t.law, t.reference)
      .where(sql`${t.creditsId} is null`),
    uniqueIndex('claim_line_credited_once')
      .on(t.creditsId)
      .where(sql`${t.creditsId} is not null`),
    index('claim_line_by_allocation').on(t.allocationId, t.validFrom),
    index('claim_line_by_claim').on(t.claimId),
  ],
);

export type ClaimLineRow = typeof claimLineTable.$inferSelect;
