import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { allocationTable } from './allocation.table.ts';
import { careRequestTable } from './care-request.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { volumeFrequencies, volumeUnits } from './provision.table.ts';

/** What is asked of a product: that it is added, that its order changes, or that its order stays as it is. */
export const careRequestLineKinds = ['ADD', 'CHANGE', 'KEEP'] as const;

/** One product of a request. The wished period is as the provider sent it: the last day may come before the first. */
export const careRequestLineTable = sqliteTable(
  'care_request_line',
  {
    id: text('id').primaryKey(),
    careRequestId: text('care_request_id')
      .notNull()
      .references(() => careRequestTable.id),
    /** Its place in the request, from 1. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: careRequestLineKinds }).notNull(),
    /** The order that changes or stays; null of what is added. */
    allocationId: text('allocation_id').references(() => allocationTable.id),
    /** What is added; null where the provider left it open. */
    productCategory: text('product_category'),
    productCode: text('product_code'),
    firstDay: text('first_day'),
    lastDay: text('last_day'),
    volume: integer('volume'),
    volumeUnit: text('volume_unit', { enum: volumeUnits }),
    volumePer: text('volume_per', { enum: volumeFrequencies }),
    /** Euro cents. */
    budget: integer('budget'),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('care_request_line', t.source),
    oneOf('care_request_line_kind', t.kind, careRequestLineKinds),
    oneOf('care_request_line_volume_unit', t.volumeUnit, volumeUnits),
    oneOf('care_request_line_volume_per', t.volumePer, volumeFrequencies),
    check('care_request_line_counts', sql`${t.position} > 0`),
    check('care_request_line_of_order', sql`(${t.allocationId} is null) = (${t.kind} = 'ADD')`),
    check(
      'care_request_line_product_is_added',
      sql`${t.kind} = 'ADD' or (${t.productCategory} is null and ${t.productCode} is null)`,
    ),
    check('care_request_line_has_first_day', sql`(${t.firstDay} is null) = (${t.kind} = 'KEEP')`),
    isDay('care_request_line_first_day_is_day', t.firstDay),
    isDay('care_request_line_last_day_is_day', t.lastDay),
    check(
      'care_request_line_volume_is_whole',
      sql`(${t.volume} is null) = (${t.volumeUnit} is null) and (${t.volume} is null) = (${t.volumePer} is null)`,
    ),
    check('care_request_line_is_not_negative', sql`coalesce(${t.volume}, 0) >= 0 and coalesce(${t.budget}, 0) >= 0`),
    uniqueIndex('care_request_line_in_order').on(t.careRequestId, t.position),
    index('care_request_line_by_allocation').on(t.allocationId),
  ],
);

export type CareRequestLineRow = typeof careRequestLineTable.$inferSelect;
