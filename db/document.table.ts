import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseTable } from './case.table.ts';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { planTable } from './plan.table.ts';

export const documentKinds = [
  'APPLICATION',
  'DECISION_LETTER',
  'INQUIRY_REPORT',
  'PLAN',
  'LETTER',
  'EVIDENCE',
] as const;

/** A reference to a document in the document store (zaaksysteem): the hub holds no files. It belongs to a case or a plan. */
export const documentTable = sqliteTable(
  'document',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').references(() => caseTable.id),
    planId: text('plan_id').references(() => planTable.id),
    kind: text('kind', { enum: documentKinds }).notNull(),
    title: text('title').notNull(),
    /** Where the document store keeps it. */
    uri: text('uri').notNull().unique(),
    createdOn: text('created_on').notNull(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('document', t.source),
    oneOf('document_kind', t.kind, documentKinds),
    isDay('document_created_on_is_day', t.createdOn),
    check('document_belongs_to_one', sql`(${t.caseId} is null) <> (${t.planId} is null)`),
    index('document_by_case').on(t.caseId, t.createdOn, t.id),
    index('document_by_plan').on(t.planId, t.createdOn, t.id),
  ],
);

export type DocumentRow = typeof documentTable.$inferSelect;
export type NewDocument = typeof documentTable.$inferInsert;
