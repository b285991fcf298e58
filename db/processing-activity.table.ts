import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { begunPeriod, isFlag, periodChecks, provenance, sourceIsKnown } from './columns.ts';
import { staffTable } from './staff.table.ts';

/** The register of reasons for which personal data may be used (verwerkingsactiviteiten, AVG art. 30). */
export const processingActivityTable = sqliteTable(
  'processing_activity',
  {
    id: text('id').primaryKey(),
    /** Names it in `x-processing-activity` and in the log of processing; never changes. */
    uri: text('uri').notNull().unique(),
    label: text('label').notNull(),
    purpose: text('purpose').notNull(),
    ground: text('ground').notNull(),
    article: text('article').notNull(),
    controller: text('controller').notNull(),
    processor: text('processor'),
    /** Laws whose records may be seen in full, as JSON: `["WMO"]`. */
    laws: text('laws').notNull(),
    coordination: integer('coordination').notNull(),
    suwi: integer('suwi').notNull(),
    /** Roles that may use it, as JSON. */
    roles: text('roles').notNull(),
    retentionYears: integer('retention_years'),
    /** Its place in the order of preference; below zero while nobody confirmed it yet. */
    position: integer('position').notNull(),
    /** A change that waits for a second pair of eyes, as JSON; null when there is none. */
    proposal: text('proposal'),
    proposedById: text('proposed_by_id').references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...begunPeriod(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('processing_activity', t.source),
    isFlag('processing_activity_coordination', t.coordination),
    isFlag('processing_activity_suwi', t.suwi),
    check('processing_activity_has_article', sql`length(trim(${t.ground})) > 0 and length(trim(${t.article})) > 0`),
    check('processing_activity_laws_are_json', sql`json_valid(${t.laws}) and json_type(${t.laws}) = 'array'`),
    check('processing_activity_roles_are_json', sql`json_valid(${t.roles}) and json_type(${t.roles}) = 'array'`),
    check('processing_activity_retention_is_positive', sql`${t.retentionYears} is null or ${t.retentionYears} > 0`),
    check('processing_activity_proposal_is_whole', sql`(${t.proposal} is null) = (${t.proposedById} is null)`),
    check('processing_activity_proposal_is_json', sql`${t.proposal} is null or json_valid(${t.proposal})`),
    ...periodChecks('processing_activity', t),
  ],
);

export type ProcessingActivityRow = typeof processingActivityTable.$inferSelect;
