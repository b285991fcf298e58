import { loaded } from '../src/domain/loaded.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const signal: Resolvers = {
  Household: {
    signals: (parent) => loaded(parent.signals),
  },
};
