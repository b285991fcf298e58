import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { chainMessageTable } from './chain-message.table.ts';
import { provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

/** That somebody set a chain message aside (terzijde gelegd): nothing more is to be done with it as it stands. The message stays. */
export const chainDismissalTable = sqliteTable(
  'chain_dismissal',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    /** The version that the message has by it: what is tried again later asks for attention anew. */
    messageVersion: integer('message_version').notNull(),
    reason: text('reason').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('chain_dismissal', t.source),
    check('chain_dismissal_has_reason', sql`length(trim(${t.reason})) > 0`),
    uniqueIndex('chain_dismissal_once').on(t.messageId, t.messageVersion),
  ],
);

export type ChainDismissalRow = typeof chainDismissalTable.$inferSelect;
