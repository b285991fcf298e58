import { z } from 'zod';
import { listActionsByGoalIds, updateAction } from '../../../db/action.ts';
import { insertGoal, updateGoal } from '../../../db/goal.ts';
import { lifeDomains, type GoalRow } from '../../../db/goal.table.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString, optionalText, text, type Sent } from '../change/input.ts';
import { getMember } from '../formation/member-work.ts';
import {
  checkAhead,
  checkGoalOpen,
  checkPast,
  checkRuns,
  getGoal,
  getSeenPlan,
  goalReader,
  named,
  type GoalOutcome,
  type Named,
} from './plan-work.ts';
import { findObjective, getFrameworkOf, getLineOf } from '../policy/policy.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

interface Goal {
  readonly lifeDomain: GoalRow['lifeDomain'];
  readonly objectiveCode: string;
  readonly description: string;
  readonly targetOn: string | null;
}
const goalShape = {
  lifeDomain: z.enum(lifeDomains),
  objectiveCode: z.string(),
  description: text('het doel', { least: 3, most: 1000 }),
  targetOn: optionalString,
};

interface Adding extends Goal {
  readonly planId: string;
  /** Null: of the household as a whole. */
  readonly personId: string | null;
}

const add: Change<Adding> = {
  name: 'addGoal',
  type: 'Goal',
  shape: z.object({ planId: z.string(), personId: optionalString, ...goalShape }),
  make(work, { planId, personId, ...goal }) {
    const { plan, standing } = getSeenPlan(work, planId, ['input', 'planId']);
    checkRuns(plan);
    if (personId !== null) {
      const member = { householdId: plan.householdId, personId, days: [work.today] };
      work.concern(getMember(work, standing, member, ['input', 'personId']));
    }
    work.permitInGoal('ADD_GOAL', standing, { personId, hasOwnAction: false });
    checkObjective(work, goal.objectiveCode);
    checkAhead(work, goal.targetOn, ['input', 'targetOn']);
    return work.insert(insertGoal, {
      id: newId('goal'),
      planId,
      personId,
      ...goal,
      status: 'OPEN',
      endedOn: null,
      endNote: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** Throws {@link Refusal} where the policy that holds today has no such objective. */
function checkObjective({ today }: Work, code: string): void {
  const path = ['input', 'objectiveCode'];
  const objective = findObjective(code);
  if (!objective) {
    const message = 'Deze doelstelling staat niet in het beleid. Kies er een uit de lijst.';
    throw new Refusal(ruleBroken('OBJECTIVE_UNKNOWN', message, path));
  }
  const { validFrom } = getFrameworkOf(getLineOf(objective));
  if (validFrom !== null && validFrom <= today) return;
  const message = 'Deze doelstelling geldt nog niet. Kies er een die nu geldt.';
  throw new Refusal(ruleBroken('OBJECTIVE_NOT_IN_FORCE', message, path));
}

const changeGoalOf: Change<Named & Goal> = {
  name: 'changeGoal',
  type: 'Goal',
  shape: z.object({ ...named, ...goalShape }),
  make(work, { id, expectedVersion, ...next }) {
    const { goal } = getGoal(work, 'CHANGE_GOAL', id, ['input', 'id']);
    work.expect(goal, expectedVersion);
    checkGoalOpen(goal);
    // What was agreed earlier stays as it is, also when policy or the calendar went on.
    if (next.objectiveCode !== goal.objectiveCode) checkObjective(work, next.objectiveCode);
    if (next.targetOn !== goal.targetOn) checkAhead(work, next.targetOn, ['input', 'targetOn']);
    return work.update(updateGoal, goal, next).id;
  },
};

interface Ending extends Named {
  /** Null: today. */
  readonly endedOn: string | null;
  readonly note: string | null;
  readonly keepActions: boolean;
}
const ending = {
  ...named,
  endedOn: optionalString,
  keepActions: z
    .boolean()
    .nullish()
    .transform((keeps) => keeps ?? false),
};

const open = { status: 'OPEN', endedOn: null, endNote: null } as const;

/** What is said of an action that is cancelled because its goal ended. */
const withGoal = { ATTAINED: 'Het doel is behaald.', DROPPED: 'Het doel is vervallen.' } as const;

/** Ends a goal, and with it what was still to be done for it, unless that goes on. */
function endGoal(work: Work, status: 'ATTAINED' | 'DROPPED', input: Ending): string {
  const { goal, plan } = getGoal(work, 'END_GOAL', input.id, ['input', 'id']);
  work.expect(goal, input.expectedVersion);
  checkGoalOpen(goal);
  const endedOn = input.endedOn ?? work.today;
  checkPast(work, endedOn, plan.startedOn, ['input', 'endedOn']);
  const ended = work.update(updateGoal, goal, { status, endedOn, endNote: input.note });
  if (!input.keepActions) {
    const endNote = withGoal[status];
    for (const action of listActionsByGoalIds(work.db, [goal.id])) {
      if (action.status !== 'OPEN') continue;
      work.update(updateAction, action, { status: 'CANCELLED', endedOn: work.today, endNote });
    }
  }
  return ended.id;
}

const attain: Change<Ending> = {
  name: 'attainGoal',
  type: 'Goal',
  shape: z.object({ ...ending, note: optionalText('de toelichting', { most: 4000 }) }),
  make: (work, input) => endGoal(work, 'ATTAINED', input),
};

const drop: Change<Ending & { readonly note: string }> = {
  name: 'dropGoal',
  type: 'Goal',
  shape: z.object({ ...ending, note: text('de reden', { least: 10, most: 4000 }) }),
  make: (work, input) => endGoal(work, 'DROPPED', input),
};

const reopen: Change<Named & { readonly withActions: boolean }> = {
  name: 'reopenGoal',
  type: 'Goal',
  shape: z.object({
    ...named,
    withActions: z
      .boolean()
      .nullish()
      .transform((withActions) => withActions ?? true),
  }),
  make(work, { id, expectedVersion, withActions }) {
    const { goal } = getGoal(work, 'END_GOAL', id, ['input', 'id']);
    work.expect(goal, expectedVersion);
    if (goal.status === 'OPEN') {
      throw new Refusal(ruleBroken('GOAL_OPEN', 'Dit doel staat al open. U hoeft niets te doen.'));
    }
    const endNote = withGoal[goal.status];
    const opened = work.update(updateGoal, goal, open);
    for (const action of withActions ? listActionsByGoalIds(work.db, [id]) : [])
      if (action.status === 'CANCELLED' && action.endNote === endNote) work.update(updateAction, action, open);
    return opened.id;
  },
};

/** Adds a goal to a plan: of somebody of the household, or of all of it. */
export async function addGoal(context: Context, input: Sent<Adding>): Promise<GoalOutcome> {
  return change(context, add, input, goalReader(context));
}

/** Changes what is to be reached, in what life domain, by when, or which objective it serves. Whose it is stays. */
export async function changeGoal(context: Context, input: Sent<Named & Goal>): Promise<GoalOutcome> {
  return change(context, changeGoalOf, input, goalReader(context));
}

/** Says that a goal was attained. */
export async function attainGoal(context: Context, input: Sent<Ending>): Promise<GoalOutcome> {
  return change(context, attain, input, goalReader(context));
}

/** Says that a goal is not worked on any more though it was not attained, and why. */
export async function dropGoal(context: Context, input: Sent<Ending>): Promise<GoalOutcome> {
  return change(context, drop, input, goalReader(context));
}

/** Opens a goal again that was said to have ended by mistake, and what was cancelled with it. */
export async function reopenGoal(
  context: Context,
  input: Sent<Named & { withActions: boolean }>,
): Promise<GoalOutcome> {
  return change(context, reopen, input, goalReader(context));
}
