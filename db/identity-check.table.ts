import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** What shows who somebody is (Wet op de identificatieplicht art. 1); never its number. */
export const identityDocuments = ['PASSPORT', 'IDENTITY_CARD', 'DRIVING_LICENCE', 'RESIDENCE_PERMIT'] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

/** That a member of staff saw that somebody is who the record says. Kept as it was recorded. */
export const identityCheckTable = sqliteTable(
  'identity_check',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    document: text('document', { enum: identityDocuments }).notNull(),
    checkedOn: text('checked_on').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffTable.id),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('identity_check', t.source),
    oneOf('identity_check_document', t.document, identityDocuments),
    isDay('identity_check_checked_on_is_day', t.checkedOn),
    index('identity_check_by_person').on(t.personId, t.checkedOn, t.id),
  ],
);

export type IdentityCheckRow = typeof identityCheckTable.$inferSelect;
