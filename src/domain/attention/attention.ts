import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import type { AttentionFacts, AttentionView, MemberFact, PlanFact, Remedy } from './attention-point.ts';
import { listOrderFacts } from './attention-order-fact.ts';
import { findAttention } from './attention-rule.ts';
import { listCasesOfHousehold } from '../case/case.ts';
import { listDirectorsOfPlan } from '../direction/director.ts';
import { listDirectorOffersOfPlan } from '../direction/director-offer.ts';
import { listEvaluationsOfPlan } from '../plan/evaluation.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listMatchesOfHousehold } from '../match/match.ts';
import { listMembershipsOfHousehold, type GrantedMembership } from '../household/membership.ts';
import { listPlansOfHousehold, type GrantedPlan } from '../plan/plan.ts';
import { listProvisionsOfHousehold } from '../provision/provision.ts';
import { thresholdsOn } from '../reference/setting.ts';
import { listSignalsOfHousehold } from '../signal/signal.ts';
import { listStandings } from '../standing/standing.ts';

/** The thing to do about a point, with whom to call where it is not the actor's. */
export interface RemedyView extends Pick<Remedy, 'kind' | 'id'> {
  readonly staff: StaffRow | null;
  readonly organisation: OrganisationRow | null;
}
export type GrantedRemedy = Granted<RemedyView>;
export type GrantedAttention = Granted<Omit<AttentionView, 'remedy'> & { readonly remedy: GrantedRemedy }>;

/** What needs doing and what conflicts in a household on the day it is seen, the most urgent first. */
export async function listAttention(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedAttention[]> {
  const { id, asOf } = household;
  const standing = listStandings(context, [id]).get(id);
  if (!standing) return [];
  const [cases, provisions, signals, plans, memberships, matches] = await Promise.all([
    listCasesOfHousehold(context, household),
    listProvisionsOfHousehold(context, household),
    listSignalsOfHousehold(context, household),
    listPlansOfHousehold(context, household),
    listMembershipsOfHousehold(context, household),
    listMatchesOfHousehold(context, household),
  ]);
  const plan = plans.find(({ endedOn }) => endedOn === null);
  const none = standing.decide('PLAN').level === 'NONE' ? undefined : null;
  const facts: AttentionFacts = {
    asOf,
    householdId: id,
    cases,
    provisions,
    orders: await listOrderFacts(context, provisions),
    signals,
    matches,
    plan: plan ? await factOf(context, plan) : none,
    seesDirector: standing.decide('DIRECTOR').level === 'CONTENT',
    members: membersOf(memberships, asOf),
    thresholds: thresholdsOn(context, asOf),
    conflicts: context.reference.listProvisionConflicts(asOf),
    rules: context.reference,
    findAnswering: (law) => context.reference.findAnswering(law, asOf),
    getOrganisation: (organisationId) => context.reference.getOrganisation(organisationId),
  };
  const points = findAttention(facts);
  if (points.length > 0) standing.touchHousehold(asOf, 'Attention');
  const decision = standing.decide('HOUSEHOLD');
  return points.map(({ remedy: { kind, id: concerned, call: named }, ...point }) => {
    const { staff, organisation } = named ?? point;
    const isOther = staff?.id !== context.actor.staff.id;
    const call = { staff: isOther ? staff : null, organisation: isOther ? organisation : null };
    return grant(decision, 'CONTENT', {
      ...point,
      remedy: grant(decision, 'CONTENT', { kind, id: concerned, ...call }),
    });
  });
}

async function factOf(context: Context, plan: GrantedPlan): Promise<PlanFact> {
  const [directors, evaluations, offers] = await Promise.all([
    listDirectorsOfPlan(context, plan),
    listEvaluationsOfPlan(context, plan),
    listDirectorOffersOfPlan(context, plan),
  ]);
  return {
    id: plan.id,
    startedOn: plan.startedOn,
    director: plan.director?.staff ?? null,
    directorEndedOn: plan.director ? null : (directors[0]?.validUntil ?? null),
    offers: offers
      .filter(({ status }) => status === 'OPEN')
      .map(({ id, offeredTo, offeredAt }) => ({ id, offeredTo, offeredOn: dayOf(new Date(offeredAt)) })),
    goals: plan.goals?.map((goal) => ({ ...goal, actions: goal.actions ?? [] })) ?? null,
    evaluations,
  };
}

/** Whoever belongs or belonged to the household, with the day on which they left; of an incomplete one the first it can be. */
function membersOf(memberships: readonly GrantedMembership[], asOf: string): readonly MemberFact[] {
  const byPerson = Map.groupBy(memberships, (membership) => membership.person.id);
  return [...byPerson.values()].flatMap((own): MemberFact[] => {
    const [first] = own;
    if (!first) return [];
    const ends = own.map(({ validUntil }) => (validUntil !== null && validUntil <= asOf ? validUntil : null));
    const last = ends.includes(null) ? undefined : ends.flatMap((end) => end ?? []).toSorted();
    const end = last?.at(-1);
    return [{ person: first.person, leftOn: end === undefined ? null : `${end}-01-01`.slice(0, 10) }];
  });
}
