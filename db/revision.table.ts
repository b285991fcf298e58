import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { provenance, sourceIsKnown } from './columns.ts';

/** What a record was before a change: who changed which fields, when, from what to what. */
export const revisionTable = sqliteTable(
  'revision',
  {
    id: text('id').primaryKey(),
    recordId: text('record_id').notNull(),
    /** The fields that changed, as JSON: `{"surname":{"from":"…","to":"…"}}`. */
    changes: text('changes').notNull(),
    /** Member of staff who changed it; null when a source system did. */
    staffId: text('staff_id'),
    ...provenance(),
  },
  (t) => [sourceIsKnown('revision', t.source), index('revision_by_record').on(t.recordId, t.recordedAt)],
);

export type RevisionRow = typeof revisionTable.$inferSelect;
export type NewRevision = typeof revisionTable.$inferInsert;
