import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { householdOrigins, householdTable } from './household.table.ts';
import { personTable } from './person.table.ts';

/** The part a person has in a household. */
export const membershipRoles = ['SINGLE', 'PARTNER', 'PARENT', 'CHILD', 'ADULT_CHILD', 'OTHER'] as const;

/** PRINCIPAL: where the person lives. SECONDARY: the other household of a child with parents at two addresses. */
export const membershipKinds = ['PRINCIPAL', 'SECONDARY'] as const;

/** Who belongs to a household, through time. A trigger refuses overlapping principal memberships of one person. */
export const membershipTable = sqliteTable(
  'membership',
  {
    id: text('id').primaryKey(),
    householdId: text('household_id')
      .notNull()
      .references(() => householdTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    role: text('role', { enum: membershipRoles }).notNull(),
    kind: text('kind', { enum: membershipKinds }).notNull(),
    origin: text('origin', { enum: householdOrigins }).notNull(),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('membership', t.source),
    oneOf('membership_role', t.role, membershipRoles),
    oneOf('membership_kind', t.kind, membershipKinds),
    oneOf('membership_origin', t.origin, householdOrigins),
    ...periodChecks('membership', t),
    uniqueIndex('membership_one_current_principal')
      .on(t.personId)
      .where(sql`${t.kind} = 'PRINCIPAL' and ${t.validUntil} is null`),
    uniqueIndex('membership_once_current')
      .on(t.householdId, t.personId)
      .where(sql`${t.validUntil} is null`),
    index('membership_by_household').on(t.householdId, t.validFrom, t.id),
    index('membership_by_person').on(t.personId, t.validFrom, t.id),
  ],
);

export type MembershipRow = typeof membershipTable.$inferSelect;
export type NewMembership = typeof membershipTable.$inferInsert;
