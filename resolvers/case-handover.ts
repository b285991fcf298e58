import {
  acceptCaseHandover,
  declineCaseHandover,
  offerCaseHandover,
  withdrawCaseHandover,
} from '../src/domain/case/case-handover-change.ts';
import { findCaseHandover, listHandoversOfCase, listTargetsOf } from '../src/domain/case/case-handover.ts';
import { findCaseOf } from '../src/domain/case/case.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const caseHandover: Resolvers = {
  Mutation: {
    offerCaseHandover: (_root, { input }, context) => offerCaseHandover(context, input),
    acceptCaseHandover: (_root, { input }, context) => acceptCaseHandover(context, input),
    declineCaseHandover: (_root, { input }, context) => declineCaseHandover(context, input),
    withdrawCaseHandover: (_root, { input }, context) => withdrawCaseHandover(context, input),
  },
  Notice: { caseHandover: (parent, _args, context) => findCaseHandover(context, parent.caseHandoverId) },
  Case: {
    handovers: (parent, _args, context) => listHandoversOfCase(context, parent),
    handoverTargets: (parent, _args, context) => listTargetsOf(context, parent),
  },
  CaseHandover: {
    case: (parent, _args, context) => findCaseOf(context, { caseId: parent.caseId, asOf: context.today }),
  },
  CaseHandoverPayload: { handover: ({ thing }) => thing },
};
