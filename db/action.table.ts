import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { goalTable } from './goal.table.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** Who does it: a resident, somebody from the own network, a professional, or an organisation. */
export const actionOwnerKinds = ['RESIDENT', 'OWN_NETWORK', 'PROFESSIONAL', 'ORGANISATION'] as const;
export const actionStatuses = ['OPEN', 'DONE', 'CANCELLED'] as const;

export const actionTable = sqliteTable(
  'action',
  {
    id: text('id').primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goalTable.id),
    description: text('description').notNull(),
    ownerKind: text('owner_kind', { enum: actionOwnerKinds }).notNull(),
    ownerPersonId: text('owner_person_id').references(() => personTable.id),
    ownerStaffId: text('owner_staff_id').references(() => staffTable.id),
    /** Name of an owner from the own network or of an organisation; the others are known by their record. */
    ownerName: text('owner_name'),
    status: text('status', { enum: actionStatuses }).notNull(),
    dueOn: text('due_on'),
    endedOn: text('ended_on'),
    /** What came of it, or why it was cancelled. */
    endNote: text('end_note'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('action', t.source),
    oneOf('action_owner_kind', t.ownerKind, actionOwnerKinds),
    oneOf('action_status', t.status, actionStatuses),
    isDay('action_due_on_is_day', t.dueOn),
    isDay('action_ended_on_is_day', t.endedOn),
    check('action_ended_has_date', sql`(${t.status} = 'OPEN') = (${t.endedOn} is null)`),
    check(
      'action_owner_fits_kind',
      sql`case ${t.ownerKind} when 'RESIDENT' then ${t.ownerPersonId} is not null when 'PROFESSIONAL' then ${t.ownerStaffId} is not null else ${t.ownerName} is not null end`,
    ),
    index('action_by_goal').on(t.goalId, t.id),
    index('action_open_by_owner')
      .on(t.ownerStaffId, t.dueOn)
      .where(sql`${t.status} = 'OPEN'`),
  ],
);

export type ActionRow = typeof actionTable.$inferSelect;
export type NewAction = typeof actionTable.$inferInsert;
