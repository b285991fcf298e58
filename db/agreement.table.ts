import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { organisationTable } from './organisation.table.ts';

/** Performance agreement (prestatieovereenkomst) or service agreement (dienstverleningsovereenkomst). */
export const agreementKinds = ['PERFORMANCE', 'SERVICE'] as const;

/** What the commissioner and an executing organisation agreed (overeenkomst). */
export const agreementTable = sqliteTable(
  'agreement',
  {
    id: text('id').primaryKey(),
    /** Short stable name. */
    code: text('code').notNull().unique(),
    kind: text('kind', { enum: agreementKinds }).notNull(),
    title: text('title').notNull(),
    commissionerId: text('commissioner_id')
      .notNull()
      .references(() => organisationTable.id),
    executorId: text('executor_id')
      .notNull()
      .references(() => organisationTable.id),
    /** Where this is known from, in Dutch. */
    basis: text('basis').notNull(),
    version: integer('version').notNull().default(1),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('agreement', t.source),
    oneOf('agreement_kind', t.kind, agreementKinds),
    check('agreement_has_two_parties', sql`${t.commissionerId} <> ${t.executorId}`),
    ...periodChecks('agreement', t),
  ],
);

export type AgreementRow = typeof agreementTable.$inferSelect;
export type NewAgreement = typeof agreementTable.$inferInsert;
