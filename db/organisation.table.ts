import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';

export const organisationKinds = ['COMMISSIONER', 'EXECUTOR', 'OTHER'] as const;

export const organisationTable = sqliteTable(
  'organisation',
  {
    id: text('id').primaryKey(),
    /** Short stable name used in responsibilities and configuration, such as `larikslaan2`. */
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    phone: text('phone'),
    email: text('email'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [sourceIsKnown('organisation', t.source), oneOf('organisation_kind', t.kind, organisationKinds)],
);

export type OrganisationRow = typeof organisationTable.$inferSelect;
export type NewOrganisation = typeof organisationTable.$inferInsert;
