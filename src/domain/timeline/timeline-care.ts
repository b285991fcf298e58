import type { CareRequestRow } from '../../../db/care-request.table.ts';
import type { DeliveryEndReason } from '../../../db/delivery.table.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import type { GrantedAllocation } from '../allocation/allocation.ts';
import { listCareRequestsOfHousehold, type GrantedCareRequest } from '../care/care-request.ts';
import { listDeliveriesOfAllocation, type GrantedDelivery } from '../allocation/delivery.ts';
import type { GrantedHousehold } from '../household/household.ts';
import type { Happening } from './timeline-entry.ts';
import { writeDay } from '../wording.ts';

/** Why a provider stopped, as the schema labels it. */
export const endReasonWords: Readonly<Record<DeliveryEndReason, string>> = {
  AS_PLANNED: 'volgens plan',
  PAUSED: 'tijdelijk',
  DECEASED: 'overleden',
  BY_CLIENT: 'door de cliënt',
  BY_PROVIDER: 'door de aanbieder',
  AGREED: 'in overleg',
  CIRCUMSTANCES: 'door omstandigheden',
  MOVED_AWAY: 'verhuisd',
  BY_MUNICIPALITY: 'door de gemeente',
  CHANGE_REQUESTED: 'na een verzoek om wijziging',
  OTHER_PROVIDER: 'naar een andere aanbieder',
  OTHER_LAW: 'naar een andere wet',
};

/** What providers asked, gave and stopped giving, as far as the actor sees it in full. */
export async function listCareEntries(
  context: Context,
  household: GrantedHousehold,
  orders: readonly GrantedAllocation[],
): Promise<readonly Happening[]> {
  const requests = await listCareRequestsOfHousehold(context, household);
  const deliveries = await Promise.all(
    orders.map(async (order) =>
      (await listDeliveriesOfAllocation(context, order)).flatMap((delivery) => delivering(order, delivery)),
    ),
  );
  return [...requests.flatMap(asking), ...deliveries.flat()];
}

const answers: Partial<Record<CareRequestRow['status'], string>> = {
  UNDER_INVESTIGATION: 'in onderzoek',
  REFUSED: 'afgewezen',
  GRANTED: 'toegewezen',
};

function asking({ id, law, person, provider, kind, receivedOn, status, since, answeredBy }: GrantedCareRequest) {
  const about = { id, law, person };
  const what = `${kind === 'CHANGE' ? 'andere hulp' : 'hulp'} voor ${person.name.full}`;
  const title = `${provider.name} verzocht om ${what}`;
  const made: Happening = { event: 'CARE_REQUESTED', on: receivedOn, title, ...about };
  const how = answers[status];
  if (how === undefined) return [made];
  const told = `Verzoek van ${provider.name} om ${what} ${how}`;
  return [made, { event: 'CARE_REQUEST_ANSWERED' as const, on: since, title: told, staff: answeredBy, ...about }];
}

function delivering(
  { provision, provider }: GrantedAllocation,
  { id, validFrom, validUntil, endReason, withdrawnOn }: GrantedDelivery,
): Happening[] {
  // What was taken back did not happen.
  if (withdrawnOn !== null) return [];
  const { law, person, product } = provision;
  const about = { id, law, person };
  const what = `${product.name} voor ${person.name.full}`;
  const begun: Happening = {
    event: 'DELIVERY_BEGUN',
    on: validFrom,
    title: `${provider.name} is begonnen met ${what}`,
    ...about,
  };
  if (validUntil === null || endReason === null) return [begun];
  const last = writeDay(addDays(validUntil, -1));
  const title = `${provider.name} is gestopt met ${what} (${endReasonWords[endReason]}), laatste dag ${last}`;
  return [begun, { event: 'DELIVERY_ENDED', on: validUntil, title, ...about }];
}
