import type { Law } from '../../../db/law.ts';
import type { Decision } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { latestKnown } from '../../partial-date.ts';
import { normsFor, type PublicServiceNorm } from '../policy/agreement.ts';
import type { GrantedCase } from '../case/case.ts';
import { listDirectorsOfPlan } from '../direction/director.ts';
import { normDeadlines, type GrantedNormDeadline } from './duty-deadline.ts';
import { firstDay, measureOf, type DutyKind, type DutyView } from './duty.ts';
import { listEvaluationsOfPlan } from '../plan/evaluation.ts';
import type { GrantedHousehold } from '../household/household.ts';
import type { PublicResponsibility } from '../reference/organisation.ts';
import type { GrantedPlan } from '../plan/plan.ts';
import { findPlanNeed } from '../plan/plan-need.ts';
import { thresholdsOn } from '../reference/setting.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

/** Who must act now for the plan of a household. */
export interface PlanDutyView extends DutyView {
  readonly kind: DutyKind;
  readonly norms: readonly GrantedNormDeadline[];
  /** The day agreed with the household for the next evaluation. */
  readonly agreedFor: string | null;
  readonly plan: GrantedPlan | null;
}
export type GrantedPlanDuty = Granted<PlanDutyView>;

interface Facts {
  readonly kind: 'START_PLAN' | 'APPOINT_DIRECTOR' | 'EVALUATE_PLAN';
  /** What the norm counts from; null when there is nothing to count. */
  readonly from: string | null;
  readonly agreedFor?: string | null;
}

const sentences: Record<Facts['kind'], (who: string) => string> = {
  START_PLAN: (who) => `Meer hulp en geen gezamenlijk plan: ${who} begint er een.`,
  APPOINT_DIRECTOR: (who) => `Het plan heeft geen regisseur: ${who} wijst er een aan.`,
  EVALUATE_PLAN: (who) => `${who} evalueert het plan met het huishouden.`,
};

/**
 * Who must act now for the household's plan: begin one where the open cases that the actor sees need one, appoint a director, or evaluate it.
 */
export async function listPlanDuties(
  context: Context,
  household: GrantedHousehold,
  openCases: readonly GrantedCase[],
): Promise<readonly GrantedPlanDuty[]> {
  const standing = listStandings(context, [household.id]).get(household.id);
  const decision = standing?.decide('PLAN');
  if (!standing || !decision || decision.level === 'NONE') return [];
  const { plan } = household;
  const view = (facts: Facts) => viewPlanDuty(context, { household, standing, decision, openCases }, facts);
  if (!plan) {
    return findPlanNeed(openCases, thresholdsOn(context, household.asOf))
      ? [view({ kind: 'START_PLAN', from: null })]
      : [];
  }
  const duties: GrantedPlanDuty[] = [];
  if (!household.director && standing.decide('DIRECTOR').level === 'CONTENT') {
    const [last] = await listDirectorsOfPlan(context, plan);
    duties.push(view({ kind: 'APPOINT_DIRECTOR', from: latestKnown(plan.startedOn, last?.validUntil) }));
  }
  const evaluations = await listEvaluationsOfPlan(context, plan);
  if (evaluations && evaluations[0]?.outcome !== 'COMPLETED') {
    const [last] = evaluations;
    duties.push(view({ kind: 'EVALUATE_PLAN', from: last?.heldOn ?? plan.startedOn, agreedFor: last?.nextOn ?? null }));
  }
  return duties;
}

interface Scene {
  readonly household: GrantedHousehold;
  readonly standing: Standing;
  readonly decision: Decision;
  readonly openCases: readonly GrantedCase[];
}

function viewPlanDuty(
  context: Context,
  { household, standing, decision, openCases }: Scene,
  { kind, from, agreedFor = null }: Facts,
): GrantedPlanDuty {
  standing.touchHousehold(household.asOf, 'PlanDuty');
  const { reference } = context;
  const { asOf, plan, director } = household;
  const team = findSocialTeam(context, asOf, openCases);
  const worker = kind === 'EVALUATE_PLAN' ? (director?.staff ?? null) : null;
  const organisation = reference.findOrganisation(worker?.organisationId ?? team?.organisationId ?? '') ?? null;
  const law: Law = team?.law ?? 'GENERAL';
  const office = 'FRONT';
  const measure = measureOf(kind);
  const agreed = listPlanNorms(context, asOf, openCases);
  const norms = measure && from ? normDeadlines(agreed, { measure, caseKind: null, from }, asOf) : [];
  return grant<PlanDutyView>(decision, 'EXISTS', {
    key: `plan ${kind}`,
    kind,
    holder: 'ORGANISATION',
    message: sentences[kind](worker?.name ?? organisation?.name ?? 'een organisatie die nog onbekend is'),
    officeFunction: office,
    organisation,
    worker,
    reach: organisation && { organisation, law, officeFunction: office, task: 'SOCIAL_TEAM' },
    agreedFor,
    norms: norms.map((norm) => grant(decision, 'EXISTS', norm)),
    plan,
    ...firstDay({ norms, agreedFor }, asOf),
  });
}

/** What is agreed with whoever runs the social team on a day, for a household with these open cases. */
export function listPlanNorms(
  context: Pick<Context, 'reference'>,
  day: string,
  openCases: readonly GrantedCase[],
): readonly PublicServiceNorm[] {
  const team = findSocialTeam(context, day, openCases);
  if (!team?.agreementId) return [];
  return normsFor(context.reference.listServiceNorms(team.agreementId), team.law, 'FRONT');
}

/** Laws that have a social team, for a household at which none of them is seen to be at work. */
const otherwise: readonly Law[] = ['WMO', 'JEUGDWET', 'GENERAL'];

/** Who runs the social team on a day: for a law at work in the household, else for any. */
function findSocialTeam(
  { reference }: Pick<Context, 'reference'>,
  day: string,
  openCases: readonly GrantedCase[],
): PublicResponsibility | undefined {
  return [...openCases.map(({ law }) => law), ...otherwise]
    .flatMap((law) => reference.listResponsibilities(law, day))
    .find((row) => row.task === 'SOCIAL_TEAM' && row.status === 'IN_FORCE');
}
