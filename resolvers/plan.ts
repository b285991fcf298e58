import { loaded } from '../src/domain/loaded.ts';
import { listFormerPlans, tellTitle } from '../src/domain/plan/plan.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const plan: Resolvers = {
  Household: { formerPlans: (parent, _args, context) => listFormerPlans(context, parent) },
  Plan: {
    title: (parent, _args, context) => tellTitle(context, parent),
    goals: (parent) => loaded(parent.goals),
  },
  Goal: { actions: (parent) => loaded(parent.actions) },
};
