import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { careRequestTable } from './care-request.table.ts';
import { begunPeriod, dayPeriodChecks, isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { providerTable } from './provider.table.ts';
import { provisionTable, volumeFrequencies, volumeUnits } from './provision.table.ts';
import { staffTable } from './staff.table.ts';

/** Where an order stands: with the municipality, at the provider, taken or turned down by it, or taken back. */
export const allocationStatuses = ['TO_SEND', 'SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
/** Those in which help is on order; of each provision one order at most. */
export const openAllocationStatuses = ['TO_SEND', 'SENT', 'ACCEPTED'] as const;

/** Why an order that the provider had changed, as message 301 tells it. */
export const allocationChangeReasons = [
  'SHORTENED',
  'DECEASED',
  'MOVED_AWAY',
  'OTHER_PROVIDER',
  'BY_PROVIDER',
  'REMOVED',
] as const;

const open = sql.raw(openAllocationStatuses.map((status) => `'${status}'`).join(', '));

/** An order for help at a provider (toewijzing): what message 301 of iWmo and iJw says of one allocated product. */
export const allocationTable = sqliteTable(
  'allocation',
  {
    id: text('id').primaryKey(),
    /** ToewijzingNummer: by which municipality and provider know it, at most nine digits. */
    number: integer('number').notNull(),
    provisionId: text('provision_id')
      .notNull()
      .references(() => provisionTable.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => providerTable.id),
    /** As the product's list had them when it was ordered; the category is null where the chain has none. */
    productCategory: text('product_category'),
    productCode: text('product_code').notNull(),
    volume: real('volume').notNull(),
    volumeUnit: text('volume_unit', { enum: volumeUnits }).notNull(),
    volumePer: text('volume_per', { enum: volumeFrequencies }).notNull(),
    ...begunPeriod(),
    /** What the provider should know beside it (Commentaar). */
    note: text('note'),
    orderedOn: text('ordered_on').notNull(),
    orderedById: text('ordered_by_id').references(() => staffTable.id),
    status: text('status', { enum: allocationStatuses }).notNull(),
    /** First day of that status. */
    since: text('since').notNull(),
    /** Why it was refused or withdrawn. */
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    /** The provider's request that it answers; null where there was none. */
    careRequestId: text('care_request_id').references((): AnySQLiteColumn => careRequestTable.id),
    /** Why it changed after it had been sent; null while it did not. */
    changeReason: text('change_reason', { enum: allocationChangeReasons }),
    /** Whether it was sent, changed since, and the provider is still to hear that. */
    untold: integer('untold').notNull().default(0),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('allocation', t.source),
    oneOf('allocation_volume_unit', t.volumeUnit, volumeUnits),
    oneOf('allocation_volume_per', t.volumePer, volumeFrequencies),
    oneOf('allocation_status', t.status, allocationStatuses),
    check('allocation_number_has_nine_digits', sql`${t.number} between 1 and 999999999`),
    check('allocation_volume_is_positive', sql`${t.volume} > 0`),
    ...dayPeriodChecks('allocation', t),
    isDay('allocation_ordered_on_is_day', t.orderedOn),
    isDay('allocation_since_is_day', t.since),
    check('allocation_since_order', sql`${t.since} >= ${t.orderedOn}`),
    check('allocation_reason_when_ended', sql`(${t.reason} is not null) = (${t.status} in ('REFUSED', 'WITHDRAWN'))`),
    oneOf('allocation_change_reason', t.changeReason, allocationChangeReasons),
    isFlag('allocation_untold', t.untold),
    check('allocation_untold_was_sent', sql`${t.untold} = 0 or ${t.status} <> 'TO_SEND'`),
    uniqueIndex('allocation_number').on(t.number),
    uniqueIndex('allocation_one_open')
      .on(t.provisionId)
      .where(sql`${t.status} in (${open})`),
    index('allocation_by_provision').on(t.provisionId, t.number),
    index('allocation_by_provider').on(t.providerId, t.status),
    index('allocation_due')
      .on(t.providerId)
      .where(sql`${t.status} = 'TO_SEND' or ${t.untold} = 1`),
    index('allocation_by_care_request').on(t.careRequestId),
  ],
);

export type AllocationRow = typeof allocationTable.$inferSelect;
export type NewAllocation = typeof allocationTable.$inferInsert;
