import { laws, type Law } from '../../../db/law.ts';
import type { WorklistScope } from '../../../db/worklist.ts';
import { decide } from '../../access/decide.ts';
import { permits } from '../../access/deed-rule.ts';
import type { AccessArea } from '../../access/policy.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import { chainScopeOf } from '../chain/chain-scope.ts';
import { officesOf } from '../search/search-scope.ts';
import { thresholdsOn } from '../reference/setting.ts';
import { answersFor, sightTable } from '../standing/sight-lookup.ts';
import { purposeOf } from '../standing/standing.ts';
import { normDaysOf } from './worklist-norm.ts';

/**
 * What the actor may find in worklists. The store tells the facts of each thing, and the one access decision has judged every combination
 * of them beforehand: so counts are exact and nothing is judged twice over.
 */
export function worklistScopeOf(context: Context): WorklistScope {
  const { actor, today, reference } = context;
  const { activity, roles } = purposeOf(context);
  const offices = officesOf(context);
  const { organisationId } = actor.staff;
  const holds = (law: Law, office: 'FRONT' | 'BACK') =>
    offices.includes(office) && reference.isResponsible(organisationId, law, office, today);
  const isResponsible = (law: Law) => answersFor(context, law);
  const sees = (area: AccessArea, relations: readonly Relation[], law?: Law) =>
    decide({ roles, purpose: activity, area, law, relations: new Set(['ANY', ...relations]) }).level;
  return {
    ...chainScopeOf(context),
    deskLaws: laws.filter((law) => holds(law, 'FRONT')),
    offerLaws: activity.laws.filter((law) => sees('CASE', ['OFFERED'], law) !== 'NONE'),
    caseSight: sightTable(context, { area: 'CASE', near: 'IN_HAND', laws, isResponsible }),
    signalSight: sightTable(context, { area: 'SIGNAL', near: 'AT_WORK', laws, isResponsible }),
    goalSight: sightTable(context, { area: 'GOAL', near: 'OWN_PART', laws: [undefined], isResponsible }),
    seesPlans: sees('PLAN', ['DIRECTOR']) === 'CONTENT',
    answersOffers: permits('ANSWER_DIRECTORSHIP_OFFER', roles, new Set(['ANY'])) && sees('DIRECTOR', []) === 'CONTENT',
    offerDays: thresholdsOn(context, today).OFFER_UNANSWERED,
    normDays: normDaysOf(context),
  };
}
