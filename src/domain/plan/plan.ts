import { listDirectorsByPlanIds } from '../../../db/director.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import { listPlanHistoryByHouseholdIds, listPlansByIds } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import type { Deed } from '../../access/deed.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Sight } from '../../access/sight.ts';
import type { Context } from '../../context.ts';
import { viewDirector, type GrantedDirector } from '../direction/director.ts';
import type { SeenHousehold } from '../household/seen-household.ts';
import { personIdsOf, readPlanContent, viewGoal, type GrantedGoal, type PlanContent } from './goal.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface PlanView extends Pick<PlanRow, 'id' | 'householdId' | 'status' | 'startedOn' | 'endedOn' | 'endNote'> {
  /** The day as of which the plan is seen. */
  readonly asOf: string;
  readonly sight: Sight;
  readonly director: GrantedDirector | null;
  readonly title: string | null;
  readonly version: number | null;
  /** Those that the actor sees; null when only the plan's existence is seen, undefined when not asked for. */
  readonly goals: readonly GrantedGoal[] | null | undefined;
  readonly myDeeds: readonly Deed[];
}
export type GrantedPlan = Granted<PlanView>;

export interface PlanParts {
  readonly plan: PlanRow;
  readonly director: DirectorRow | undefined;
  /** Undefined when goals were not asked for. */
  readonly content: PlanContent | undefined;
  readonly asOf: string;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** What is done in a plan, beside what is done with its goals. */
const planDeeds = [
  'CHANGE_PLAN',
  'CLOSE_PLAN',
  'EVALUATE_PLAN',
  'SCORE_SELF_RELIANCE',
  'ADD_GOAL',
  'RECORD_PLAN_AGREEMENT',
] as const satisfies readonly Deed[];

/** The plan as the actor may see it: whole, only that it exists, or null. */
export function viewPlan(context: Context, standing: Standing, parts: PlanParts): GrantedPlan | null {
  const { plan, content, asOf, findPerson } = parts;
  const decision = standing.decidePlan(plan);
  if (decision.level === 'NONE') return null;
  const whole = decision.level === 'CONTENT';
  standing.touchHousehold(asOf, 'Plan');
  const ended = plan.endedOn !== null && plan.endedOn <= asOf;
  const goals =
    content &&
    (content.goals.get(plan.id) ?? []).flatMap(
      (goal) => viewGoal(context, standing, { goal, ...content, asOf, findPerson }) ?? [],
    );
  return grant(decision, 'EXISTS', {
    id: plan.id,
    householdId: plan.householdId,
    asOf,
    sight: decision.level,
    status: plan.status === 'CLOSED' && !ended ? 'ACTIVE' : plan.status,
    startedOn: plan.startedOn,
    endedOn: ended ? plan.endedOn : null,
    director: viewDirector(context, standing, parts.director, asOf),
    title: whole ? plan.title : null,
    version: whole ? plan.version : null,
    endNote: whole && ended ? plan.endNote : null,
    // Nobody works in a plan of the past, on whatever day it is seen.
    myDeeds: plan.status === 'ACTIVE' ? planDeeds.filter((deed) => standing.mayInPlan(deed)) : [],
    goals: goals && !whole && goals.length === 0 ? null : goals,
  });
}

/** What a plan is about, where the actor sees it: that concerns everybody in it, whoever else the answer names. */
export function tellTitle(context: Context, { householdId, asOf, title }: GrantedPlan): string | null {
  if (title !== null) listStandings(context, [householdId]).get(householdId)?.showHousehold(asOf, 'Plan');
  return title;
}

/** The plans with these ids, whole, as far as the actor may see them. */
export function listPlans(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedPlan> {
  const views = viewAll(context, listPlansByIds(context.db, ids), context.today);
  return new Map(views.map((view) => [view.id, view]));
}

/** Every plan that a household had had by the day it is seen, whole, the latest first. */
export async function listPlansOfHousehold(
  context: Context,
  { id, asOf }: SeenHousehold,
): Promise<readonly GrantedPlan[]> {
  const loader = context.loaders.get(`plan history ${asOf}`, (ids: readonly string[]) => {
    const views = viewAll(context, listPlanHistoryByHouseholdIds(context.db, ids, asOf), asOf);
    return Map.groupBy(views, (view) => view.householdId);
  });
  return (await loader.load(id)) ?? [];
}

/**
 * The plans that a household had and that were over by the day it is seen, of which the actor sees the whole or a part, the latest
 * first. That there were others they are not told.
 */
export async function listFormerPlans(context: Context, household: SeenHousehold): Promise<readonly GrantedPlan[]> {
  const plans = await listPlansOfHousehold(context, household);
  return plans.filter(({ endedOn, sight, goals }) => endedOn !== null && (sight === 'CONTENT' || goals != null));
}

function viewAll(context: Context, plans: readonly PlanRow[], asOf: string): readonly GrantedPlan[] {
  const { db } = context;
  const standings = listStandings(context, [...new Set(plans.map((plan) => plan.householdId))]);
  const ids = plans.map((plan) => plan.id);
  const directors = new Map(listDirectorsByPlanIds(db, ids, asOf).map((row) => [row.planId, row]));
  const content = readPlanContent(context, plans, { asOf, actions: true });
  const findPerson = readPersons(context, personIdsOf(content), asOf);
  return plans.flatMap((plan) => {
    const standing = standings.get(plan.householdId);
    const director = directors.get(plan.id);
    if (!standing) return [];
    const parts = { plan, director, content, asOf, findPerson: (id: string) => findPerson(standing, id) };
    return viewPlan(context, standing, parts) ?? [];
  });
}
