import type { Resolvers } from '../src/generated/resolvers.ts';
import { cursorOfBreach, getNormBreachPage } from '../src/reporting/norm-breach.ts';
import { pageInfoAfter } from '../src/domain/page.ts';

export const normBreach: Resolvers = {
  Query: { normBreaches: (_root, args, context) => getNormBreachPage(context, args) },
  NormBreachConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: ({ nodes, hasNextPage }) => pageInfoAfter(nodes, hasNextPage, cursorOfBreach),
  },
  NormBreachEdge: { cursor: (parent) => cursorOfBreach(parent), node: (parent) => parent },
};
