import type { Resolvers } from '../src/generated/resolvers.ts';
import { getKeyFigures } from '../src/reporting/find-report.ts';

export const keyFigure: Resolvers = {
  Query: {
    keyFigures: (_root, { year }, context) => getKeyFigures(context, year),
  },
};
