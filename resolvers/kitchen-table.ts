import { findKitchenTable, listKitchenTableReaders } from '../src/domain/case/kitchen-table.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const kitchenTable: Resolvers = {
  Plan: {
    kitchenTableReaders: (parent, _args, context) => listKitchenTableReaders(context, parent),
    kitchenTable: (parent, { for: personIds }, context) => findKitchenTable(context, parent, personIds),
  },
};
