import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseHandoverTable } from './case-handover.table.ts';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { directorOfferTable } from './director-offer.table.ts';
import { emergencyAccessTable } from './emergency-access.table.ts';
import { householdTable } from './household.table.ts';
import { roles, staffTable } from './staff.table.ts';

/** What a notice is about. */
export const noticeKinds = [
  'EMERGENCY_ACCESS_USED',
  'EMERGENCY_ACCESS_REVIEWED',
  'DIRECTOR_APPOINTED',
  'DIRECTORSHIP_OFFERED',
  'DIRECTORSHIP_ACCEPTED',
  'DIRECTORSHIP_DECLINED',
  'DIRECTORSHIP_OFFER_WITHDRAWN',
  'DIRECTOR_CHANGED',
  'DEPUTY_NAMED',
  'DEPUTY_ENDED',
  'TEAM_MEMBER_ADDED',
  'TEAM_MEMBER_REMOVED',
  'HOUSEHOLD_CHANGED',
  'MATCH_FOUND',
  'PLAN_CLOSED',
  'CASE_OFFER_ACCEPTED',
  'CASE_OFFER_DECLINED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What happened to a household that its director is told of. */
export const householdChanges = [
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_DIED',
  'MEMBER_CAME_OF_AGE',
  'SPLIT',
  'MERGED',
  'MOVED',
  'DISSOLVED',
  'RECORDS_JOINED',
  'RECORDS_PARTED',
] as const;
export type HouseholdChange = (typeof householdChanges)[number];

/** Something that a member of staff, or whoever has a role, is told at once (bericht). */
export const noticeTable = sqliteTable(
  'notice',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    emergencyAccessId: text('emergency_access_id').references(() => emergencyAccessTable.id),
    directorOfferId: text('director_offer_id').references(() => directorOfferTable.id),
    caseHandoverId: text('case_handover_id').references(() => caseHandoverTable.id),
    /** What happened to the household, where that is what it is about. */
    householdChange: text('household_change', { enum: householdChanges }),
    /** Whom it is for: one member of staff, or everybody with the role. */
    staffId: text('staff_id').references(() => staffTable.id),
    role: text('role', { enum: roles }),
    /** Moment it was sent, ISO 8601 in UTC. */
    at: text('at').notNull(),
    readAt: text('read_at'),
    readById: text('read_by_id').references(() => staffTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('notice', t.source),
    oneOf('notice_kind', t.kind, noticeKinds),
    oneOf('notice_role', t.role, roles),
    check('notice_is_for_somebody', sql`(${t.staffId} is null) <> (${t.role} is null)`),
    oneOf('notice_household_change', t.householdChange, householdChanges),
    check('notice_change_is_told', sql`(${t.kind} = 'HOUSEHOLD_CHANGED') = (${t.householdChange} is not null)`),
    check(
      'notice_handover_is_told',
      sql`(${t.kind} in ('CASE_OFFER_ACCEPTED', 'CASE_OFFER_DECLINED')) = (${t.caseHandoverId} is not null)`,
    ),
    check('notice_read_is_whole', sql`(${t.readAt} is null) = (${t.readById} is null)`),
    index('notice_by_staff').on(t.staffId, t.at),
    index('notice_by_role').on(t.role, t.at),
  ],
);

export type NoticeRow = typeof noticeTable.$inferSelect;
export type NewNotice = typeof noticeTable.$inferInsert;
