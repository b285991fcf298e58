import type { ProvisionRow } from '../../../db/provision.table.ts';
import type { Context } from '../../context.ts';
import { listAllocationsOfProvision, type GrantedAllocation } from '../allocation/allocation.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listCareEntries } from './timeline-care.ts';
import { listProvisionsOfHousehold, type GrantedProvision, type ProvisionVolumeView } from '../provision/provision.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { writeCount, writeEuro } from '../wording.ts';

const unitWords: Record<Exclude<ProvisionVolumeView['unit'], 'EURO'>, readonly [one: string, more: string]> = {
  MINUTE: ['minuut', 'minuten'],
  HOUR: ['uur', 'uur'],
  HALF_DAY: ['dagdeel', 'dagdelen'],
  DAY: ['etmaal', 'etmalen'],
  PIECE: ['stuk', 'stuks'],
};

const frequencyWords: Record<ProvisionVolumeView['per'], string> = {
  DAY: 'per dag',
  WEEK: 'per week',
  MONTH: 'per maand',
  TOTAL: 'in totaal',
};

/** Why help ends, as the schema labels it. */
export const endReasonWords: Readonly<Record<NonNullable<ProvisionRow['endReason']>, string>> = {
  TERM_PASSED: 'looptijd verstreken',
  GOAL_ATTAINED: 'doel behaald',
  LIGHTER_HELP: 'afgeschaald',
  HEAVIER_HELP: 'opgeschaald',
  MOVED_AWAY: 'verhuisd',
  DECEASED: 'overleden',
  AT_REQUEST: 'op verzoek',
};

/** Help of a household that the actor sees in full: what began, changed and ended by the day it is seen. */
export async function listProvisionEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const provisions = await listProvisionsOfHousehold(context, household);
  const orders = await Promise.all(provisions.map((provision) => listAllocationsOfProvision(context, provision)));
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  return tell(context, household, [
    ...provisions.flatMap((provision) => {
      const before = byId.get(provision.previousId ?? '');
      const replaced = provisions.some(
        ({ previousId, validFrom }) => previousId === provision.id && validFrom === provision.validUntil,
      );
      return [beginning(provision, before), ...(replaced ? [] : [ending(provision)])];
    }),
    ...orders.flat().flatMap(ordering),
    ...(await listCareEntries(context, household, orders.flat())),
  ]);
}

function beginning(provision: GrantedProvision, before: GrantedProvision | undefined): Happening {
  const { id, law, person, validFrom, product } = provision;
  const what = `${product.name} voor ${person.name.full}`;
  const how = describe(provision);
  const title =
    before?.validUntil === validFrom ? `${what} ${changeOf(provision, before)}` : `${what} begonnen: ${how}`;
  return { event: 'PROVISION_BEGUN', id, on: validFrom, title, law, person };
}

function changeOf(provision: GrantedProvision, before: GrantedProvision): string {
  const [how, was] = [describe(provision), describe(before)];
  if (before.product.id !== provision.product.id) return `in plaats van ${before.product.name}: ${how}`;
  return how === was ? `verlengd: ${how}` : `gewijzigd: ${how}, was ${was}`;
}

function ending({ id, law, person, validUntil, product, endReason }: GrantedProvision): Happening {
  const why = endReason === null ? '' : ` (${endReasonWords[endReason]})`;
  const title = `${product.name} voor ${person.name.full} beëindigd${why}`;
  return { event: 'PROVISION_ENDED', id, on: validUntil, title, law, person };
}

/** What happened to an order: that it was made, and that it was turned down or taken back. */
function ordering({
  id,
  provision,
  provider,
  orderedOn,
  orderedBy,
  status,
  since,
  reason,
}: GrantedAllocation): Happening[] {
  const { law, person, product } = provision;
  const what = `${product.name} voor ${person.name.full}`;
  const about = { id, law, person };
  const title = `${what} besteld bij ${provider.name}`;
  const made: Happening = { event: 'HELP_ORDERED', on: orderedOn, title, staff: orderedBy, ...about };
  if (status !== 'REFUSED' && status !== 'WITHDRAWN') return [made];
  const how = status === 'REFUSED' ? `afgekeurd door ${provider.name}` : 'ingetrokken';
  return [made, { event: 'ORDER_ENDED', on: since, title: `Bestelling van ${what} ${how}`, detail: reason, ...about }];
}

/** How much help, how and by whom: `2 uur per week door Zorggroep Voorbeeld`. */
function describe({ volume, provider, deliveryForm }: GrantedProvision): string {
  const amount = volume === null ? '' : writeVolume(volume);
  const by = provider === null ? '' : `door ${provider.name}`;
  const budget = deliveryForm === 'PERSONAL_BUDGET' ? 'met een persoonsgebonden budget' : '';
  return [amount, budget, by].filter((part) => part !== '').join(' ') || 'zonder vaste omvang';
}

function writeVolume({ amount, unit, per }: ProvisionVolumeView): string {
  const count = unit === 'EURO' ? writeEuro(amount) : writeCount(amount, ...unitWords[unit]);
  return `${count} ${frequencyWords[per]}`;
}
