import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

export const signalKinds = [
  'ARREARS',
  'EVICTION',
  'YOUTH_AT_RISK',
  'DOMESTIC_VIOLENCE',
  'SCHOOL_ABSENCE',
  'LONELINESS',
  'CARER_OVERBURDENED',
  'CARE_AVOIDANCE',
  'NUISANCE',
] as const;
export const signalStatuses = ['RAISED', 'TAKEN_UP', 'CLOSED'] as const;

/** A worry about a household or somebody in it (signaal), and what became of it. */
export const signalTable = sqliteTable(
  'signal',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    /** Whom it is about; null when it is about the household as a whole. */
    personId: text('person_id').references(() => personTable.id),
    kind: text('kind', { enum: signalKinds }).notNull(),
    /** The law under which it is taken up. */
    law: text('law', { enum: laws }).notNull(),
    status: text('status', { enum: signalStatuses }).notNull(),
    summary: text('summary').notNull(),
    raisedOn: text('raised_on').notNull(),
    /** Who raised it: a name or an organisation. */
    raisedBy: text('raised_by').notNull(),
    /** Whether who raised it is kept from view (anonieme of beschermde melder). */
    sourceProtected: integer('source_protected').notNull().default(0),
    takenUpOn: text('taken_up_on'),
    takenUpById: text('taken_up_by_id').references(() => staffTable.id),
    closedOn: text('closed_on'),
    /** What came of it, told as it was closed. */
    followUp: text('follow_up'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('signal', t.source),
    oneOf('signal_kind', t.kind, signalKinds),
    oneOf('signal_law', t.law, laws),
    oneOf('signal_status', t.status, signalStatuses),
    isFlag('signal_source_protected', t.sourceProtected),
    isDay('signal_raised_on_is_day', t.raisedOn),
    isDay('signal_taken_up_on_is_day', t.takenUpOn),
    isDay('signal_closed_on_is_day', t.closedOn),
    check('signal_closed_has_date', sql`(${t.status} = 'CLOSED') = (${t.closedOn} is not null)`),
    check('signal_taken_up_has_date', sql`${t.status} <> 'TAKEN_UP' or ${t.takenUpOn} is not null`),
    check(
      'signal_days_in_order',
      sql`(${t.takenUpOn} is null or ${t.takenUpOn} >= ${t.raisedOn}) and (${t.closedOn} is null or ${t.closedOn} >= coalesce(${t.takenUpOn}, ${t.raisedOn}))`,
    ),
    check('signal_follow_up_when_closed', sql`${t.followUp} is null or ${t.status} = 'CLOSED'`),
    index('signal_by_household').on(t.householdId, t.raisedOn, t.id),
    index('signal_by_person').on(t.personId),
    index('signal_open')
      .on(t.law, t.status, t.raisedOn)
      .where(sql`${t.closedOn} is null`),
  ],
);

export type SignalRow = typeof signalTable.$inferSelect;
export type NewSignal = typeof signalTable.$inferInsert;
