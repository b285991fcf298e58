import {
  caseOfOutcome,
  correctDecision,
  decideCase,
  listDecidable,
  listOutcomesOfCase,
  remarksOnDecision,
  withdrawDecision,
} from '../src/domain/case/decision-change.ts';
import { findDecisionAgainst, listDecisionsOfCase } from '../src/domain/case/decision.ts';
import { listProvisionsOfDecision } from '../src/domain/provision/provision.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const decision: Resolvers = {
  Case: {
    decisions: (parent, _args, context) => listDecisionsOfCase(context, parent),
    decidable: (parent, _args, context) => listDecidable(context, parent),
    outcomes: (parent, _args, context) => listOutcomesOfCase(context, parent),
  },
  Decision: {
    against: (parent, _args, context) => findDecisionAgainst(context, parent),
    provisions: (parent, _args, context) => listProvisionsOfDecision(context, parent),
  },
  Mutation: {
    decideCase: (_root, { input }, context) => decideCase(context, input),
    correctDecision: (_root, { input }, context) => correctDecision(context, input),
    withdrawDecision: (_root, { input }, context) => withdrawDecision(context, input),
  },
  DecideCasePayload: {
    decision: ({ thing }) => thing,
    case: (parent, _args, context) => caseOfOutcome(context, parent),
    remarks: (parent, _args, context) => remarksOnDecision(context, parent),
  },
  CorrectDecisionPayload: { decision: ({ thing }) => thing },
  WithdrawDecisionPayload: { decision: ({ thing }) => thing },
};
