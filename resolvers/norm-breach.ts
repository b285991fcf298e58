import { findHouseholdOfCase } from '../src/domain/household/household.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { cursorOfBreach, getNormBreachPage } from '../src/reporting/norm-breach.ts';
import { pageInfoAfter } from '../src/domain/page.ts';
import { householdWants } from './lookahead.ts';

export const normBreach: Resolvers = {
  Query: { normBreaches: (_root, args, context) => getNormBreachPage(context, args) },
  NormBreach: {
    household: ({ case: ofCase, plan }, _args, context, info) => {
      const about = ofCase ?? plan;
      return about && findHouseholdOfCase(context, about, householdWants(info));
    },
  },
  NormBreachConnection: {
    edges: ({ nodes }) => nodes,
    pageInfo: ({ nodes, hasNextPage }) => pageInfoAfter(nodes, hasNextPage, cursorOfBreach),
  },
  NormBreachEdge: { cursor: (parent) => cursorOfBreach(parent), node: (parent) => parent },
};
