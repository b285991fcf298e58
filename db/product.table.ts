import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { ladderSteps } from './reference/ladder.ts';

/** What can be granted or used (product), with the step of the ladder on which it stands. */
export const productTable = sqliteTable(
  'product',
  {
    id: text('id').primaryKey(),
    law: text('law', { enum: laws }).notNull(),
    /** Code within the law, as the municipality's product list has it. */
    code: text('code').notNull(),
    /** Product category of the care chain's code list (productcategorie, iWmo and iJw); null outside that chain. */
    category: text('category'),
    name: text('name').notNull(),
    ladderStep: text('ladder_step', { enum: ladderSteps }).notNull(),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('product', t.source),
    oneOf('product_law', t.law, laws),
    oneOf('product_ladder_step', t.ladderStep, ladderSteps),
    ...periodChecks('product', t),
    unique('product_code_in_law').on(t.law, t.code),
  ],
);

export type ProductRow = typeof productTable.$inferSelect;
export type NewProduct = typeof productTable.$inferInsert;
