import { listActionsByGoalIds, listActionsByIds, listGoalIdsByActionOwner } from '../../../db/action.ts';
import type { ActionRow } from '../../../db/action.table.ts';
import { listGoalsByIds, listGoalsByPlanIds } from '../../../db/goal.ts';
import type { GoalRow } from '../../../db/goal.table.ts';
import { listPlansByIds } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import { findObjective, type Objective } from '../../../db/reference/objective.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { listFirstRecordedAt } from '../../../db/revision.ts';
import type { Decision } from '../../access/decide.ts';
import type { Deed } from '../../access/deed.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface ActionView extends Pick<
  ActionRow,
  'id' | 'description' | 'ownerKind' | 'status' | 'dueOn' | 'endedOn' | 'endNote' | 'version'
> {
  readonly ownerName: string;
  readonly ownerPersonId: string | null;
  readonly ownerPerson: GrantedPerson | null;
  readonly ownerStaff: StaffRow | null;
}
export type GrantedAction = Granted<ActionView>;

export interface GoalView extends Pick<
  GoalRow,
  'id' | 'description' | 'lifeDomain' | 'status' | 'targetOn' | 'endedOn' | 'endNote' | 'version'
> {
  readonly myDeeds: readonly Deed[];
  /** Null: of the household as a whole. */
  readonly personId: string | null;
  readonly person: GrantedPerson | null;
  readonly objective: Objective;
  /** Undefined when not asked for. */
  readonly actions: readonly GrantedAction[] | undefined;
}
export type GrantedGoal = Granted<GoalView>;

/** The goals and actions of a set of plans; `actions` is undefined when they were not asked for. */
export interface PlanContent {
  /** Goals under which the actor has an action. */
  readonly ownGoalIds: ReadonlySet<string>;
  readonly goals: ReadonlyMap<string, readonly GoalRow[]>;
  readonly actions: ReadonlyMap<string, readonly ActionRow[]> | undefined;
}

/** Reads the goals of plans that the actor sees, and their actions where wanted, as sets. */
export function readPlanContent(
  context: Context,
  plans: readonly Pick<PlanRow, 'id' | 'householdId'>[],
  { asOf, actions: wantsActions }: { readonly asOf: string; readonly actions: boolean },
): PlanContent {
  const standings = listStandings(context, [...new Set(plans.map(({ householdId }) => householdId))]);
  const byPlan = new Map(plans.map(({ id, householdId }) => [id, standings.get(householdId)]));
  const inPart = plans.filter(({ id }) => byPlan.get(id)?.decidePlan({ id }).level !== 'CONTENT').map(({ id }) => id);
  const ownGoalIds = listOwnGoalIds(context, inPart);
  const known = knownOn(context, listGoalsByPlanIds(context.db, [...byPlan.keys()]), asOf);
  const goals = known.filter((goal) => {
    const standing = byPlan.get(goal.planId);
    return standing?.decideGoal(goal, ownGoalIds.has(goal.id)).level === 'CONTENT';
  });
  return {
    ownGoalIds,
    goals: Map.groupBy(goals, (goal) => goal.planId),
    actions: wantsActions ? readActions(context, goals, asOf) : undefined,
  };
}

function listOwnGoalIds({ db, actor }: Context, planIds: readonly string[]): ReadonlySet<string> {
  return new Set(planIds.length > 0 ? listGoalIdsByActionOwner(db, planIds, actor.staff.id) : []);
}

function readActions(
  context: Context,
  goals: readonly GoalRow[],
  asOf: string,
): ReadonlyMap<string, readonly ActionRow[]> {
  const ids = goals.map((goal) => goal.id);
  const known = knownOn(context, listActionsByGoalIds(context.db, ids), asOf);
  return Map.groupBy(known, (action) => action.goalId);
}

/** Those that had been added by a day: staff add goals and actions as they go. What another system supplied has no such day. */
function knownOn<Row extends Pick<GoalRow, 'id' | 'source'>>(
  { db, today }: Context,
  rows: readonly Row[],
  asOf: string,
): readonly Row[] {
  if (asOf >= today) return rows;
  const ids = rows.filter(({ source }) => source === 'STAFF').map(({ id }) => id);
  const addedAt = ids.length > 0 ? listFirstRecordedAt(db, ids) : new Map<string, string>();
  return rows.filter(({ id }) => {
    const at = addedAt.get(id);
    return at === undefined || dayOf(new Date(at)) <= asOf;
  });
}

/** Ids of the people whom goals and actions name. */
export function personIdsOf({ goals, actions }: Pick<PlanContent, 'goals' | 'actions'>): readonly string[] {
  return [
    ...[...goals.values()].flat().flatMap((goal) => goal.personId ?? []),
    ...[...(actions?.values() ?? [])].flat().flatMap((action) => action.ownerPersonId ?? []),
  ];
}

