import type { ChainScope } from '../../../db/chain-scope.ts';
import { laws, type Law } from '../../../db/law.ts';
import { decide } from '../../access/decide.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import { officesOf } from '../search/search-scope.ts';
import { purposeOf } from '../standing/standing.ts';
import { answersFor, sightTable } from '../standing/sight-lookup.ts';

/** Which messages the actor may know of, for the stated purpose: the one place that says so. Throws as `purposeOf` does. */
export function chainScopeOf(context: Context): ChainScope {
  const { activity, roles } = purposeOf(context);
  const { actor, today, now, reference } = context;
  const isResponsible = (law: Law) => answersFor(context, law);
  const sees = (relations: readonly Relation[], law?: Law) =>
    decide({ roles, purpose: activity, area: 'CHAIN_MESSAGE', law, relations: new Set(['ANY', ...relations]) })
      .level === 'CONTENT';
  return {
    staffId: actor.staff.id,
    ownOrganisationId: actor.staff.organisationId,
    ownOrganisationCode: reference.getOrganisation(actor.staff.organisationId).code,
    offices: officesOf(context),
    laws: activity.laws,
    chainLaws: laws.filter((law) => sees(isResponsible(law) ? ['RESPONSIBLE'] : [], law)),
    seesAll: sees([]),
    provisionSight: sightTable(context, { area: 'PROVISION', near: 'IN_HAND', laws, isResponsible }),
    day: today,
    moment: now.toISOString(),
  };
}
