import { listDeliveriesByAllocationIds } from '../../../db/delivery.ts';
import type { DeliveryRow } from '../../../db/delivery.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedAllocation } from './allocation.ts';

export type DeliveryView = Pick<DeliveryRow, 'id' | 'validFrom' | 'validUntil' | 'endReason' | 'withdrawnOn'>;
export type GrantedDelivery = Granted<DeliveryView>;

/** What was given under an order by the day it is seen, the first to begin first; seen as the order is. */
export async function listDeliveriesOfAllocation(
  context: Context,
  { id, asOf, provision }: GrantedAllocation,
): Promise<readonly GrantedDelivery[]> {
  const loader = context.loaders.get('deliveries', (ids: readonly string[]) =>
    Map.groupBy(listDeliveriesByAllocationIds(context.db, ids), (row) => row.allocationId),
  );
  const rows = ((await loader.load(id)) ?? []).filter(({ validFrom }) => validFrom <= asOf);
  if (rows.length > 0) context.disclosure.touch('Delivery', provision.person.id);
  return rows.map(({ validUntil, withdrawnOn, ...row }) => {
    const isOver = validUntil !== null && validUntil <= asOf;
    return grant({ level: 'CONTENT' }, 'CONTENT', {
      id: row.id,
      validFrom: row.validFrom,
      // What came later was not known on a day in the past.
      validUntil: isOver || asOf === context.today ? validUntil : null,
      endReason: isOver || asOf === context.today ? row.endReason : null,
      withdrawnOn: withdrawnOn !== null && withdrawnOn <= asOf ? withdrawnOn : null,
    });
  });
}
