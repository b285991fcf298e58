import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { begunPeriod, isDay, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

/** The director of a plan (één regisseur), through time: at most one at a moment; a trigger refuses an overlap. */
export const directorTable = sqliteTable(
  'director',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    ...begunPeriod(),
    ...provenance(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    sourceIsKnown('director', t.source),
    ...periodChecks('director', t),
    isDay('director_valid_from_is_day', t.validFrom),
    isDay('director_valid_until_is_day', t.validUntil),
    uniqueIndex('director_one_current')
      .on(t.planId)
      .where(sql`${t.validUntil} is null`),
    index('director_by_plan').on(t.planId, t.validFrom, t.id),
    index('director_by_staff').on(t.staffId),
  ],
);

export type DirectorRow = typeof directorTable.$inferSelect;
export type NewDirector = typeof directorTable.$inferInsert;
