import {
  endEmergencyAccess,
  requestEmergencyAccess,
  reviewEmergencyAccess,
} from '../src/domain/emergency-access/emergency-access-change.ts';
import { countEmergencyAccesses } from '../src/domain/emergency-access/emergency-access-count.ts';
import {
  cursorOfEmergencyAccess,
  getEmergencyAccessPage,
  pageInfoOfEmergencyAccesses,
} from '../src/domain/emergency-access/emergency-access-page.ts';
import { findHouseholdConcerned } from '../src/domain/emergency-access/emergency-access.ts';
import { listEmergencyLooks } from '../src/domain/emergency-access/emergency-look.ts';
import { listKindsOfData } from '../src/domain/resident-log/resident-look-text.ts';
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
    looks: (parent, { first }, context) => listEmergencyLooks(context, parent, first),
    household: (parent, _args, context, info) => findHouseholdConcerned(context, parent, householdWants(info)),
  },
  EmergencyLook: {
    moment: ({ moment }) => new Date(moment).toISOString(),
    data: (parent) => listKindsOfData(parent),
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
