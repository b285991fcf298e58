import { listGoalHistory } from '../src/domain/plan/goal-history.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const goalHistory: Resolvers = {
  Goal: { history: (parent, _args, context) => listGoalHistory(context, parent) },
};
