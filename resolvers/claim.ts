import { findUseOfProvision, listClaimLinesOfProvision } from '../src/domain/allocation/claim.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const claim: Resolvers = {
  Provision: {
    claims: (parent, _args, context) => listClaimLinesOfProvision(context, parent),
    use: (parent, _args, context) => findUseOfProvision(context, parent),
  },
};
