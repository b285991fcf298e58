import { grant, type Granted } from '../access/granted.ts';
import type { Context } from '../context.ts';
import type { AttentionFacts, AttentionView, PlanFact } from './attention-point.ts';
import { findAttention } from './attention-rule.ts';
import { listCasesOfHousehold } from './case.ts';
import { listDirectorsOfPlan } from './director.ts';
import { listEvaluationsOfPlan } from './evaluation.ts';
import type { GrantedHousehold } from './household.ts';
import { listMembershipsOfHousehold, type GrantedMembership } from './membership.ts';
import { listPlansOfHousehold, type GrantedPlan } from './plan.ts';
import { listProvisionsOfHousehold } from './provision.ts';
import { listSignalsOfHousehold } from './signal.ts';
import { listStandings } from './standing.ts';

export type GrantedAttention = Granted<AttentionView>;

/** What needs doing and what conflicts in a household on the day it is seen, the most urgent first. */
export async function listAttention(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedAttention[]> {
  const { id, asOf } = household;
  const standing = listStandings(context, [id]).get(id);
  if (!standing) return [];
  const [cases, provisions, signals, plans, memberships] = await Promise.all([
    listCasesOfHousehold(context, household),
    listProvisionsOfHousehold(context, household),
    listSignalsOfHousehold(context, household),
    listPlansOfHousehold(context, household),
    listMembershipsOfHousehold(context, household),
  ]);
  const plan = plans.find(({ endedOn }) => endedOn === null);
  const none = standing.decide('PLAN').level === 'NONE' ? undefined : null;
  const facts: AttentionFacts = {
    asOf,
    cases,
    provisions,
    signals,
    plan: plan ? await factOf(context, plan) : none,
    seesDirector: standing.decide('DIRECTOR').level === 'CONTENT',
    departures: departuresBy(memberships, asOf),
    findAnswering: (law) => context.reference.findAnswering(law, asOf),
    getOrganisation: (organisationId) => context.reference.getOrganisation(organisationId),
  };
  const points = findAttention(facts);
  if (points.length > 0) standing.touchHousehold(asOf, 'Attention');
  return points.map((point) => grant(standing.decide('HOUSEHOLD'), 'CONTENT', point));
}

async function factOf(context: Context, plan: GrantedPlan): Promise<PlanFact> {
  const [directors, evaluations] = await Promise.all([
    listDirectorsOfPlan(context, plan),
    listEvaluationsOfPlan(context, plan),
  ]);
  return {
    id: plan.id,
    startedOn: plan.startedOn,
    director: plan.director?.staff ?? null,
    directorEndedOn: plan.director ? null : (directors[0]?.validUntil ?? null),
    goals: plan.goals?.map((goal) => ({ ...goal, actions: goal.actions ?? [] })) ?? null,
    evaluations,
  };
}

/** When those left who belong to the household no longer; of an incomplete date the first day it can stand for. */
function departuresBy(memberships: readonly GrantedMembership[], asOf: string): ReadonlyMap<string, string> {
  const byPerson = Map.groupBy(memberships, (membership) => membership.person.id);
  return new Map(
    [...byPerson].flatMap(([personId, own]): [string, string][] => {
      const ends = own.map(({ validUntil }) => (validUntil !== null && validUntil <= asOf ? validUntil : null));
      const last = ends.includes(null)
        ? undefined
        : ends
            .flatMap((end) => end ?? [])
            .toSorted()
            .at(-1);
      return last === undefined ? [] : [[personId, `${last}-01-01`.slice(0, 10)]];
    }),
  );
}
