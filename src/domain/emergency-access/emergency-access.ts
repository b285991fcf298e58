import {
  listEmergencyAccessesByIds,
  listEmergencyAccessLaws,
  type EmergencyAccessScope,
} from '../../../db/emergency-access.ts';
import type { EmergencyAccessRow, ReviewOutcome } from '../../../db/emergency-access.table.ts';
import { laws as allLaws, type Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import {
  emergencyReviewActivityId,
  supervisionActivityId,
  type ProcessingActivity,
} from '../../../db/reference/processing-activity.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listHouseholds, type GrantedHousehold, type HouseholdWants } from '../household/household.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';

/** What a reviewer found of an emergency access. */
export interface EmergencyReviewView {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly staff: StaffRow;
  readonly outcome: ReviewOutcome;
  readonly note: string | null;
}
export type GrantedEmergencyReview = Granted<EmergencyReviewView>;

export interface EmergencyAccessView extends Pick<
  EmergencyAccessRow,
  'id' | 'householdId' | 'reason' | 'grantedAt' | 'endsAt' | 'endedAt' | 'version'
> {
  readonly staff: StaffRow;
  readonly organisation: OrganisationRow;
  readonly laws: readonly Law[];
  readonly state: 'RUNNING' | 'ENDED';
  /** Null when the register does not have it any more. */
  readonly processingActivity: ProcessingActivity | null;
  readonly review: GrantedEmergencyReview | null;
}
export type GrantedEmergencyAccess = Granted<EmergencyAccessView>;

/** Whether an emergency access gives anything at a moment, ISO 8601 in UTC. */
export function isRunning(
  { endsAt, endedAt }: Pick<EmergencyAccessRow, 'endsAt' | 'endedAt'>,
  moment: string,
): boolean {
  return endedAt === null && endsAt > moment;
}

/**
 * Which emergency accesses the actor may know of: the one place that says so. Beside their own, and those to households
 * whose plan they direct: under the activity for reviews, a team lead those of the own organisation and the privacy desk
 * all; the privacy officer, who supervises, all.
 */
export function emergencyAccessScope(context: Context): EmergencyAccessScope {
  const { staff } = context.actor;
  const { activity, roles } = purposeOf(context);
  const reviews = activity.id === emergencyReviewActivityId;
  const supervises = activity.id === supervisionActivityId && roles.includes('PRIVACY_OFFICER');
  return {
    staffId: staff.id,
    day: context.today,
    everyone: supervises || (reviews && roles.includes('PRIVACY_DESK')) ? 1 : 0,
    organisationId: reviews && roles.includes('TEAM_LEAD') ? staff.organisationId : null,
  };
}

/** The emergency accesses of these rows, which are in scope, to households that the actor sees. */
export function viewEmergencyAccesses(
  context: Context,
  rows: readonly EmergencyAccessRow[],
): readonly GrantedEmergencyAccess[] {
  const { reference, db, today, now } = context;
  const standings = listStandings(
    context,
    rows.map((row) => row.householdId),
  );
  const laws = Map.groupBy(
    listEmergencyAccessLaws(
      db,
      rows.map((row) => row.id),
    ),
    (row) => row.emergencyAccessId,
  );
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const decision = standing?.decide('HOUSEHOLD');
    if (!standing || decision?.level !== 'CONTENT') return [];
    standing.showHousehold(today, 'EmergencyAccess');
    const opened = new Set(laws.get(row.id)?.map(({ law }) => law));
    const { reviewedAt, reviewedById, outcome, reviewNote } = row;
    const isReviewed = reviewedAt !== null && reviewedById !== null && outcome !== null;
    const review = isReviewed
      ? { at: reviewedAt, staff: reference.getStaff(reviewedById), outcome, note: reviewNote }
      : null;
    return grant(decision, 'CONTENT', {
      id: row.id,
      householdId: row.householdId,
      reason: row.reason,
      version: row.version,
      grantedAt: row.grantedAt,
      endsAt: row.endsAt,
      endedAt: row.endedAt,
      staff: reference.getStaff(row.staffId),
      organisation: reference.getOrganisation(row.organisationId),
      laws: allLaws.filter((law) => opened.has(law)),
      state: isRunning(row, now.toISOString()) ? 'RUNNING' : 'ENDED',
      processingActivity: reference.findActivity(row.processingActivityId) ?? null,
      review: review && grant(decision, 'CONTENT', review),
    });
  });
}

/** Those of these emergency accesses that the actor may know of, read as a set. */
export function listEmergencyAccessesOf(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedEmergencyAccess> {
  const rows = listEmergencyAccessesByIds(context.db, ids, emergencyAccessScope(context));
  return new Map(viewEmergencyAccesses(context, rows).map((view) => [view.id, view]));
}

/** The emergency access that a notice is about, or null when it may not be known of. */
export async function findEmergencyAccess(context: Context, id: string | null): Promise<GrantedEmergencyAccess | null> {
  if (id === null) return null;
  const load = (ids: readonly string[]) => listEmergencyAccessesOf(context, ids);
  return (await context.loaders.get('emergencyAccess', load).load(id)) ?? null;
}

/** The household that something is about, as far as the actor sees it. */
export async function findHouseholdConcerned(
  context: Context,
  { householdId }: { readonly householdId: string },
  wants: HouseholdWants,
): Promise<GrantedHousehold | null> {
  const name = `household concerned ${Object.values(wants).map(Number).join('')}`;
  const load = (ids: readonly string[]) => listHouseholds(context, ids, context.today, wants);
  return (await context.loaders.get(name, load).load(householdId)) ?? null;
}
