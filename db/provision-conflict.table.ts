import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isFlag, oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { productTable } from './product.table.ts';
import { deliveryForms } from './provision.table.ts';

/** SAME_NEED: two products meet the same need; CONTRADICTORY: what one is for, the other rules out. */
export const provisionConflictKinds = ['SAME_NEED', 'CONTRADICTORY'] as const;

/** Two products, in some form or any, that one person should not have at the same time (botsende voorzieningen). */
export const provisionConflictTable = sqliteTable(
  'provision_conflict',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: provisionConflictKinds }).notNull(),
    productId: text('product_id')
      .notNull()
      .references(() => productTable.id),
    /** The form of it that this is about; null: every form. */
    deliveryForm: text('delivery_form', { enum: deliveryForms }),
    otherProductId: text('other_product_id')
      .notNull()
      .references(() => productTable.id),
    otherDeliveryForm: text('other_delivery_form', { enum: deliveryForms }),
    /** Why they do not go together: a clause in Dutch. */
    reason: text('reason').notNull(),
    /** The article of law that says so; null when none does. */
    article: text('article'),
    /** Whether no source states it. */
    assumed: integer('assumed').notNull(),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('provision_conflict', t.source),
    oneOf('provision_conflict_kind', t.kind, provisionConflictKinds),
    oneOf('provision_conflict_delivery_form', t.deliveryForm, deliveryForms),
    oneOf('provision_conflict_other_delivery_form', t.otherDeliveryForm, deliveryForms),
    isFlag('provision_conflict_assumed', t.assumed),
    check('provision_conflict_has_reason', sql`length(trim(${t.reason})) > 0`),
    check(
      'provision_conflict_is_of_two',
      sql`${t.productId} <> ${t.otherProductId} or ${t.deliveryForm} is not ${t.otherDeliveryForm}`,
    ),
    ...periodChecks('provision_conflict', t),
  ],
);

export type ProvisionConflictRow = typeof provisionConflictTable.$inferSelect;
