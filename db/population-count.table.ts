import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isDay, isFlag, oneOf, provenance, sourceIsKnown } from './columns.ts';
import { districtTable } from './district.table.ts';

/** Ages in full years, both ends included; the last is open. */
export const ageGroups = ['0-3', '4-11', '12-17', '18-22', '23-44', '45-64', '65-74', '75-84', '85+'] as const;

/** How many people live in a district (bevolking): a figure, since the store is no shadow register of the population. */
export const populationCountTable = sqliteTable(
  'population_count',
  {
    districtCode: text('district_code')
      .notNull()
      .references(() => districtTable.code),
    ageGroup: text('age_group', { enum: ageGroups }).notNull(),
    /** The day as of which it was counted. */
    countedOn: text('counted_on').notNull(),
    count: integer('count').notNull(),
    /** Whether the figure is assumed for the demo. */
    assumed: integer('assumed').notNull(),
    ...provenance(),
  },
  (t) => [
    sourceIsKnown('population_count', t.source),
    primaryKey({ columns: [t.districtCode, t.ageGroup, t.countedOn] }),
    oneOf('population_count_age_group', t.ageGroup, ageGroups),
    isDay('population_count_counted_on_is_day', t.countedOn),
    isFlag('population_count_assumed', t.assumed),
    check('population_count_is_not_negative', sql`${t.count} >= 0`),
  ],
);

export type PopulationCountRow = typeof populationCountTable.$inferSelect;
export type NewPopulationCount = typeof populationCountTable.$inferInsert;
