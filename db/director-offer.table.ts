import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { directorTable } from './director.table.ts';
import { planTable } from './plan.table.ts';
import { staffTable } from './staff.table.ts';

export const directorOfferStatuses = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;

/** Why somebody else is to direct a plan. */
export const handoverReasons = [
  'DEPARTURE',
  'LONG_ABSENCE',
  'WORKLOAD',
  'EXPERTISE',
  'RESIDENTS_WISH',
  'OTHER',
] as const;
export type HandoverReason = (typeof handoverReasons)[number];

/** The direction of a plan as it is offered to somebody (overdracht van de regie): one at a time is open. */
export const directorOfferTable = sqliteTable(
  'director_offer',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => planTable.id),
    /** Who directs it, and goes on until the offer is accepted. */
    directorId: text('director_id')
      .notNull()
      .references(() => directorTable.id),
    offeredToId: text('offered_to_id')
      .notNull()
      .references(() => staffTable.id),
    offeredById: text('offered_by_id')
      .notNull()
      .references(() => staffTable.id),
    reason: text('reason', { enum: handoverReasons }).notNull(),
    note: text('note'),
    status: text('status', { enum: directorOfferStatuses }).notNull(),
    /** Moment it was made, ISO 8601 in UTC. */
    offeredAt: text('offered_at').notNull(),
    /** Moment it was accepted, declined or withdrawn. */
    endedAt: text('ended_at'),
    /** Why it was declined. */
    answer: text('answer'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('director_offer', t.source),
    oneOf('director_offer_reason', t.reason, handoverReasons),
    oneOf('director_offer_status', t.status, directorOfferStatuses),
    check('director_offer_ended_has_moment', sql`(${t.status} = 'OPEN') = (${t.endedAt} is null)`),
    check('director_offer_declined_has_answer', sql`(${t.status} = 'DECLINED') = (${t.answer} is not null)`),
    uniqueIndex('director_offer_one_open')
      .on(t.planId)
      .where(sql`${t.status} = 'OPEN'`),
    index('director_offer_by_plan').on(t.planId, t.offeredAt, t.id),
    index('director_offer_by_staff').on(t.offeredToId),
  ],
);

export type DirectorOfferRow = typeof directorOfferTable.$inferSelect;
