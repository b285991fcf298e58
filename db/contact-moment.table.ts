import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { laws } from './law.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

export const contactChannels = ['DESK', 'PHONE', 'HOME_VISIT', 'EMAIL', 'LETTER', 'VIDEO_CALL'] as const;

export const contactMomentTable = sqliteTable(
  'contact_moment',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    caseId: text('case_id').references(() => caseTable.id),
    personId: text('person_id').references(() => personTable.id),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    law: text('law', { enum: laws }).notNull(),
    channel: text('channel', { enum: contactChannels }).notNull(),
    /** Moment of the contact, ISO 8601 in UTC. */
    at: text('at').notNull(),
    summary: text('summary').notNull(),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('contact_moment', t.source),
    oneOf('contact_moment_law', t.law, laws),
    oneOf('contact_moment_channel', t.channel, contactChannels),
    index('contact_moment_by_household').on(t.householdId, t.at, t.id),
  ],
);

export type ContactMomentRow = typeof contactMomentTable.$inferSelect;
export type NewContactMoment = typeof contactMomentTable.$inferInsert;
