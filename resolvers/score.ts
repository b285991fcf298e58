import { listScoresOfHousehold } from '../src/domain/plan/score.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const score: Resolvers = {
  Household: { scores: (parent, _args, context) => listScoresOfHousehold(context, parent) },
};
