import { listEvaluationsOfPlan } from '../src/domain/plan/evaluation.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const evaluation: Resolvers = {
  Plan: { evaluations: (parent, _args, context) => listEvaluationsOfPlan(context, parent) },
};
