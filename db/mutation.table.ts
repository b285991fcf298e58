import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staffTable } from './staff.table.ts';

/** A mutation that took effect, so that sending it again has no second effect and gives the same answer. */
export const mutationTable = sqliteTable(
  'mutation',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    /** What the client calls this one intention; unique for whoever sends it. */
    clientMutationId: text('client_mutation_id').notNull(),
    name: text('name').notNull(),
    /** SHA-256 of the input in hex: the same name with another input is another intention. */
    inputHash: text('input_hash').notNull(),
    /** Id of what it made or changed. */
    recordId: text('record_id').notNull(),
    /** Moment it took effect, ISO 8601 in UTC. */
    at: text('at').notNull(),
    /** What the log of processing is to say of it, as JSON, should the hub end before it does; null: of no resident. */
    look: text('look'),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.clientMutationId] }), index('mutation_by_moment').on(t.at)],
);

export type MutationRow = typeof mutationTable.$inferSelect;
