import { findEmergencyAccess, findHouseholdConcerned } from '../src/domain/emergency-access/emergency-access.ts';
import { cursorOfNotice, getNoticePage, markNoticeRead, pageInfoOfNotices } from '../src/domain/notice/notice.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const notice: Resolvers = {
  Query: {
    notices: (_root, args, context) => getNoticePage(context, args),
  },
  Mutation: {
    markNoticeRead: (_root, { input }, context) => markNoticeRead(context, input),
  },
  Notice: {
    household: (parent, _args, context, info) => findHouseholdConcerned(context, parent, householdWants(info)),
    emergencyAccess: (parent, _args, context) => findEmergencyAccess(context, parent.emergencyAccessId),
  },
  NoticeConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => pageInfoOfNotices(parent),
  },
  NoticeEdge: {
    cursor: (parent) => cursorOfNotice(parent),
    node: (parent) => parent,
  },
  MarkNoticeReadPayload: { notice: ({ thing }) => thing },
};
