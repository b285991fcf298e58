import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isPartialDate, oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { personTable } from './person.table.ts';

/** PARTNER: of each other (married or registered). PARENT: the related person is a parent of the person. */
export const relationKinds = ['PARTNER', 'PARENT'] as const;

/**
 * A family tie as its source states it: the related person is in the store (`relatedPersonId`) or only named
 * (`relatedBsn`, `relatedName`), so that nobody enters the store merely by being somebody's relative.
 */
export const relationTable = sqliteTable(
  'relation',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    kind: text('kind', { enum: relationKinds }).notNull(),
    relatedPersonId: text('related_person_id').references(() => personTable.id),
    relatedBsn: text('related_bsn'),
    relatedName: text('related_name').notNull(),
    relatedBirthDate: text('related_birth_date'),
    ...period(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('relation', t.source),
    oneOf('relation_kind', t.kind, relationKinds),
    ...periodChecks('relation', t),
    isPartialDate('relation_birth_date_is_date', t.relatedBirthDate),
    check('relation_not_with_oneself', sql`${t.relatedPersonId} is null or ${t.relatedPersonId} <> ${t.personId}`),
    uniqueIndex('relation_once_current')
      .on(t.personId, t.kind, t.relatedPersonId)
      .where(sql`${t.validUntil} is null and ${t.relatedPersonId} is not null`),
    index('relation_by_person').on(t.personId, t.kind, t.id),
    index('relation_by_related_person').on(t.relatedPersonId, t.kind),
    index('relation_by_related_bsn').on(t.relatedBsn),
  ],
);

export type RelationRow = typeof relationTable.$inferSelect;
export type NewRelation = typeof relationTable.$inferInsert;
