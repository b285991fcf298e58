import type { Db } from './client.ts';
import { isDirecting } from './directing.ts';
import {
  emergencyAccessLawTable,
  emergencyAccessTable,
  type EmergencyAccessRow,
  type ReviewOutcome,
} from './emergency-access.table.ts';
import type { Law } from './law.ts';
import { insertRow, insertRows, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Which emergency accesses somebody may know of: their own, those to households whose plan they direct, and these. */
export interface EmergencyAccessScope {
  readonly staffId: string;
  /** The day, for whose plan they direct. */
  readonly day: string;
  /** 1: every one. */
  readonly everyone: 0 | 1;
  /** Those of whoever works for this organisation; null: of nobody else's. */
  readonly organisationId: string | null;
}

const inScope = `(@everyone = 1 or +e.staff_id = @staffId or +e.organisation_id = @organisationId
    or exists (select 1 from plan p join director d on d.plan_id = p.id
      where p.household_id = e.household_id and p.status = 'ACTIVE' and ${isDirecting('d', '@staffId', '@day')}))`;

const byIds = `select ${columnsOf(emergencyAccessTable, 'e')} from json_each(@ids) wanted
  join emergency_access e on e.id = wanted.value
  where ${inScope}`;

/** Those of these emergency accesses that are in scope, in no particular order. */
export function listEmergencyAccessesByIds(
  db: Db,
  ids: readonly string[],
  scope: EmergencyAccessScope,
): EmergencyAccessRow[] {
  const parameters = { ids: idList(ids), ...scope };
  return prepared<[typeof parameters], EmergencyAccessRow>(db, byIds).all(parameters);
}

/** Which of those in scope are listed; what is null does not count. */
export interface EmergencyAccessFilter {
  readonly state: 'RUNNING' | 'ENDED' | null;
  /** 1: only those that nobody reviewed. */
  readonly unreviewed: 0 | 1;
  /** Granted from this moment, and before that one; ISO 8601 in UTC. */
  readonly from: string | null;
  readonly until: string | null;
  /** The moment at which they run or ended. */
  readonly now: string;
}

/** Where a list goes on. */
export interface EmergencyAccessKey {
  readonly grantedAt: string;
  readonly id: string;
}

const runs = `(e.ended_at is null and e.ends_at > @now)`;
const page = `select ${columnsOf(emergencyAccessTable, 'e')} from emergency_access e
  where ${inScope}
    and (@state is null or ${runs} = (@state = 'RUNNING'))
    and (@unreviewed = 0 or e.reviewed_at is null)
    and (@from is null or e.granted_at >= @from)
    and (@until is null or e.granted_at < @until)
    and (@afterId is null or (e.granted_at, e.id) < (@afterAt, @afterId))
  order by e.granted_at desc, e.id desc
  limit +@limit`;

/** Emergency accesses in scope, the latest first, after a place in that order (null: from the start). */
export function listEmergencyAccesses(
  db: Db,
  scope: EmergencyAccessScope,
  filter: EmergencyAccessFilter,
  { after, limit }: { readonly after: EmergencyAccessKey | null; readonly limit: number },
): EmergencyAccessRow[] {
  const key = { afterAt: after?.grantedAt ?? null, afterId: after?.id ?? null };
  const parameters = { ...scope, ...filter, ...key, limit };
  return prepared<[typeof parameters], EmergencyAccessRow>(db, page).all(parameters);
}

/** Laws that these emergency accesses open. */
export function listEmergencyAccessLaws(
  db: Db,
  ids: readonly string[],
): { readonly emergencyAccessId: string; readonly law: Law }[] {
  return prepared<[string], { emergencyAccessId: string; law: Law }>(
    db,
    `select ${columnsOf(emergencyAccessLawTable, 'l')} from json_each(?) wanted
      join emergency_access_law l on l.emergency_access_id = wanted.value`,
  ).all(idList(ids));
}

const running = `select 1 as one from emergency_access e
  where e.household_id = @householdId and e.ends_at > @now and +e.staff_id = @staffId and e.ended_at is null`;

/** Whether an emergency access of somebody to a household runs at a moment, ISO 8601 in UTC. */
export function hasRunningEmergencyAccess(
  db: Db,
  parameters: { readonly staffId: string; readonly householdId: string; readonly now: string },
): boolean {
  return prepared<[typeof parameters], { one: number }>(db, running).get(parameters) !== undefined;
}

/** A use of emergency access, without whose or to whom. */
export interface EmergencyAccessUse {
  readonly grantedAt: string;
  readonly outcome: ReviewOutcome | null;
}

const uses = `select e.granted_at as "grantedAt", e.outcome from emergency_access e
  where e.granted_at >= @from and e.granted_at < @until and (@organisationId is null or +e.organisation_id = @organisationId)
  order by e.granted_at`;

/** The uses in a period, of one organisation's staff or (null) of everybody. */
export function listEmergencyAccessUses(
  db: Db,
  parameters: { readonly from: string; readonly until: string; readonly organisationId: string | null },
): EmergencyAccessUse[] {
  return prepared<[typeof parameters], EmergencyAccessUse>(db, uses).all(parameters);
}

export function insertEmergencyAccess(db: Db, row: EmergencyAccessRow): void {
  insertRow(db, emergencyAccessTable, row);
}

export function insertEmergencyAccessLaws(db: Db, emergencyAccessId: string, laws: readonly Law[]): void {
  const rows = laws.map((law) => ({ emergencyAccessId, law }));
  insertRows(db, emergencyAccessLawTable, rows);
}

export function updateEmergencyAccess(db: Db, row: EmergencyAccessRow): void {
  updateRow(db, emergencyAccessTable, row);
}
