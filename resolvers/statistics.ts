import type { Resolvers } from '../src/generated/resolvers.ts';
import { getStatistics } from '../src/reporting/find-statistics.ts';

export const statistics: Resolvers = {
  Query: {
    statistics: (_root, query, context) => getStatistics(context, query),
  },
};
