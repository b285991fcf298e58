import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { allocationTable } from './allocation.table.ts';
import { chainMessageTable } from './chain-message.table.ts';
import { begunPeriod, dayPeriodChecks, isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';

/** Why a provider stopped; PAUSED: for a time, so that it may begin again under the same order. */
export const deliveryEndReasons = [
  'AS_PLANNED',
  'PAUSED',
  'DECEASED',
  'BY_CLIENT',
  'BY_PROVIDER',
  'AGREED',
  'CIRCUMSTANCES',
  'MOVED_AWAY',
  'BY_MUNICIPALITY',
  'CHANGE_REQUESTED',
  'OTHER_PROVIDER',
  'OTHER_LAW',
] as const;
export type DeliveryEndReason = (typeof deliveryEndReasons)[number];

/**
 * That a provider gives what was ordered (levering): from when, told by message 305, until when and why, by 307. Of one order no two
 * that stand are at one time: a trigger holds it.
 */
export const deliveryTable = sqliteTable(
  'delivery',
  {
    id: text('id').primaryKey(),
    allocationId: text('allocation_id')
      .notNull()
      .references(() => allocationTable.id),
    ...begunPeriod(),
    endReason: text('end_reason', { enum: deliveryEndReasons }),
    /** The day on which the provider took back that it had begun; null: it stands. */
    withdrawnOn: text('withdrawn_on'),
    /** The message that told of its beginning, and the one that told of its end or took it back. */
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    endMessageId: text('end_message_id').references(() => chainMessageTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('delivery', t.source),
    oneOf('delivery_end_reason', t.endReason, deliveryEndReasons),
    ...dayPeriodChecks('delivery', t),
    isDay('delivery_withdrawn_on_is_day', t.withdrawnOn),
    check('delivery_end_has_reason', sql`(${t.endReason} is null) = (${t.validUntil} is null)`),
    check(
      'delivery_end_has_message',
      sql`${t.endMessageId} is not null or (${t.validUntil} is null and ${t.withdrawnOn} is null)`,
    ),
    index('delivery_by_allocation').on(t.allocationId, t.validFrom),
  ],
);

export type DeliveryRow = typeof deliveryTable.$inferSelect;
