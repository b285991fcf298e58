import { listBenefitsOfHousehold } from '../src/domain/provision/benefit.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const benefit: Resolvers = {
  Household: { benefits: (parent, _args, context) => listBenefitsOfHousehold(context, parent) },
};
