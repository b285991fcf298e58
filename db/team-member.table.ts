import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { begunPeriod, isDay, oneOf, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

/** A professional at work in a plan, beside its director, for a period (teamlid). */
export const teamMemberTable = sqliteTable(
  'team_member',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    /** The law under which they work here; null when under none in particular. */
    law: text('law', { enum: laws }),
    ...begunPeriod(),
    ...provenance(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    sourceIsKnown('team_member', t.source),
    oneOf('team_member_law', t.law, laws),
    ...periodChecks('team_member', t),
    isDay('team_member_valid_from_is_day', t.validFrom),
    isDay('team_member_valid_until_is_day', t.validUntil),
    uniqueIndex('team_member_once_current')
      .on(t.planId, t.staffId)
      .where(sql`${t.validUntil} is null`),
    index('team_member_by_plan').on(t.planId, t.validFrom, t.id),
    index('team_member_by_staff').on(t.staffId),
  ],
);

export type TeamMemberRow = typeof teamMemberTable.$inferSelect;
export type NewTeamMember = typeof teamMemberTable.$inferInsert;
