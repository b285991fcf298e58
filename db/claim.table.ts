import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chainMessageTable } from './chain-message.table.ts';
import { dayPeriodChecks, endedPeriod, isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { providerTable } from './provider.table.ts';

/** What a provider asked to be paid for a month (declaratie): message 323. What was granted of it stands in its lines. */
export const claimTable = sqliteTable(
  'claim',
  {
    id: text('id').primaryKey(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    law: text('law', { enum: laws }).notNull(),
    /** DeclaratieNummer: by which the provider knows it. */
    number: text('number').notNull(),
    ...endedPeriod(),
    /** The day that it bears. */
    claimedOn: text('claimed_on').notNull(),
    /** In euro cents, below zero where more was taken back than asked. */
    claimed: integer('claimed').notNull(),
    granted: integer('granted').notNull(),
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('claim', t.source),
    oneOf('claim_law', t.law, laws),
    check('claim_has_number', sql`length(trim(${t.number})) > 0`),
    ...dayPeriodChecks('claim', t),
    isDay('claim_claimed_on_is_day', t.claimedOn),
    uniqueIndex('claim_number_at_provider').on(t.providerId, t.law, t.number),
    index('claim_by_message').on(t.messageId),
  ],
);

export type ClaimRow = typeof claimTable.$inferSelect;
