import { listDistricts, listPopulationOf } from '../src/domain/reference/district.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const district: Resolvers = {
  Query: {
    districts: (_root, _args, context) => listDistricts(context),
  },
  District: {
    confirmed: ({ confirmed }) => confirmed === 1,
    population: (parent, { on }, context) => listPopulationOf(context, parent, on),
  },
};
