import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { householdTable } from './household.table.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** What staff corrected: somebody came in, somebody went, one household became two, two became one. */
export const correctionKinds = ['MEMBER_ADDED', 'MEMBER_REMOVED', 'SPLIT', 'JOINED'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A correction of a household by staff: who, when and why. What it changed stands in the memberships. */
export const householdCorrectionTable = sqliteTable(
  'household_correction',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: correctionKinds }).notNull(),
    /** Where somebody came in, or which goes on after a split or a join. */
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    /** Where somebody came from or went to; the new one of a split, or the one that went up in the other. */
    otherHouseholdId: text('other_household_id').references(() => householdTable.id),
    /** First day on which it is as corrected. */
    day: text('day').notNull(),
    reason: text('reason').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('household_correction', t.source),
    oneOf('household_correction_kind', t.kind, correctionKinds),
    isDay('household_correction_day_is_day', t.day),
    check('household_correction_has_reason', sql`trim(${t.reason}) <> ''`),
    check(
      'household_correction_names_both',
      sql`${t.kind} not in ('SPLIT', 'JOINED') or ${t.otherHouseholdId} is not null`,
    ),
    check(
      'household_correction_of_two',
      sql`${t.otherHouseholdId} is null or ${t.otherHouseholdId} <> ${t.householdId}`,
    ),
    index('household_correction_by_household').on(t.householdId, t.day),
    index('household_correction_by_other').on(t.otherHouseholdId, t.day),
  ],
);

/** Whom a correction is about. */
export const householdCorrectionPersonTable = sqliteTable(
  'household_correction_person',
  {
    id: text('id').primaryKey(),
    correctionId: text('correction_id')
      .notNull()
      .references(() => householdCorrectionTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
  },
  (t) => [
    uniqueIndex('household_correction_person_once').on(t.correctionId, t.personId),
    index('household_correction_person_by_person').on(t.personId),
  ],
);

export type HouseholdCorrectionRow = typeof householdCorrectionTable.$inferSelect;
export type HouseholdCorrectionPersonRow = typeof householdCorrectionPersonTable.$inferSelect;