export interface GoalParts extends Pick<PlanContent, 'actions' | 'ownGoalIds'> {
  readonly goal: GoalRow;
  readonly asOf: string;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** What is done with a goal and its actions. */
const goalDeeds = [
  'CHANGE_GOAL',
  'END_GOAL',
  'ADD_ACTION',
  'CHANGE_ACTION',
  'END_ACTION',
] as const satisfies readonly Deed[];

/** A goal that the actor sees, undefined where they do not; on a past day an end that came later is left out. */
export function viewGoal(
  context: Context,
  standing: Standing,
  { goal, actions, ownGoalIds, asOf, findPerson }: GoalParts,
): GrantedGoal | undefined {
  const decision = standing.decideGoal(goal, ownGoalIds.has(goal.id));
  if (decision.level !== 'CONTENT') return undefined;
  const person = (goal.personId && findPerson(goal.personId)) || null;
  // What is agreed for a goal concerns whom the goal is about.
  for (const type of actions?.has(goal.id) ? ['Goal', 'Action'] : ['Goal']) {
    if (goal.personId) context.disclosure.touch(type, goal.personId);
    else standing.showHousehold(asOf, type);
  }
  return grant(decision, 'CONTENT', {
    id: goal.id,
    description: goal.description,
    lifeDomain: goal.lifeDomain,
    ...standOn(goal, asOf),
    targetOn: goal.targetOn,
    version: goal.version,
    personId: goal.personId,
    person,
    objective: objectiveOf(goal),
    // Nobody works in a plan of the past.
    myDeeds:
      standing.plan?.id === goal.planId
        ? goalDeeds.filter((deed) => standing.mayInGoal(deed, goal.personId, ownGoalIds.has(goal.id)))
        : [],
    actions:
      actions &&
      actionsOf(standing, actions.get(goal.id) ?? []).map((row) =>
        viewAction(context, decision, row, asOf, findPerson),
      ),
  });
}

/** Those of a goal's actions that are not for a protected child whom the actor does not see. */
function actionsOf(standing: Standing, rows: readonly ActionRow[]): readonly ActionRow[] {
  return rows.filter(
    ({ ownerPersonId }) =>
      ownerPersonId === null || standing.decideAbout('HOUSEHOLD', ownerPersonId).level === 'CONTENT',
  );
}

function viewAction(
  context: Context,
  decision: Decision,
  row: ActionRow,
  asOf: string,
  findPerson: GoalParts['findPerson'],
): GrantedAction {
  if (row.ownerPersonId) context.disclosure.touch('Action', row.ownerPersonId);
  const ownerPerson = (row.ownerPersonId && findPerson(row.ownerPersonId)) || null;
  const ownerStaff = (row.ownerStaffId && context.reference.findStaff(row.ownerStaffId)) || null;
  return grant(decision, 'CONTENT', {
    id: row.id,
    description: row.description,
    ownerKind: row.ownerKind,
    ownerName: ownerPerson?.name.full ?? ownerStaff?.name ?? row.ownerName ?? 'onbekend',
    ownerPersonId: row.ownerPersonId,
    ownerPerson,
    ownerStaff,
    ...standOn(row, asOf),
    dueOn: row.dueOn,
    version: row.version,
  });
}

interface Ending<Status extends string> {
  readonly status: Status;
  readonly endedOn: string | null;
  readonly endNote: string | null;
}

function standOn<Status extends string>({ status, endedOn, endNote }: Ending<Status>, asOf: string) {
  const isLater = endedOn !== null && endedOn > asOf;
  return isLater ? { status: 'OPEN' as const, endedOn: null, endNote: null } : { status, endedOn, endNote };
}

function objectiveOf(goal: GoalRow): Objective {
  const objective = findObjective(goal.objectiveCode);
  if (!objective) throw new Error('a goal names an objective that is not held');
  return objective;
}

/** The goals with these ids, with their actions, that the actor may see. */
export function listGoals(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedGoal> {
  const goals = listGoalsByIds(context.db, ids);
  const actions = readActions(context, goals, context.today);
  const plans = new Map(
    listPlansByIds(context.db, [...new Set(goals.map((goal) => goal.planId))]).map((row) => [row.id, row]),
  );
  const standings = listStandings(context, [...new Set([...plans.values()].map((plan) => plan.householdId))]);
  const ownGoalIds = listOwnGoalIds(context, [...plans.keys()]);
  const content = { goals: Map.groupBy(goals, (goal) => goal.planId), actions };
  const people = listPersons(context, [...new Set(personIdsOf(content))], context.today);
  const views = goals.flatMap((goal): [string, GrantedGoal][] => {
    const standing = standings.get(plans.get(goal.planId)?.householdId ?? '');
    const parts = { goal, actions, ownGoalIds, asOf: context.today, findPerson: (id: string) => people.get(id) };
    const view = standing && viewGoal(context, standing, parts);
    return view ? [[goal.id, view]] : [];
  });
  return new Map(views);
}

/** The actions with these ids that the actor may see. */
export function listActions(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedAction> {
  const goalIds = listActionsByIds(context.db, ids).map((row) => row.goalId);
  const goals = [...listGoals(context, [...new Set(goalIds)]).values()];
  return new Map(
    goals
      .flatMap((goal) => goal.actions ?? [])
      .filter((row) => ids.includes(row.id))
      .map((row) => [row.id, row]),
  );
}
