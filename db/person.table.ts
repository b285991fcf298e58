import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isFlag, isPartialDate, oneOf, provenance, sourceIsKnown } from './columns.ts';

export const sexes = ['MALE', 'FEMALE', 'UNKNOWN'] as const;

/** Why the base register no longer keeps a person's record up to date (opschorting bijhouding), or CURRENT. */
export const registrationStatuses = [
  'CURRENT',
  'DECEASED',
  'EMIGRATED',
  'NON_RESIDENT',
  'MINISTERIAL',
  'UNKNOWN',
] as const;

/** How a person wants to be named (naamgebruik). */
export const nameUses = ['OWN', 'PARTNER', 'PARTNER_OWN', 'OWN_PARTNER'] as const;

export const personTable = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    bsn: text('bsn').unique(),
    givenNames: text('given_names'),
    initials: text('initials'),
    nobility: text('nobility'),
    surnamePrefix: text('surname_prefix'),
    surname: text('surname'),
    nameUse: text('name_use', { enum: nameUses }).notNull(),
    partnerSurnamePrefix: text('partner_surname_prefix'),
    partnerSurname: text('partner_surname'),
    /** The name as the person is to be addressed, after name use. */
    displayName: text('display_name').notNull(),
    birthDate: text('birth_date'),
    birthPlace: text('birth_place'),
    birthCountry: text('birth_country'),
    sex: text('sex', { enum: sexes }).notNull(),
    deathDate: text('death_date'),
    registrationStatus: text('registration_status', { enum: registrationStatuses }).notNull(),
    /** BRP secrecy: the address is not given to others (geheimhouding, Wet BRP 2.59). */
    secrecy: integer('secrecy').notNull().default(0),
    underInvestigation: integer('under_investigation').notNull().default(0),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('person', t.source),
    oneOf('person_sex', t.sex, sexes),
    oneOf('person_registration_status', t.registrationStatus, registrationStatuses),
    oneOf('person_name_use', t.nameUse, nameUses),
    isFlag('person_secrecy', t.secrecy),
    isFlag('person_under_investigation', t.underInvestigation),
    isPartialDate('person_birth_date_is_date', t.birthDate),
    isPartialDate('person_death_date_is_date', t.deathDate),
    check(
      'person_bsn_is_nine_digits',
      sql`${t.bsn} is null or (length(${t.bsn}) = 9 and ${t.bsn} not glob '*[^0-9]*')`,
    ),
    index('person_by_surname').on(t.surname),
    index('person_secret')
      .on(t.id)
      .where(sql`${t.secrecy} = 1`),
  ],
);

export type PersonRow = typeof personTable.$inferSelect;
export type NewPerson = typeof personTable.$inferInsert;
