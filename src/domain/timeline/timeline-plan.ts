import type { EvaluationRow } from '../../../db/evaluation.table.ts';
import type { lifeDomains } from '../../../db/goal.table.ts';
import type { Context } from '../../context.ts';
import { listEvaluationsOfPlan } from '../plan/evaluation.ts';
import type { GrantedGoal } from '../plan/goal.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listPlansOfHousehold, type GrantedPlan } from '../plan/plan.ts';
import { listScoresOfHousehold, type GrantedScoreSeries } from '../plan/score.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';

/** The life domains, as the schema labels them. */
export const lifeDomainWords: Readonly<Record<(typeof lifeDomains)[number], string>> = {
  FINANCES: 'financiën',
  WORK_AND_EDUCATION: 'werk en opleiding',
  TIME_USE: 'tijdsbesteding',
  HOUSING: 'huisvesting',
  DOMESTIC_RELATIONS: 'huiselijke relaties',
  MENTAL_HEALTH: 'geestelijke gezondheid',
  PHYSICAL_HEALTH: 'lichamelijke gezondheid',
  SUBSTANCE_USE: 'middelengebruik',
  BASIC_DAILY_LIVING: 'basale ADL',
  COMPLEX_DAILY_LIVING: 'instrumentele ADL',
  SOCIAL_NETWORK: 'sociaal netwerk',
  SOCIAL_PARTICIPATION: 'maatschappelijke participatie',
  JUSTICE: 'justitie',
};

/** What evaluations come to, as the schema labels it. */
export const evaluationOutcomeWords: Readonly<Record<EvaluationRow['outcome'], string>> = {
  ON_COURSE: 'op koers',
  ADJUSTED: 'bijgesteld',
  STALLED: 'stagneert',
  COMPLETED: 'afgerond',
};

/** What happened to the plans of a household by the day it is seen, with goals, actions, evaluations and scores. */
export async function listPlanEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const [plans, series] = await Promise.all([
    listPlansOfHousehold(context, household),
    listScoresOfHousehold(context, household),
  ]);
  const seen = plans.filter((plan) => plan.sight === 'CONTENT');
  const evaluations = await Promise.all(seen.map((plan) => listEvaluationsOfPlan(context, plan)));
  return tell(context, household, [
    ...seen.flatMap(ofPlan),
    // One's own part of a plan is seen without the rest.
    ...plans.flatMap((plan) => (plan.goals ?? []).flatMap(ofGoal)),
    ...evaluations.flatMap((held) =>
      (held ?? []).map(({ id, heldOn, outcome, summary, staff }): Happening => {
        const title = `Plan geëvalueerd: ${evaluationOutcomeWords[outcome]}`;
        return { event: 'EVALUATED', id, on: heldOn, title, detail: summary, staff };
      }),
    ),
    ...(series ?? []).flatMap(ofSeries),
  ]);
}

function ofPlan({ id, title, startedOn, endedOn }: GrantedPlan): readonly Happening[] {
  return [
    { event: 'PLAN_STARTED', id, on: startedOn, title: `Plan gestart: ${title}` },
    { event: 'PLAN_ENDED', id, on: endedOn, title: `Plan afgesloten: ${title}` },
  ];
}

function ofGoal({ id, status, endedOn, description, lifeDomain, person, actions }: GrantedGoal): readonly Happening[] {
  const ended = status === 'DROPPED' ? 'vervallen' : 'behaald';
  const title = `Doel ${ended} (${lifeDomainWords[lifeDomain]}): ${description}`;
  return [
    { event: 'GOAL_ENDED', id, on: endedOn, title, person },
    ...(actions ?? [])
      .filter((action) => action.status === 'DONE')
      .map((action): Happening => {
        const done = `Actie gedaan door ${action.ownerName}: ${action.description}`;
        return { event: 'ACTION_DONE', id: action.id, on: action.endedOn, title: done };
      }),
  ];
}

/** What the self-reliance matrix calls its five steps. */
const stepWords = ['acute problematiek', 'niet zelfredzaam', 'beperkt', 'voldoende', 'volledig'] as const;

function ofSeries({ person, lifeDomain, scores }: GrantedScoreSeries): readonly Happening[] {
  return scores.map(({ id, value, scoredOn, reason, staff }, index) => {
    const before = scores[index - 1]?.value;
    const change = before === undefined ? '' : before === value ? ', onveranderd' : `, was ${before}`;
    const words = `${value} van 5 (${stepWords[value - 1]}${change})`;
    const title = `Zelfredzaamheid van ${person.name.full}, ${lifeDomainWords[lifeDomain]}: ${words}`;
    return { event: 'SCORED', id, on: scoredOn, title, detail: reason, person, staff };
  });
}
