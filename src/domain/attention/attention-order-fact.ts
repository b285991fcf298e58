import type { Context } from '../../context.ts';
import { listAllocationsOfProvision } from '../allocation/allocation.ts';
import type { OrderFact } from './attention-point.ts';
import { listDeliveriesOfAllocation } from '../allocation/delivery.ts';
import type { GrantedProvision } from '../provision/provision.ts';

/** The latest order for each provision that holds or is to come, with what is given under it; of help that is not ordered nothing. */
export async function listOrderFacts(
  context: Context,
  provisions: readonly GrantedProvision[],
): Promise<readonly OrderFact[]> {
  const ordered = provisions.filter(({ state, provider }) => state !== 'ENDED' && provider !== null);
  const facts = await Promise.all(
    ordered.map(async (provision): Promise<OrderFact[]> => {
      const [latest] = await listAllocationsOfProvision(context, provision);
      if (!latest) return [];
      const deliveries = await listDeliveriesOfAllocation(context, latest);
      return [{ ...latest, deliveries: deliveries.filter(({ withdrawnOn }) => withdrawnOn === null) }];
    }),
  );
  return facts.flat();
}
