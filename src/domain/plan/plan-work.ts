import { z } from 'zod';
import { listActionsByIds, listGoalIdsByActionOwner } from '../../../db/action.ts';
import type { ActionRow } from '../../../db/action.table.ts';
import { listGoalsByIds } from '../../../db/goal.ts';
import type { GoalRow } from '../../../db/goal.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { listPlansByIds } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import type { Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { listActions, listGoals, type GrantedAction, type GrantedGoal } from './goal.ts';
import { listPlans, type GrantedPlan } from './plan.ts';
import { notFound, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type PlanOutcome = Outcome<GrantedPlan>;
export type GoalOutcome = Outcome<GrantedGoal>;
export type ActionOutcome = Outcome<GrantedAction>;

/** A record as whoever asks for a change saw it. */
export interface Named {
  readonly id: string;
  readonly expectedVersion: number;
}
export const named = { id: z.string(), expectedVersion: z.int() };

/** A plan, and what the actor is to its household. */
export interface FoundPlan {
  readonly plan: PlanRow;
  readonly standing: Standing;
}

/** A plan that the actor sees to be there. Throws {@link Refusal} otherwise. */
export function getSeenPlan(work: Work, planId: string, path: ProblemPath): FoundPlan {
  const [plan] = listPlansByIds(work.db, [planId]);
  const standing = work.standingTo(plan?.householdId ?? '', path);
  if (!plan || plan.status === 'DRAFT' || standing.decide('PLAN').level === 'NONE') throw new Refusal(notFound(path));
  return { plan, standing };
}

/** A plan that runs, in the whole of which the actor may do this. Throws {@link Refusal} otherwise. */
export function getPlan(work: Work, deed: Deed, planId: string, path: ProblemPath): FoundPlan {
  const found = getSeenPlan(work, planId, path);
  // Whoever directed it does not any more once it is closed: that it is says more than that it is not theirs.
  checkRuns(found.plan);
  work.permit(deed, found.standing);
  return found;
}

/** Throws {@link Refusal} where nobody works in a plan any more. */
export function checkRuns({ status }: PlanRow): void {
  if (status === 'ACTIVE') return;
  throw new Refusal(
    ruleBroken('PLAN_CLOSED', 'Dit plan is afgesloten. Start een nieuw plan als er weer iets nodig is.'),
  );
}

interface FoundGoal extends FoundPlan {
  readonly goal: GoalRow;
}

/** A goal of a plan that runs, which the actor sees and with which they may do this. Throws {@link Refusal} otherwise. */
export function getGoal(work: Work, deed: Deed, goalId: string, path: ProblemPath): FoundGoal {
  const [goal] = listGoalsByIds(work.db, [goalId]);
  const [plan] = listPlansByIds(work.db, [goal?.planId ?? '']);
  const hasOwnAction = listGoalIdsByActionOwner(work.db, [plan?.id ?? ''], work.staffId).includes(goalId);
  const standing = work.standingTo(plan?.householdId ?? '', path);
  if (!goal || !plan || standing.decideGoal(goal, hasOwnAction).level !== 'CONTENT') throw new Refusal(notFound(path));
  concern(work, [goal.personId]);
  // As with a plan: that it is closed says more than that there is nothing to do for them any more.
  checkRuns(plan);
  work.permitInGoal(deed, standing, { personId: goal.personId, hasOwnAction });
  return { goal, plan, standing };
}

/** Why something that was recorded by mistake is withdrawn. */
export const withdrawalReason = text('de reden', { least: 10, most: 1000 });

/** Throws {@link Refusal} where something was withdrawn. */
export function checkStands({ withdrawnOn }: { readonly withdrawnOn: string | null }): void {
  if (withdrawnOn === null) return;
  throw new Refusal(ruleBroken('ALREADY_WITHDRAWN', 'Dit is al ingetrokken. Leg het zo nodig opnieuw vast.'));
}

/** Throws {@link Refusal} where a goal was attained or dropped. */
export function checkGoalOpen({ status }: GoalRow): void {
  if (status === 'OPEN') return;
  const message = 'Dit doel is al behaald of vervallen. Voeg een nieuw doel toe als er weer iets te bereiken is.';
  throw new Refusal(ruleBroken('GOAL_ENDED', message));
}

interface FoundAction extends FoundGoal {
  readonly action: ActionRow;
}

/** An open action that the actor sees, as it was seen, with which they may do this. Throws {@link Refusal} otherwise. */
export function getAction(work: Work, deed: Deed, input: Named): FoundAction {
  const found = getSeenAction(work, deed, input);
  if (found.action.status === 'OPEN') return found;
  throw new Refusal(ruleBroken('ACTION_ENDED', 'Deze actie is al gedaan of vervallen. Voeg zo nodig een nieuwe toe.'));
}

/** An action that the actor sees, as it was seen, with which they may do this, open or not. Throws {@link Refusal} otherwise. */
export function getSeenAction(work: Work, deed: Deed, { id, expectedVersion }: Named): FoundAction {
  const path = ['input', 'id'];
  const [action] = listActionsByIds(work.db, [id]);
  const found = getGoal(work, deed, action?.goalId ?? '', path);
  const { ownerPersonId } = action ?? { ownerPersonId: null };
  const isHidden = ownerPersonId !== null && found.standing.decideAbout('HOUSEHOLD', ownerPersonId).level !== 'CONTENT';
  if (!action || isHidden) throw new Refusal(notFound(path));
  concern(work, found.goal.personId === null ? [] : [ownerPersonId]);
  work.expect(action, expectedVersion);
  return { ...found, action };
}

/** Says whom a change in a plan concerns; where it names nobody, or the household as a whole, all of it. */
export function concern(work: Work, personIds: readonly (string | null)[]): void {
  const ids = personIds.flatMap((id) => id ?? []);
  if (ids.length > 0) for (const person of listPersonsByIds(work.db, ids)) work.concern(person);
}

/** Throws {@link Refusal} where a day on which something was done lies ahead, or before something else. */
export function checkPast(work: Work, day: string, least: string, path: ProblemPath): void {
  if (day <= work.today && day >= least) return;
  const message = 'Kies vandaag of een eerdere dag, en geen dag van voor het plan.';
  throw new Refusal(ruleBroken('DAY_NOT_FITTING', message, path));
}

/** Throws {@link Refusal} where a day by which something is to be done is over. */
export function checkAhead(work: Work, day: string | null, path: ProblemPath): void {
  if (day === null || day >= work.today) return;
  throw new Refusal(ruleBroken('DAY_OVER', 'Deze dag is al voorbij. Kies vandaag of een latere dag.', path));
}

/** Reads a plan for the payload of a change. */
export function planReader(context: Context): (id: string) => GrantedPlan | undefined {
  return (id) => listPlans(context, [id]).get(id);
}

/** Reads a goal for the payload of a change. */
export function goalReader(context: Context): (id: string) => GrantedGoal | undefined {
  return (id) => listGoals(context, [id]).get(id);
}

/** Reads an action for the payload of a change. */
export function actionReader(context: Context): (id: string) => GrantedAction | undefined {
  return (id) => listActions(context, [id]).get(id);
}
