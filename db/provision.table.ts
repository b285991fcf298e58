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
import { caseTable } from './case.table.ts';
import { begunPeriod, isDay, oneOf, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { decisionTable } from './decision.table.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { personTable } from './person.table.ts';
import { productTable } from './product.table.ts';
import { providerTable } from './provider.table.ts';
import { ladderSteps } from './reference/ladder.ts';

/** In kind (ZIN), by personal budget (pgb), or as money (uitkering, vergoeding). */
export const deliveryForms = ['IN_KIND', 'PERSONAL_BUDGET', 'PAYMENT'] as const;
export type DeliveryForm = (typeof deliveryForms)[number];
/** Units of volume, as the care chain counts them. */
export const volumeUnits = ['MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO'] as const;
/** How often the volume comes, as the care chain counts it; TOTAL: once over the whole period. */
export const volumeFrequencies = ['DAY', 'WEEK', 'MONTH', 'TOTAL'] as const;
/** Why a provision ended before or at its last day. */
export const provisionEndReasons = [
  'TERM_PASSED',
  'GOAL_ATTAINED',
  'LIGHTER_HELP',
  'HEAVIER_HELP',
  'MOVED_AWAY',
  'DECEASED',
  'AT_REQUEST',
] as const;

/** Help that somebody has for a period (voorziening). A change is a new provision that names the one before it. */
export const provisionTable = sqliteTable(
  'provision',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    law: text('law', { enum: laws }).notNull(),
    /** The case it was granted in; null for what needs no case, such as a general provision. */
    caseId: text('case_id').references(() => caseTable.id),
    decisionId: text('decision_id').references(() => decisionTable.id),
    productId: text('product_id')
      .notNull()
      .references(() => productTable.id),
    /** The step at which it stands for this person; the product's own when nothing else is known. */
    ladderStep: text('ladder_step', { enum: ladderSteps }).notNull(),
    providerId: text('provider_id').references(() => providerTable.id),
    deliveryForm: text('delivery_form', { enum: deliveryForms }).notNull(),
    volume: real('volume'),
    volumeUnit: text('volume_unit', { enum: volumeUnits }),
    volumePer: text('volume_per', { enum: volumeFrequencies }),
    /** Expected cost a month in euro cents; null when unknown. */
    monthlyCost: integer('monthly_cost'),
    endReason: text('end_reason', { enum: provisionEndReasons }),
    /** The provision that this one took the place of. */
    previousId: text('previous_id').references((): AnySQLiteColumn => provisionTable.id),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('provision', t.source),
    oneOf('provision_law', t.law, laws),
    oneOf('provision_ladder_step', t.ladderStep, ladderSteps),
    oneOf('provision_delivery_form', t.deliveryForm, deliveryForms),
    oneOf('provision_volume_unit', t.volumeUnit, volumeUnits),
    oneOf('provision_volume_per', t.volumePer, volumeFrequencies),
    oneOf('provision_end_reason', t.endReason, provisionEndReasons),
    ...periodChecks('provision', t),
    isDay('provision_valid_from_is_day', t.validFrom),
    isDay('provision_valid_until_is_day', t.validUntil),
    check(
      'provision_volume_is_whole',
      sql`(${t.volume} is null) = (${t.volumeUnit} is null) and (${t.volume} is null) = (${t.volumePer} is null)`,
    ),
    check('provision_volume_is_positive', sql`${t.volume} is null or ${t.volume} > 0`),
    check('provision_cost_is_not_negative', sql`${t.monthlyCost} is null or ${t.monthlyCost} >= 0`),
    check('provision_end_reason_has_end', sql`${t.endReason} is null or ${t.validUntil} is not null`),
    check('provision_decision_has_case', sql`${t.decisionId} is null or ${t.caseId} is not null`),
    uniqueIndex('provision_one_successor')
      .on(t.previousId)
      .where(sql`${t.previousId} is not null`),
    index('provision_by_household').on(t.householdId, t.validFrom, t.id),
    index('provision_by_person').on(t.personId),
    index('provision_by_case').on(t.caseId),
    index('provision_by_provider').on(t.providerId),
  ],
);

export type ProvisionRow = typeof provisionTable.$inferSelect;
export type NewProvision = typeof provisionTable.$inferInsert;
