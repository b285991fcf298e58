import {
  endEmergencyAccess,
  requestEmergencyAccess,
  reviewEmergencyAccess,
} from '../src/domain/emergency-access-change.ts';
import { countEmergencyAccesses } from '../src/domain/emergency-access-count.ts';
import {
  cursorOfEmergencyAccess,
  getEmergencyAccessPage,
  pageInfoOfEmergencyAccesses,
} from '../src/domain/emergency-access-page.ts';
import { findHouseholdConcerned } from '../src/domain/emergency-access.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const emergencyAccess: Resolvers = {
  Query: {
    emergencyAccesses: (_root, args, context) => getEmergencyAccessPage(context, args),
    emergencyAccessCounts: (_root, args, context) => countEmergencyAccesses(context, args),
  },
  Mutation: {
    requestEmergencyAccess: (_root, { input }, context) => requestEmergencyAccess(context, input),
    endEmergencyAccess: (_root, { input }, context) => endEmergencyAccess(context, input),
    reviewEmergencyAccess: (_root, { input }, context) => reviewEmergencyAccess(context, input),
  },
  EmergencyAccess: {
    household: (parent, _args, context, info) => findHouseholdConcerned(context, parent, householdWants(info)),
  },
  EmergencyAccessConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => pageInfoOfEmergencyAccesses(parent),
  },
  EmergencyAccessEdge: {
    cursor: (parent) => cursorOfEmergencyAccess(parent),
    node: (parent) => parent,
  },
  RequestEmergencyAccessPayload: { emergencyAccess: ({ thing }) => thing },
  EndEmergencyAccessPayload: { emergencyAccess: ({ thing }) => thing },
  ReviewEmergencyAccessPayload: { emergencyAccess: ({ thing }) => thing },
};
