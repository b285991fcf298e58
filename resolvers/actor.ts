import { getMe } from '../src/domain/standing/me.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const actor: Resolvers = {
  Query: { me: async (_root, _args, context) => getMe(context) },
};
