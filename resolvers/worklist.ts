import { assignCases } from '../src/domain/case/case-assign-several.ts';
import { releaseCase } from '../src/domain/case/case-worker.ts';
import { getMyAttention } from '../src/domain/attention/attention-list.ts';
import { findHouseholdById, getHousehold } from '../src/domain/household/household.ts';
import { listWorklistItems, typeOfSubject } from '../src/domain/worklist/worklist-item.ts';
import { titleOfItem } from '../src/domain/worklist/worklist-label.ts';
import { getWorklistPage, listWorklistGroups, pageInfoOfWorklist } from '../src/domain/worklist/worklist.ts';
import { listWorkload } from '../src/domain/worklist/workload.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const worklist: Resolvers = {
  Query: {
    worklist: (_root, args, context) => getWorklistPage(context, args),
    worklistCounts: (_root, args, context, info) => listWorklistGroups(context, info.schema, args),
    workload: (_root, _args, context) => listWorkload(context),
    myAttention: (_root, args, context, info) => getMyAttention(context, args, householdWants(info)),
  },
  Mutation: {
    assignCases: (_root, { input }, context) => assignCases(context, input),
    releaseCase: (_root, { input }, context) => releaseCase(context, input),
  },
  WorklistConnection: {
    edges: (parent, _args, context) => listWorklistItems(context, parent),
    nodes: (parent, _args, context) => listWorklistItems(context, parent),
    pageInfo: (parent) => pageInfoOfWorklist(parent),
    totalCount: (parent) => parent.count(),
  },
  WorklistEdge: { node: (parent) => parent },
  WorklistItem: {
    title: (parent, _args, _context, info) => titleOfItem(info.schema, parent),
    household: (parent, _args, context, info) =>
      parent.householdId === null
        ? null
        : findHouseholdById(context, parent.householdId, context.today, householdWants(info)),
  },
  WorklistSubject: { __resolveType: (parent) => typeOfSubject(parent) },
  HouseholdAttention: {
    household: (parent, _args, context, info) =>
      getHousehold(context, parent.householdId, context.today, householdWants(info)),
  },
  ReleaseCasePayload: { case: ({ thing }) => thing },
};
