import {
  listEvaluationsByIds,
  listEvaluationsByPlanIds,
  listWithdrawnEvaluations,
  type EvaluationOfHousehold,
} from '../../../db/evaluation.ts';
import type { EvaluationRow } from '../../../db/evaluation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedPlan } from './plan.ts';
import { listStandings } from '../standing/standing.ts';

export interface EvaluationView extends Pick<
  EvaluationRow,
  'id' | 'planId' | 'heldOn' | 'outcome' | 'summary' | 'nextOn' | 'withdrawnOn' | 'withdrawalReason' | 'version'
> {
  readonly staff: StaffRow;
}
export type GrantedEvaluation = Granted<EvaluationView>;

/** Evaluations are part of the plan: whoever sees what is in it sees them, and nobody else. */
function viewAll(context: Context, rows: readonly EvaluationOfHousehold[], asOf: string): readonly GrantedEvaluation[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const decision = standing?.decidePlan({ id: row.planId });
    if (!standing || decision?.level !== 'CONTENT') return [];
    standing.showHousehold(asOf, 'Evaluation');
    const { id, planId, heldOn, outcome, summary, nextOn, withdrawnOn, withdrawalReason, version } = row;
    const staff = context.reference.getStaff(row.staffId);
    const told = { id, planId, heldOn, outcome, summary, nextOn, withdrawnOn, withdrawalReason, version, staff };
    return [grant(decision, 'CONTENT', told)];
  });
}

/** The evaluations of a plan by the day it is seen, the latest first; null when only its existence is seen. */
export async function listEvaluationsOfPlan(
  context: Context,
  { id, sight, asOf }: GrantedPlan,
): Promise<readonly GrantedEvaluation[] | null> {
  if (sight !== 'CONTENT') return null;
  const loader = context.loaders.get(`evaluations ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listEvaluationsByPlanIds(context.db, ids, asOf), asOf), (view) => view.planId),
  );
  return (await loader.load(id)) ?? [];
}

/** The evaluations of a plan that were withdrawn, the latest first; null when only its existence is seen. */
export async function listWithdrawnOfPlan(
  context: Context,
  { id, sight, asOf }: GrantedPlan,
): Promise<readonly GrantedEvaluation[] | null> {
  if (sight !== 'CONTENT') return null;
  const loader = context.loaders.get(`withdrawn evaluations ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listWithdrawnEvaluations(context.db, ids, asOf), asOf), (view) => view.planId),
  );
  return (await loader.load(id)) ?? [];
}

/** The evaluations with these ids that the actor may see. */
export function listEvaluations(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedEvaluation> {
  const views = viewAll(context, listEvaluationsByIds(context.db, ids, context.today), context.today);
  return new Map(views.map((view) => [view.id, view]));
}
