import { cursorOfHit, findHouseholdOfHit, pageInfoOfHits, searchPersons } from '../src/domain/search/search.ts';
import {
  cursorOfHousehold,
  getHouseholdOfEdge,
  getMyHouseholds,
  getOrganisationHouseholds,
  listHouseholdsOfPage,
  pageInfoOfHouseholds,
} from '../src/domain/search/search-household.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const search: Resolvers = {
  Query: {
    search: async (_root, args, context) => searchPersons(context, args),
    myHouseholds: async (_root, args, context) => getMyHouseholds(context, args),
    organisationHouseholds: async (_root, args, context) => getOrganisationHouseholds(context, args),
  },
  SearchConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => pageInfoOfHits(parent),
  },
  SearchEdge: {
    cursor: (parent) => cursorOfHit(parent),
    node: (parent) => parent,
  },
  SearchHit: {
    household: (parent, _args, context, info) => findHouseholdOfHit(context, parent, householdWants(info)),
  },
  HouseholdConnection: {
    edges: (parent) => parent.ids,
    nodes: (parent, _args, context, info) => listHouseholdsOfPage(context, parent, householdWants(info)),
    pageInfo: (parent) => pageInfoOfHouseholds(parent),
    totalCount: (parent) => parent.count(),
  },
  HouseholdEdge: {
    cursor: (parent) => cursorOfHousehold(parent),
    node: (parent, _args, context, info) => getHouseholdOfEdge(context, parent, householdWants(info)),
  },
};
