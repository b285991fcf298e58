import { answerCareRequest } from '../src/domain/care/care-request-change.ts';
import {
  findAllocationOfLine,
  listAllocationsOfCareRequest,
  listCareRequestsOfCase,
  listCareRequestsOfHousehold,
  listLinesOfCareRequest,
} from '../src/domain/care/care-request.ts';
import { findCaseOf } from '../src/domain/case/case.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const careRequest: Resolvers = {
  CareRequest: {
    lines: (parent, _args, context) => listLinesOfCareRequest(context, parent),
    case: (parent, _args, context) => findCaseOf(context, parent),
    allocations: (parent, _args, context) => listAllocationsOfCareRequest(context, parent),
  },
  CareRequestLine: {
    allocation: (parent, _args, context) => findAllocationOfLine(context, parent),
  },
  Household: {
    careRequests: (parent, _args, context) => listCareRequestsOfHousehold(context, parent),
  },
  Case: {
    careRequests: (parent, _args, context) => listCareRequestsOfCase(context, parent),
  },
  Mutation: {
    answerCareRequest: (_root, { input }, context) => answerCareRequest(context, input),
  },
  AnswerCareRequestPayload: { careRequest: ({ thing }) => thing },
};
