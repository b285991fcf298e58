import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { oneOf, provenance, sourceIsKnown } from './columns.ts';
import { reportNames } from './report-name.ts';
import { staffTable } from './staff.table.ts';

/** How far an edition has come: it is proposed by one and published by another, or rejected. */
export const reportEditionStates = ['PROPOSED', 'PUBLISHED', 'REJECTED'] as const;
export type ReportEditionState = (typeof reportEditionStates)[number];

/** A report as it was handed to management or council: figures, definitions and moment, for good (editie). */
export const reportEditionTable = sqliteTable(
  'report_edition',
  {
    id: text('id').primaryKey(),
    name: text('name', { enum: reportNames }).notNull(),
    year: integer('year').notNull(),
    /** Counts the editions of a report over a year; what was rejected leaves its number to the next. */
    number: integer('number').notNull(),
    state: text('state', { enum: reportEditionStates }).notNull(),
    /** The whole report after disclosure control, as JSON. */
    content: text('content').notNull(),
    /** SHA-256 of that text, in hexadecimal. */
    digest: text('digest').notNull(),
    proposedById: text('proposed_by_id')
      .notNull()
      .references(() => staffTable.id),
    /** Moments, ISO 8601 in UTC. */
    proposedAt: text('proposed_at').notNull(),
    decidedById: text('decided_by_id').references(() => staffTable.id),
    decidedAt: text('decided_at'),
    /** Why it was rejected. */
    reason: text('reason'),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('report_edition', t.source),
    oneOf('report_edition_name', t.name, reportNames),
    oneOf('report_edition_state', t.state, reportEditionStates),
    check('report_edition_year', sql`${t.year} between 2015 and 2999`),
    check('report_edition_number', sql`${t.number} > 0`),
    check('report_edition_content_is_json', sql`json_valid(${t.content})`),
    check('report_edition_digest', sql`length(${t.digest}) = 64`),
    check(
      'report_edition_decision_is_whole',
      sql`(${t.state} = 'PROPOSED') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decidedById} is null)`,
    ),
    // Coalesced, since a comparison with nothing would pass.
    check(
      'report_edition_reason_goes_with_rejection',
      sql`(${t.state} = 'REJECTED') = (length(trim(coalesce(${t.reason}, ''))) > 0)`,
    ),
    check(
      'report_edition_published_by_another',
      sql`${t.state} <> 'PUBLISHED' or ${t.decidedById} is not ${t.proposedById}`,
    ),
    uniqueIndex('report_edition_number_once')
      .on(t.name, t.year, t.number)
      .where(sql`${t.state} <> 'REJECTED'`),
    uniqueIndex('report_edition_one_proposed')
      .on(t.name, t.year)
      .where(sql`${t.state} = 'PROPOSED'`),
  ],
);

export type ReportEditionRow = typeof reportEditionTable.$inferSelect;
