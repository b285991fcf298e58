import { laws, type Law } from '../../../db/law.ts';
import type { CaseScope } from '../../../db/search-place.ts';
import type { WorkScope } from '../../../db/search-scope.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import { decide } from '../../access/decide.ts';
import type { Marking } from '../../access/marking.ts';
import { officesOfRole, type AccessArea } from '../../access/policy.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import { purposeOf } from '../standing/standing.ts';

/** Whose names may be hits: everybody's, those of the people in the households one works for, or nobody's. */
export type PersonScope = 'EVERYBODY' | 'NOBODY' | WorkScope;

/** Which people an actor may find, as the policy has it for the area HOUSEHOLD; each hit is decided on again by itself. */
export function personScopeOf(context: Context): PersonScope {
  const { actor, reference, today } = context;
  const opens = (relation: Relation) => isSeen(context, 'HOUSEHOLD', [relation]);
  if (opens('ANY')) return 'EVERYBODY';
  const [atWork, worker, director] = [opens('AT_WORK'), opens('WORKER'), opens('DIRECTOR')];
  if (!atWork && !worker && !director) return 'NOBODY';
  const offices = officesOf(context);
  const { organisationId, id } = actor.staff;
  const holdsDesk = (law: Law) =>
    offices.includes('FRONT') && reference.isResponsible(organisationId, law, 'FRONT', today);
  return {
    organisationId: atWork ? organisationId : null,
    offices,
    deskLaws: atWork ? laws.filter(holdsDesk) : [],
    workerId: worker ? id : null,
    directorId: director ? id : null,
    laws: purposeOf(context).activity.laws,
    day: today,
  };
}

/** The offices an actor works in for the stated purpose. */
export function officesOf(context: Context): readonly OfficeFunction[] {
  return [...new Set(purposeOf(context).roles.flatMap((role) => officesOfRole[role] ?? []))];
}

/** Which cases an actor may find by their number: those of which they may see the number; decided on again one by one. */
export function caseScopeOf(context: Context): CaseScope {
  const { actor, reference, today } = context;
  const { organisationId, id } = actor.staff;
  const isResponsible = (law: Law) =>
    officesOf(context).some((office) => reference.isResponsible(organisationId, law, office, today));
  const seen = (law: Law, relation: Relation[], marking?: Marking) =>
    isSeen(context, 'CASE', [...(isResponsible(law) ? (['RESPONSIBLE'] as const) : []), ...relation], law, marking);
  return {
    // What a relation to the household opens cannot be told of a case alone, so those laws are looked through whole.
    openLaws: laws.filter((law) => seen(law, ['AT_WORK', 'DIRECTOR'])),
    heldLaws: laws.filter((law) => seen(law, ['IN_HAND'])),
    sealedLaws: laws.filter((law) => seen(law, ['IN_HAND', 'AT_WORK', 'DIRECTOR'], 'SEALED')),
    organisationId,
    staffId: id,
  };
}

/** Whether a secret address may show to the actor whatever they are to those who live there. */
export function seesSecretAddresses(context: Context): boolean {
  return isSeen(context, 'ADDRESS', [], undefined, 'SECRECY');
}

/** Whether the household of an open case in the hands of the actor's own office is one they see. */
export function seesHouseholdsAtWork(context: Context): boolean {
  return isSeen(context, 'HOUSEHOLD', ['AT_WORK']);
}

function isSeen(
  context: Context,
  area: AccessArea,
  relations: readonly Relation[],
  law?: Law,
  marking?: Marking,
): boolean {
  const { roles, activity } = purposeOf(context);
  const markings = marking ? [marking] : [];
  const question = {
    roles,
    relations: new Set<Relation>(['ANY', ...relations]),
    purpose: activity,
    area,
    law,
    markings,
  };
  return decide(question).level === 'CONTENT';
}
