import { listDeliveriesOfAllocation } from '../src/domain/allocation/delivery.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const delivery: Resolvers = {
  Allocation: {
    deliveries: (parent, _args, context) => listDeliveriesOfAllocation(context, parent),
  },
};
