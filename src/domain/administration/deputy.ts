import { listDeputiesByIds, listDeputiesByPlanIds, type DeputyOfHousehold } from '../../../db/deputy.ts';
import type { DeputyRow } from '../../../db/deputy.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { holdsOn } from '../period.ts';
import type { GrantedPlan } from '../plan/plan.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface DeputyView extends Pick<DeputyRow, 'id' | 'validFrom' | 'validUntil' | 'endedAt' | 'version'> {
  readonly planId: string;
  readonly staff: StaffRow;
  readonly namedBy: StaffRow;
  /** Whether they stand in on the day asked. */
  readonly standsIn: boolean;
}
export type GrantedDeputy = Granted<DeputyView>;

/** Who stands in for the director is seen as the director is. */
function viewDeputy(context: Context, standing: Standing, row: DeputyOfHousehold, asOf: string): GrantedDeputy | null {
  const decision = standing.decide('DIRECTOR');
  // On a day in the past nobody knew of those to come.
  const isKnown = row.validFrom <= asOf || asOf >= context.today;
  if (decision.level !== 'CONTENT' || !isKnown) return null;
  standing.touchHousehold(asOf, 'Deputy');
  const isEnded = row.endedAt !== null && dayOf(new Date(row.endedAt)) <= asOf;
  const directs = row.directorUntil === null || row.directorUntil > asOf;
  return grant(decision, 'CONTENT', {
    id: row.id,
    planId: row.planId,
    staff: context.reference.getStaff(row.staffId),
    namedBy: context.reference.getStaff(row.namedById),
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    endedAt: isEnded ? row.endedAt : null,
    standsIn: holdsOn(row, asOf) && !isEnded && directs,
    version: row.version,
  });
}

function viewAll(context: Context, rows: readonly DeputyOfHousehold[], asOf: string): readonly GrantedDeputy[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    return (standing && viewDeputy(context, standing, row, asOf)) ?? [];
  });
}

/** Everybody who stood in for the directors of a plan, does or is to, as it is seen on a day; the latest first. */
export async function listDeputiesOfPlan(
  context: Context,
  { id, asOf }: GrantedPlan,
): Promise<readonly GrantedDeputy[]> {
  const loader = context.loaders.get(`deputies ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listDeputiesByPlanIds(context.db, ids), asOf), (view) => view.planId),
  );
  return (await loader.load(id)) ?? [];
}

/** Who stands in for the director of a plan on the day it is seen, or null. */
export async function findDeputyOfPlan(context: Context, plan: GrantedPlan): Promise<GrantedDeputy | null> {
  return (await listDeputiesOfPlan(context, plan)).find(({ standsIn }) => standsIn) ?? null;
}

/** The deputies with these ids that the actor may see. */
export function listDeputies(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedDeputy> {
  const views = viewAll(context, listDeputiesByIds(context.db, ids), context.today);
  return new Map(views.map((view) => [view.id, view]));
}
