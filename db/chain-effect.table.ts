import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chainMessageTable } from './chain-message.table.ts';
import { oneOf } from './columns.ts';
import { laws } from './law.ts';
import { personTable } from './person.table.ts';

/** What a message did to a record. */
export const chainEffectChanges = ['ADDED', 'CHANGED', 'WITHDRAWN'] as const;
export type ChainEffectChange = (typeof chainEffectChanges)[number];

/** One thing that a chain message changed, and of whom and under which law that says something. */
export const chainEffectTable = sqliteTable(
  'chain_effect',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    /** Its place among what the message changed, from 1. */
    position: integer('position').notNull(),
    /** The GraphQL type of the record, such as `Provision`. */
    type: text('type').notNull(),
    recordId: text('record_id').notNull(),
    /** Null where it is about no resident. */
    personId: text('person_id').references(() => personTable.id),
    law: text('law', { enum: laws }),
    change: text('change', { enum: chainEffectChanges }).notNull(),
  },
  (t) => [
    oneOf('chain_effect_law', t.law, laws),
    oneOf('chain_effect_change', t.change, chainEffectChanges),
    uniqueIndex('chain_effect_in_order').on(t.messageId, t.position),
    index('chain_effect_by_record').on(t.recordId),
    index('chain_effect_by_person').on(t.personId),
  ],
);

export type ChainEffectRow = typeof chainEffectTable.$inferSelect;
