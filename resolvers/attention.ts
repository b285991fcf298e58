import { listAttention } from '../src/domain/attention.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const attention: Resolvers = {
  Household: { attention: (parent, _args, context) => listAttention(context, parent) },
};
