import { z } from 'zod';
import { listActionsByGoalIds, updateAction } from '../../../db/action.ts';
import type { ActionRow } from '../../../db/action.table.ts';
import { listDirectorsToEnd, updateDirector } from '../../../db/director.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import { listGoalsByPlanIds, updateGoal } from '../../../db/goal.ts';
import type { GoalRow } from '../../../db/goal.table.ts';
import { updatePlan } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import { listTeamMembersToEnd, updateTeamMember } from '../../../db/team-member.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { endDeputiesOf } from '../administration/deputy-change.ts';
import { withdrawOffersOf } from '../direction/director-offer-change.ts';
import { text, type Sent } from '../change/input.ts';
import { endOf } from '../period.ts';
import { planTitle } from './plan-start.ts';
import { getPlan, named, planReader, type Named, type PlanOutcome } from './plan-work.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { tellClosing } from '../notice/team-notice.ts';
import type { Work } from '../change/work.ts';

const changePlanOf: Change<Named & { readonly title: string }> = {
  name: 'changePlan',
  type: 'Plan',
  shape: z.object({ ...named, title: planTitle }),
  make(work, { id, expectedVersion, title }) {
    const { plan } = getPlan(work, 'CHANGE_PLAN', id, ['input', 'id']);
    work.expect(plan, expectedVersion);
    return work.update(updatePlan, plan, { title }).id;
  },
};

/** How a goal ends, and which. */
interface Settled {
  readonly id: string;
  readonly outcome: Exclude<GoalRow['status'], 'OPEN'>;
}

interface Closing extends Named {
  readonly note: string;
  readonly goals: readonly Settled[];
}

const close: Change<Closing> = {
  name: 'closePlan',
  type: 'Plan',
  shape: z.object({
    ...named,
    note: text('wat het plan bracht', { least: 10, most: 4000 }),
    goals: z.array(z.object({ id: z.string(), outcome: z.enum(['ATTAINED', 'DROPPED']) })).max(200),
  }),
  make(work, { id, expectedVersion, note, goals }) {
    const { plan } = getPlan(work, 'CLOSE_PLAN', id, ['input', 'id']);
    work.expect(plan, expectedVersion);
    const own = listGoalsByPlanIds(work.db, [id]);
    settleGoals(work, own, goals);
    const directors = listDirectorsToEnd(work.db, id, work.today);
    const actions = listOpenActions(work, own);
    tellClosing(work, plan, { directors: directors.map(({ staffId }) => staffId), actions });
    for (const action of actions)
      work.update(updateAction, action, { status: 'CANCELLED', endedOn: work.today, endNote: withPlan });
    endPeriods(work, plan, directors);
    return work.update(updatePlan, plan, { status: 'CLOSED', endedOn: work.today, endNote: note }).id;
  },
};

/** Ends what is open as was said. What was not said of a goal nobody decides: somebody may have added it meanwhile. */
function settleGoals(work: Work, own: readonly GoalRow[], settled: readonly Settled[]): void {
  const path = ['input', 'goals'];
  const outcomes = new Map(settled.map(({ id, outcome }) => [id, outcome]));
  if (settled.some(({ id }) => !own.some((goal) => goal.id === id))) throw new Refusal(notFound(path));
  for (const goal of own) {
    if (goal.status !== 'OPEN') continue;
    const status = outcomes.get(goal.id);
    if (!status) {
      const message = 'Er is nog een doel open. Zeg van elk open doel of het is behaald of vervalt, en sluit dan af.';
      throw new Refusal(ruleBroken('GOALS_OPEN', message, path));
    }
    work.update(updateGoal, goal, { status, endedOn: work.today, endNote: withPlan });
  }
}

const withPlan = 'Afgerond bij het afsluiten van het plan.';

function listOpenActions(work: Work, goals: readonly GoalRow[]): readonly ActionRow[] {
  const ids = goals.map(({ id }) => id);
  return listActionsByGoalIds(work.db, ids).filter(({ status }) => status === 'OPEN');
}

/** Ends who directs the plan, who stands in for them and who works in it: what began today has its one day. */
function endPeriods(work: Work, { id, householdId }: PlanRow, directors: readonly DirectorRow[]): void {
  const { db, today } = work;
  withdrawOffersOf(work, id);
  for (const row of directors) {
    const from = endOf(row, today);
    work.update(updateDirector, row, { validUntil: from });
    endDeputiesOf(work, { director: row, householdId, from });
  }
  for (const row of listTeamMembersToEnd(db, id, today))
    work.update(updateTeamMember, row, { validUntil: endOf(row, today) });
}

/** Gives a plan another name. */
export async function changePlan(context: Context, input: Sent<Named & { title: string }>): Promise<PlanOutcome> {
  return change(context, changePlanOf, input, planReader(context));
}

/** Closes a plan: its goals are settled, its open actions cancelled, and nobody directs it or works in it any more. */
export async function closePlan(context: Context, input: Sent<Closing>): Promise<PlanOutcome> {
  return change(context, close, input, planReader(context));
}
