import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { endedPeriod, isDay, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { directorTable } from './director.table.ts';
import { staffTable } from './staff.table.ts';

/**
 * Who stands in for the director of a plan during leave (waarnemer), for as long as that director directs it. At most
 * one at a moment that was not ended before its time; a trigger refuses an overlap.
 */
export const deputyTable = sqliteTable(
  'deputy',
  {
    id: text('id').primaryKey(),
    directorId: text('director_id')
      .notNull()
      .references(() => directorTable.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    ...endedPeriod(),
    namedById: text('named_by_id')
      .notNull()
      .references(() => staffTable.id),
    /** Moment it was ended before its time, ISO 8601 in UTC. */
    endedAt: text('ended_at'),
    endedById: text('ended_by_id').references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('deputy', t.source),
    ...periodChecks('deputy', t),
    isDay('deputy_valid_from_is_day', t.validFrom),
    isDay('deputy_valid_until_is_day', t.validUntil),
    check('deputy_end_is_whole', sql`(${t.endedAt} is null) = (${t.endedById} is null)`),
    index('deputy_by_director').on(t.directorId, t.validFrom, t.id),
    index('deputy_by_staff').on(t.staffId),
  ],
);

export type DeputyRow = typeof deputyTable.$inferSelect;
