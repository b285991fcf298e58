import { listDirectorHistoryByPlanIds, listDirectorsByIds } from '../../../db/director.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import { listPlansByIds } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface DirectorView extends Pick<DirectorRow, 'id' | 'validFrom' | 'validUntil' | 'version'> {
  readonly staff: StaffRow;
}
export type GrantedDirector = Granted<DirectorView>;

/** The director as the actor may see them, or null. An end that came after the day asked was not known on it. */
export function viewDirector(
  context: Context,
  standing: Standing,
  row: DirectorRow | undefined,
  asOf = context.today,
): GrantedDirector | null {
  const decision = standing.decide('DIRECTOR');
  if (!row || decision.level !== 'CONTENT') return null;
  standing.touchHousehold(asOf, 'Director');
  return grant(decision, 'CONTENT', {
    id: row.id,
    validFrom: row.validFrom,
    validUntil: row.validUntil !== null && row.validUntil <= asOf ? row.validUntil : null,
    staff: context.reference.getStaff(row.staffId),
    version: row.version,
  });
}

/** The director assignments with these ids that the actor may see. */
export function listDirectors(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedDirector> {
  const rows = listDirectorsByIds(context.db, ids);
  const plans = new Map(
    listPlansByIds(
      context.db,
      rows.map((row) => row.planId),
    ).map((plan) => [plan.id, plan]),
  );
  const standings = listStandings(context, [...new Set([...plans.values()].map((plan) => plan.householdId))]);
  const views = rows.flatMap((row): [string, GrantedDirector][] => {
    const standing = standings.get(plans.get(row.planId)?.householdId ?? '');
    const view = standing && viewDirector(context, standing, row);
    return view ? [[row.id, view]] : [];
  });
  return new Map(views);
}

/** Everybody who directed a plan by the day it is seen, the latest first. */
export async function listDirectorsOfPlan(
  context: Context,
  { id, asOf }: Granted<Pick<PlanRow, 'id' | 'householdId'> & { readonly asOf: string }>,
): Promise<readonly GrantedDirector[]> {
  const loader = context.loaders.get(`directors ${asOf}`, (ids: readonly string[]) => {
    const rows = listDirectorHistoryByPlanIds(context.db, ids, asOf);
    const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
    return new Map(
      [...Map.groupBy(rows, (row) => row.planId)].map(([planId, own]) => [
        planId,
        own.flatMap((row) => {
          const standing = standings.get(row.householdId);
          return (standing && viewDirector(context, standing, row, asOf)) ?? [];
        }),
      ]),
    );
  });
  return (await loader.load(id)) ?? [];
}
