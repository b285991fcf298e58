import type { Resolvers } from '../src/generated/resolvers.ts';

export const mutation: Resolvers = {
  Problem: { __resolveType: ({ type }) => type },
};
