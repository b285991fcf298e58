import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isDay, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { laws } from './law.ts';
import { organisationTable } from './organisation.table.ts';
import { personTable } from './person.table.ts';
import { staffTable } from './staff.table.ts';

/** Who gave it: the person, a parent with authority, or who represents the person in law (mentor, curator). */
export const consentGivers = ['SELF', 'PARENT', 'REPRESENTATIVE'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/**
 * That somebody lets an organisation see what is recorded about them under a law (toestemming, AVG art. 6 lid 1 onder a
 * and art. 7), until they withdraw it.
 */
export const consentTable = sqliteTable(
  'consent',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    law: text('law', { enum: laws }).notNull(),
    /** Who may see it from then on. */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    givenBy: text('given_by', { enum: consentGivers }).notNull(),
    /** The parent or representative, where the hub holds them; null when the person gave it. */
    giverPersonId: text('giver_person_id').references(() => personTable.id),
    /** The representative's name, where the hub does not hold them. */
    giverName: text('giver_name'),
    /** What the person was told it is for, in Dutch: consent is given to that only. */
    purpose: text('purpose').notNull(),
    givenOn: text('given_on').notNull(),
    /** First day it no longer holds whatever happens; null: until withdrawn. */
    endsOn: text('ends_on'),
    withdrawnOn: text('withdrawn_on'),
    recordedById: text('recorded_by_id')
      .notNull()
      .references(() => staffTable.id),
    withdrawalRecordedById: text('withdrawal_recorded_by_id').references(() => staffTable.id),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('consent', t.source),
    oneOf('consent_law', t.law, laws),
    oneOf('consent_given_by', t.givenBy, consentGivers),
    isDay('consent_given_on_is_day', t.givenOn),
    isDay('consent_ends_on_is_day', t.endsOn),
    isDay('consent_withdrawn_on_is_day', t.withdrawnOn),
    check('consent_ends_after_given', sql`${t.endsOn} is null or ${t.endsOn} > ${t.givenOn}`),
    check('consent_withdrawn_after_given', sql`${t.withdrawnOn} is null or ${t.withdrawnOn} >= ${t.givenOn}`),
    check('consent_withdrawal_has_recorder', sql`(${t.withdrawnOn} is null) = (${t.withdrawalRecordedById} is null)`),
    check(
      'consent_giver_is_named',
      sql`case ${t.givenBy} when 'SELF' then ${t.giverPersonId} is null and ${t.giverName} is null else ${t.giverPersonId} is not null or ${t.giverName} is not null end`,
    ),
    uniqueIndex('consent_one_open')
      .on(t.personId, t.law, t.organisationId)
      .where(sql`${t.withdrawnOn} is null and ${t.endsOn} is null`),
    index('consent_by_person').on(t.personId),
  ],
);

export type ConsentRow = typeof consentTable.$inferSelect;
export type NewConsent = typeof consentTable.$inferInsert;
