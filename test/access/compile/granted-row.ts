import type { GrantedHousehold } from '../../../src/domain/household/household.ts';
import type { Resolvers } from '../../../src/generated/resolvers.ts';

/** Compiles: what an access decision let through. */
export const resolvers: Resolvers = {
  Query: { household: (_root, _args, _context): GrantedHousehold | null => null },
};
