import { listActionsByGoalIds, listActionsByIds } from '../../db/action.ts';
import type { ActionRow } from '../../db/action.table.ts';
import { listGoalsByIds, listGoalsByPlanIds } from '../../db/goal.ts';
import type { GoalRow } from '../../db/goal.table.ts';
import { listPlansByIds } from '../../db/plan.ts';
import { findObjective, type Objective } from '../../db/reference/objective.ts';
import { grant, type Granted } from '../access/granted.ts';
import type { Context } from '../context.ts';
import { listPersons, type GrantedPerson } from './person.ts';
import { listStandings, type Standing } from './standing.ts';

export interface ActionView extends Pick<
  ActionRow,
  'id' | 'description' | 'ownerKind' | 'status' | 'dueOn' | 'endedOn' | 'version'
> {
  readonly ownerName: string;
}
export type GrantedAction = Granted<ActionView>;

export interface GoalView extends Pick<
  GoalRow,
  'id' | 'description' | 'lifeDomain' | 'status' | 'targetOn' | 'endedOn' | 'version'
> {
  readonly person: GrantedPerson | null;
  readonly objective: Objective;
  /** Undefined when not asked for. */
  readonly actions: readonly GrantedAction[] | undefined;
}
export type GrantedGoal = Granted<GoalView>;

/** The goals and actions of a set of plans; `actions` is undefined when they were not asked for. */
export interface PlanContent {
  readonly goals: ReadonlyMap<string, readonly GoalRow[]>;
  readonly actions: ReadonlyMap<string, readonly ActionRow[]> | undefined;
}

/** Reads the goals of plans, and their actions where wanted, as sets. */
export function readPlanContent(
  context: Context,
  planIds: readonly string[],
  wants: { actions: boolean },
): PlanContent {
  const goals = listGoalsByPlanIds(context.db, planIds);
  return {
    goals: Map.groupBy(goals, (goal) => goal.planId),
    actions: wants.actions ? readActions(context, goals) : undefined,
  };
}

function readActions(context: Context, goals: readonly GoalRow[]): ReadonlyMap<string, readonly ActionRow[]> {
  const ids = goals.map((goal) => goal.id);
  return Map.groupBy(listActionsByGoalIds(context.db, ids), (action) => action.goalId);
}

/** Ids of the people whom goals and actions name. */
export function personIdsOf({ goals, actions }: PlanContent): readonly string[] {
  return [
    ...[...goals.values()].flat().flatMap((goal) => goal.personId ?? []),
    ...[...(actions?.values() ?? [])].flat().flatMap((action) => action.ownerPersonId ?? []),
  ];
}

export interface GoalParts {
  readonly goal: GoalRow;
  readonly actions: PlanContent['actions'];
  readonly asOf: string;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** A goal of a plan whose content the actor sees; on a past day an end that came later is left out. */
export function viewGoal(
  context: Context,
  standing: Standing,
  { goal, actions, asOf, findPerson }: GoalParts,
): GrantedGoal {
  context.disclosure.touch('Goal');
  const person = (goal.personId && findPerson(goal.personId)) || null;
  if (!person) standing.showHousehold(asOf);
  return grant(standing.decide('PLAN'), 'CONTENT', {
    id: goal.id,
    description: goal.description,
    lifeDomain: goal.lifeDomain,
    ...standOn(goal, asOf),
    targetOn: goal.targetOn,
    version: goal.version,
    person,
    objective: objectiveOf(goal),
    actions: actions && (actions.get(goal.id) ?? []).map((row) => viewAction(context, standing, row, asOf, findPerson)),
  });
}

function viewAction(
  context: Context,
  standing: Standing,
  row: ActionRow,
  asOf: string,
  findPerson: GoalParts['findPerson'],
): GrantedAction {
  context.disclosure.touch('Action');
  const resident = row.ownerPersonId ? findPerson(row.ownerPersonId)?.name.full : undefined;
  const professional = row.ownerStaffId ? context.reference.findStaff(row.ownerStaffId)?.name : undefined;
  return grant(standing.decide('PLAN'), 'CONTENT', {
    id: row.id,
    description: row.description,
    ownerKind: row.ownerKind,
    ownerName: resident ?? professional ?? row.ownerName ?? 'onbekend',
    ...standOn(row, asOf),
    dueOn: row.dueOn,
    version: row.version,
  });
}

function standOn<Status extends string>({ status, endedOn }: { status: Status; endedOn: string | null }, asOf: string) {
  return endedOn !== null && endedOn > asOf ? { status: 'OPEN' as const, endedOn: null } : { status, endedOn };
}

function objectiveOf(goal: GoalRow): Objective {
  const objective = findObjective(goal.objectiveCode);
  if (!objective) throw new Error('a goal names an objective that is not held');
  return objective;
}

/** The goals with these ids, with their actions, that the actor may see. */
export function listGoals(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedGoal> {
  const goals = listGoalsByIds(context.db, ids);
  const actions = readActions(context, goals);
  const plans = new Map(
    listPlansByIds(context.db, [...new Set(goals.map((goal) => goal.planId))]).map((row) => [row.id, row]),
  );
  const standings = listStandings(context, [...new Set([...plans.values()].map((plan) => plan.householdId))]);
  const content = { goals: Map.groupBy(goals, (goal) => goal.planId), actions };
  const people = listPersons(context, [...new Set(personIdsOf(content))], context.today);
  const views = goals.flatMap((goal): [string, GrantedGoal][] => {
    const standing = standings.get(plans.get(goal.planId)?.householdId ?? '');
    if (standing?.decide('PLAN').level !== 'CONTENT') return [];
    const parts = { goal, actions, asOf: context.today, findPerson: (id: string) => people.get(id) };
    return [[goal.id, viewGoal(context, standing, parts)]];
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
