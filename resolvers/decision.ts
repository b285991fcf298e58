import { listDecisionsOfCase } from '../src/domain/decision.ts';
import { listProvisionsOfDecision } from '../src/domain/provision.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const decision: Resolvers = {
  Case: {
    decisions: (parent, _args, context) => listDecisionsOfCase(context, parent),
  },
  Decision: {
    provisions: (parent, _args, context) => listProvisionsOfDecision(context, parent),
  },
};
