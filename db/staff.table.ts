import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { organisationTable } from './organisation.table.ts';

/** What a member of staff, or a machine, may be in the hub. */
export const roles = [
  'FRONT_OFFICE_WORKER',
  'BACK_OFFICE_WORKER',
  'DIRECTOR',
  'WORK_AND_INCOME_WORKER',
  'TEAM_LEAD',
  'MANAGEMENT',
  'PRIVACY_DESK',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'CHAIN_CLIENT',
] as const;
export type Role = (typeof roles)[number];

/** What a member of staff may do beside what goes with a role. */
export const staffRights = [
  /** To ask with documents of one's own where others send known ones only. */
  'ANALYST',
] as const;
export type StaffRight = (typeof staffRights)[number];

export const staffTable = sqliteTable(
  'staff',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    /** The `sub` by which the identity provider knows this person or machine. */
    subject: text('subject').notNull().unique(),
    name: text('name').notNull(),
    jobTitle: text('job_title').notNull(),
    phone: text('phone'),
    email: text('email'),
    /** Counts changes of the person, and of their roles and rights. */
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('staff', t.source),
    ...periodChecks('staff', t),
    index('staff_by_organisation').on(t.organisationId),
  ],
);

/** The roles of a member of staff; taking one away works on the next request. */
export const staffRoleTable = sqliteTable(
  'staff_role',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    role: text('role', { enum: roles }).notNull(),
    /** When it was taken away at once, ISO 8601 in UTC: from then on it holds on no day. */
    withdrawnAt: text('withdrawn_at'),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('staff_role', t.source),
    primaryKey({ columns: [t.staffId, t.role, t.recordedAt] }),
    oneOf('staff_role_role', t.role, roles),
    ...periodChecks('staff_role', t),
  ],
);

/** The rights of a member of staff beside their roles; taking one away works on the next request. */
export const staffRightTable = sqliteTable(
  'staff_right',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    right: text('right', { enum: staffRights }).notNull(),
    /** When it was taken away at once, ISO 8601 in UTC: from then on it holds on no day. */
    withdrawnAt: text('withdrawn_at'),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('staff_right', t.source),
    primaryKey({ columns: [t.staffId, t.right, t.recordedAt] }),
    oneOf('staff_right_right', t.right, staffRights),
    ...periodChecks('staff_right', t),
  ],
);

export type StaffRow = typeof staffTable.$inferSelect;
export type NewStaff = typeof staffTable.$inferInsert;
export type StaffRoleRow = typeof staffRoleTable.$inferSelect;
export type NewStaffRole = typeof staffRoleTable.$inferInsert;
export type StaffRightRow = typeof staffRightTable.$inferSelect;
export type NewStaffRight = typeof staffRightTable.$inferInsert;
