import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { chainMessageTable } from './chain-message.table.ts';

/** Why a row of a file was not taken in; nothing in it may be of a resident, for it is told to whoever supplied the file. */
export const rowFailureTable = sqliteTable(
  'row_failure',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => chainMessageTable.id),
    /** Its place among the failures of the file, from 1. */
    position: integer('position').notNull(),
    /** The line on which the row begins; of a list its place in it. From 1. */
    line: integer('line').notNull(),
    /** The column as the file names it; null where it is the row as a whole. */
    column: text('column'),
    code: text('code').notNull(),
    /** In Dutch. */
    reason: text('reason').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.position] }),
    check('row_failure_position_counts', sql`${t.position} > 0`),
    check('row_failure_line_counts', sql`${t.line} > 0`),
  ],
);

export type RowFailureRow = typeof rowFailureTable.$inferSelect;
