import { listTeamMembersByIds, listTeamMembersByPlanIds, type TeamMemberOfHousehold } from '../../../db/team-member.ts';
import type { TeamMemberRow } from '../../../db/team-member.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedPlan } from '../plan/plan.ts';
import { listStandings } from '../standing/standing.ts';

export interface TeamMemberView extends Pick<
  TeamMemberRow,
  'id' | 'planId' | 'law' | 'validFrom' | 'validUntil' | 'version'
> {
  readonly staff: StaffRow;
}
export type GrantedTeamMember = Granted<TeamMemberView>;

/**
 * Who works in a plan is seen by whoever sees that there is one. Under which law only by those who may know that
 * something runs under it: a back office hears of no other law through the team.
 */
function viewAll(context: Context, rows: readonly TeamMemberOfHousehold[], asOf: string): readonly GrantedTeamMember[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const decision = standing?.decide('PLAN');
    if (!standing || !decision || decision.level === 'NONE') return [];
    standing.touchHousehold(asOf, 'TeamMember');
    const { id, planId, validFrom, version } = row;
    const law = row.law !== null && standing.decide('CASE', row.law).level !== 'NONE' ? row.law : null;
    // An end that came after the day asked was not known on it.
    const validUntil = row.validUntil !== null && row.validUntil <= asOf ? row.validUntil : null;
    const staff = context.reference.getStaff(row.staffId);
    return [grant(decision, 'EXISTS', { id, planId, law, validFrom, validUntil, staff, version })];
  });
}

async function listOfPlan(context: Context, { id, asOf }: GrantedPlan): Promise<readonly GrantedTeamMember[]> {
  const loader = context.loaders.get(`team ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listTeamMembersByPlanIds(context.db, ids, asOf), asOf), (view) => view.planId),
  );
  return (await loader.load(id)) ?? [];
}

/** Who works in a plan on the day it is seen, the first to begin first. */
export async function listTeamOfPlan(context: Context, plan: GrantedPlan): Promise<readonly GrantedTeamMember[]> {
  return (await listOfPlan(context, plan)).filter((member) => member.validUntil === null);
}

/** Who worked in a plan and no longer did on the day it is seen, the latest to leave first. */
export async function listFormerTeamOfPlan(context: Context, plan: GrantedPlan): Promise<readonly GrantedTeamMember[]> {
  return (await listOfPlan(context, plan))
    .filter((member) => member.validUntil !== null)
    .toSorted((a, b) => (b.validUntil ?? '').localeCompare(a.validUntil ?? '') || b.id.localeCompare(a.id));
}

/** The team members with these ids that the actor may see. */
export function listTeamMembers(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedTeamMember> {
  const views = viewAll(context, listTeamMembersByIds(context.db, ids, context.today), context.today);
  return new Map(views.map((view) => [view.id, view]));
}
