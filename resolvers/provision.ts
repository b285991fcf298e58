import { findCaseOf } from '../src/domain/case.ts';
import { findDecisionOfProvision } from '../src/domain/decision.ts';
import { loaded } from '../src/domain/loaded.ts';
import { findPreviousProvision, listProvisionsOfCase } from '../src/domain/provision.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const provision: Resolvers = {
  Provision: {
    case: (parent, _args, context) => findCaseOf(context, parent),
    decision: (parent, _args, context) => findDecisionOfProvision(context, parent),
    previous: (parent, _args, context) => findPreviousProvision(context, parent),
  },
  Household: {
    provisions: (parent) => loaded(parent.provisions),
  },
  Case: {
    provisions: (parent, _args, context) => listProvisionsOfCase(context, parent),
  },
};
