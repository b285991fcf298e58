import { loaded } from '../src/domain/loaded.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const plan: Resolvers = {
  Plan: { goals: (parent) => loaded(parent.goals) },
  Goal: { actions: (parent) => loaded(parent.actions) },
};
