import { orderAllocation, withdrawAllocation } from '../src/domain/allocation/allocation-change.ts';
import { listAllocationsOfProvision } from '../src/domain/allocation/allocation.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const allocation: Resolvers = {
  Provision: {
    allocations: (parent, _args, context) => listAllocationsOfProvision(context, parent),
  },
  Mutation: {
    orderAllocation: (_root, { input }, context) => orderAllocation(context, input),
    withdrawAllocation: (_root, { input }, context) => withdrawAllocation(context, input),
  },
  OrderAllocationPayload: { allocation: ({ thing }) => thing },
  WithdrawAllocationPayload: { allocation: ({ thing }) => thing },
};
