import { sql, type SQL } from 'drizzle-orm';
import { check, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * Where a record comes from: the base register, staff in the hub, what this release brings, the made-up municipality, a
 * message of a chain (iWmo, iJw), or a file of another organisation's own system.
 */
export const recordSources = ['BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE'] as const;

/** Every record says which system supplied it and when the hub recorded it (ISO 8601, UTC). */
export function provenance() {
  return {
    source: text('source', { enum: recordSources }).notNull(),
    recordedAt: text('recorded_at').notNull(),
  };
}

/** CHECK: the source is one that is known. */
export function sourceIsKnown(table: string, column: AnySQLiteColumn) {
  return oneOf(`${table}_source`, column, recordSources);
}

/** A period: `validFrom` is the first day it holds, `validUntil` the first day it no longer holds (null: open). */
export function period() {
  return { validFrom: text('valid_from'), validUntil: text('valid_until') };
}

/** A period that says when it began. */
export function begunPeriod() {
  return { ...period(), validFrom: text('valid_from').notNull() };
}

/** A period that says when it began and when it ended. */
export function endedPeriod() {
  return { ...begunPeriod(), validUntil: text('valid_until').notNull() };
}

interface PeriodColumns {
  validFrom: AnySQLiteColumn;
  validUntil: AnySQLiteColumn;
}

/** CHECK: the column holds one of the values (SQLite has no enum type). */
export function oneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  return check(name, sql`${column} in ${list(values)}`);
}

function list(values: readonly string[]): SQL {
  return sql.raw(`(${values.map((value) => `'${value}'`).join(', ')})`);
}

/** CHECK: 0 or 1. Flags are stored as numbers, so that raw and mapped rows are the same. */
export function isFlag(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} in (0, 1)`);
}

/** CHECK: a real calendar day as `YYYY-MM-DD`, or null. */
export function isDay(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} is null or date(${column}, '+0 days') is ${column}`);
}

/** CHECK: a day, a month (`YYYY-MM`) or a year (`YYYY`), as precise as the source knows it, or null. */
export function isPartialDate(name: string, column: AnySQLiteColumn) {
  return check(
    name,
    sql`${column} is null or date(${column}, '+0 days') is ${column} or date(${column} || '-01', '+0 days') is ${column} || '-01' or ${column} glob '[0-9][0-9][0-9][0-9]'`,
  );
}

/** CHECK: a period ends after it starts. */
export function periodInOrder(name: string, { validFrom, validUntil }: PeriodColumns) {
  return check(name, sql`${validFrom} is null or ${validUntil} is null or ${validFrom} < ${validUntil}`);
}

/** CHECKs that every table with a period of whole days shares. */
export function dayPeriodChecks(table: string, columns: PeriodColumns) {
  return [
    isDay(`${table}_valid_from_is_day`, columns.validFrom),
    isDay(`${table}_valid_until_is_day`, columns.validUntil),
    periodInOrder(`${table}_period_in_order`, columns),
  ];
}

/** CHECKs that every table with a period of dates as precise as they are known shares. */
export function periodChecks(table: string, columns: PeriodColumns) {
  return [
    isPartialDate(`${table}_valid_from_is_date`, columns.validFrom),
    isPartialDate(`${table}_valid_until_is_date`, columns.validUntil),
    periodInOrder(`${table}_period_in_order`, columns),
  ];
}
