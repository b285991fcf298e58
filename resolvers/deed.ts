import { listDeedsInCase, listDeedsInHousehold } from '../src/domain/standing/deed.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const deed: Resolvers = {
  Household: {
    myDeeds: (parent, _args, context) => listDeedsInHousehold(context, parent),
  },
  Case: {
    myDeeds: (parent, _args, context) => listDeedsInCase(context, parent),
  },
};
