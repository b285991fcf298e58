import { sql } from 'drizzle-orm';
import { blob, check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { chainMessageTable } from './chain-message.table.ts';

/** The content of a chain message, as it came or goes. */
export const chainContentTable = sqliteTable(
  'chain_content',
  {
    messageId: text('message_id')
      .primaryKey()
      .references(() => chainMessageTable.id),
    content: blob('content', { mode: 'buffer' }).notNull(),
  },
  (t) => [check('chain_content_is_something', sql`length(${t.content}) > 0`)],
);
