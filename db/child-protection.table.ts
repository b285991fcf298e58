import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { begunPeriod, isDay, oneOf, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** Why a child's data and whereabouts are kept to those who work for the child. */
export const protectionGrounds = ['SUPERVISION_ORDER', 'SECRET_PLACEMENT', 'GUARDIANSHIP', 'SAFETY'] as const;
export type ProtectionGround = (typeof protectionGrounds)[number];

/** That a child is protected for a period (beschermd kind). */
export const childProtectionTable = sqliteTable(
  'child_protection',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    ground: text('ground', { enum: protectionGrounds }).notNull(),
    ...begunPeriod(),
    /** Who recorded it; null when a source system did. */
    staffId: text('staff_id').references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('child_protection', t.source),
    oneOf('child_protection_ground', t.ground, protectionGrounds),
    ...periodChecks('child_protection', t),
    isDay('child_protection_valid_from_is_day', t.validFrom),
    isDay('child_protection_valid_until_is_day', t.validUntil),
    uniqueIndex('child_protection_one_open')
      .on(t.personId)
      .where(sql`${t.validUntil} is null`),
    index('child_protection_by_person').on(t.personId),
  ],
);

export type ChildProtectionRow = typeof childProtectionTable.$inferSelect;
export type NewChildProtection = typeof childProtectionTable.$inferInsert;
