import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { organisationTable } from './organisation.table.ts';
import { staffTable } from './staff.table.ts';

/** The longest that one emergency access may last, in minutes. */
export const mostEmergencyMinutes = 240;

/** What came of the review. */
export const reviewOutcomes = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** That somebody opened for themselves, for a while and with a reason, what they otherwise do not see (noodtoegang). */
export const emergencyAccessTable = sqliteTable(
  'emergency_access',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    /** The organisation they worked for at the time. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    /** URI of the processing activity under which they asked. */
    processingActivityId: text('processing_activity_id').notNull(),
    reason: text('reason').notNull(),
    /** Moments, ISO 8601 in UTC: from when, and until when it holds. */
    grantedAt: text('granted_at').notNull(),
    endsAt: text('ends_at').notNull(),
    /** When it was given back early. */
    endedAt: text('ended_at'),
    reviewedAt: text('reviewed_at'),
    reviewedById: text('reviewed_by_id').references(() => staffTable.id),
    outcome: text('outcome', { enum: reviewOutcomes }),
    reviewNote: text('review_note'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('emergency_access', t.source),
    oneOf('emergency_access_outcome', t.outcome, reviewOutcomes),
    check('emergency_access_has_reason', sql`length(trim(${t.reason})) > 0`),
    check(
      'emergency_access_is_short',
      sql`coalesce(unixepoch(${t.endsAt}) - unixepoch(${t.grantedAt}), 0) between 60 and ${sql.raw(String(mostEmergencyMinutes * 60))}`,
    ),
    check(
      'emergency_access_ends_within',
      sql`${t.endedAt} is null or (${t.endedAt} >= ${t.grantedAt} and ${t.endedAt} <= ${t.endsAt})`,
    ),
    check(
      'emergency_access_review_is_whole',
      sql`(${t.reviewedAt} is null) = (${t.reviewedById} is null) and (${t.reviewedAt} is null) = (${t.outcome} is null) and (${t.reviewNote} is null or ${t.reviewedAt} is not null)`,
    ),
    check('emergency_access_reviewed_by_another', sql`${t.reviewedById} is null or ${t.reviewedById} <> ${t.staffId}`),
    index('emergency_access_by_household').on(t.householdId, t.endsAt),
    index('emergency_access_by_moment').on(t.grantedAt, t.id),
  ],
);

/** The laws whose records an emergency access opens. */
export const emergencyAccessLawTable = sqliteTable(
  'emergency_access_law',
  {
    emergencyAccessId: text('emergency_access_id')
      .notNull()
      .references(() => emergencyAccessTable.id),
    law: text('law', { enum: laws }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.emergencyAccessId, t.law] }), oneOf('emergency_access_law_law', t.law, laws)],
);

export type EmergencyAccessRow = typeof emergencyAccessTable.$inferSelect;
export type NewEmergencyAccess = typeof emergencyAccessTable.$inferInsert;
