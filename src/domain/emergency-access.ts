import { findConceptOfId } from '../../db/id.ts';
import {
  listEmergencyAccesses,
  listEmergencyAccessesByIds,
  listEmergencyAccessLaws,
  type EmergencyAccessFilter,
  type EmergencyAccessKey,
  type EmergencyAccessScope,
} from '../../db/emergency-access.ts';
import type { EmergencyAccessRow, ReviewOutcome } from '../../db/emergency-access.table.ts';
import { laws as allLaws, type Law } from '../../db/law.ts';
import type { OrganisationRow } from '../../db/organisation.table.ts';
import {
  emergencyReviewActivityId,
  processingActivities,
  supervisionActivityId,
  type ProcessingActivity,
} from '../../db/reference/processing-activity.ts';
import type { StaffRow } from '../../db/staff.table.ts';
import { snapshot } from '../../db/statement.ts';
import { grant, type Granted } from '../access/granted.ts';
import type { Context } from '../context.ts';
import { startOfDay } from '../day.ts';
import { PublicError } from '../errors.ts';
import { listHouseholds, type GrantedHousehold, type HouseholdWants } from './household.ts';
import { firstOf, type PageInfo } from './page.ts';
import { listStandings, purposeOf } from './standing.ts';

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

/** The emergency accesses of these rows to households that the actor sees. */
function viewAll(context: Context, rows: readonly EmergencyAccessRow[]): readonly GrantedEmergencyAccess[] {
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
      processingActivity: processingActivities.find(({ id }) => id === row.processingActivityId) ?? null,
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
  return new Map(viewAll(context, rows).map((view) => [view.id, view]));
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

/** A page of emergency accesses, the latest first. */
export interface EmergencyAccessPage {
  readonly nodes: readonly GrantedEmergencyAccess[];
  readonly hasNextPage: boolean;
}

export interface EmergencyAccessArguments {
  readonly state?: EmergencyAccessFilter['state'] | undefined;
  readonly unreviewed?: boolean | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The emergency accesses that the actor may know of. Throws BAD_USER_INPUT for a wrong `first` or cursor. */
export async function getEmergencyAccessPage(
  context: Context,
  args: EmergencyAccessArguments,
): Promise<EmergencyAccessPage> {
  context.disclosure.asked('FOUND');
  const scope = emergencyAccessScope(context);
  const first = firstOf(args.first);
  const filter: EmergencyAccessFilter = {
    state: args.state ?? null,
    unreviewed: args.unreviewed ? 1 : 0,
    from: args.from ? startOfDay(args.from) : null,
    until: args.until ? startOfDay(args.until) : null,
    now: context.now.toISOString(),
  };
  let after = args.after ? parseCursor(args.after) : null;
  return snapshot(context.db, () => {
    const nodes: GrantedEmergencyAccess[] = [];
    const limit = first + 1;
    for (;;) {
      const rows = listEmergencyAccesses(context.db, scope, filter, { after, limit });
      nodes.push(...viewAll(context, rows));
      after = rows.at(-1) ?? null;
      if (rows.length < limit || nodes.length > first) break;
    }
    return { nodes: nodes.slice(0, first), hasNextPage: nodes.length > first };
  });
}

/** The cursor of an emergency access: where a page goes on after it. */
export function cursorOfEmergencyAccess({ grantedAt, id }: EmergencyAccessKey): string {
  return Buffer.from(`${grantedAt} ${id}`).toString('base64url');
}

/** Where a page of emergency accesses stands in the whole. */
export function pageInfoOfEmergencyAccesses({ nodes, hasNextPage }: EmergencyAccessPage): PageInfo {
  const last = nodes.at(-1);
  return { hasNextPage, endCursor: last ? cursorOfEmergencyAccess(last) : null };
}

function parseCursor(cursor: string): EmergencyAccessKey {
  const [grantedAt = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (findConceptOfId(id) !== 'emergencyAccess' || Number.isNaN(Date.parse(grantedAt)) || rest.length > 0)
    throw new PublicError('BAD_USER_INPUT', 'The cursor is not one of this list.');
  return { grantedAt, id };
}
