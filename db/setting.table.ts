import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { isFlag, oneOf, period, periodChecks, provenance, sourceIsKnown } from './columns.ts';

/** What a setting counts; SWITCH: 1 is on, 0 is off. */
export const settingUnits = ['DAYS', 'MONTHS', 'COUNT', 'SWITCH'] as const;

/** A number by which the hub goes and which the municipality may choose (instelling), for a period. */
export const settingTable = sqliteTable(
  'setting',
  {
    id: text('id').primaryKey(),
    /** What it is called in this release, such as `TERM_NEAR`; codes come with releases, so the store knows no list. */
    code: text('code').notNull(),
    value: integer('value').notNull(),
    unit: text('unit', { enum: settingUnits }).notNull(),
    /** Why it is this number: the article or agreement it comes from, or that it is assumed. In Dutch. */
    basis: text('basis').notNull(),
    /** Whether no source states it. */
    assumed: integer('assumed').notNull(),
    ...period(),
    version: integer('version').notNull().default(1),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('setting', t.source),
    oneOf('setting_unit', t.unit, settingUnits),
    isFlag('setting_assumed', t.assumed),
    check('setting_has_code', sql`length(trim(${t.code})) > 0`),
    check('setting_has_basis', sql`length(trim(${t.basis})) > 0`),
    check('setting_value_is_natural', sql`${t.value} >= 0`),
    check('setting_switch_is_flag', sql`${t.unit} <> 'SWITCH' or ${t.value} <= 1`),
    ...periodChecks('setting', t),
    uniqueIndex('setting_one_current')
      .on(t.code)
      .where(sql`${t.validUntil} is null`),
  ],
);

export type SettingRow = typeof settingTable.$inferSelect;
