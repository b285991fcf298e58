import {
  listAssignable,
  listCaseOpenings,
  listNextStatuses,
  listPossibleTermChanges,
} from '../src/domain/case/case-choice.ts';
import { findReferred } from '../src/domain/case/referral.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const caseChoice: Resolvers = {
  Household: {
    caseOpenings: (parent, _args, context) => listCaseOpenings(context, parent),
  },
  Case: {
    referred: (parent, _args, context) => findReferred(context, parent),
    nextStatuses: (parent, _args, context) => listNextStatuses(context, parent),
    possibleTermChanges: (parent, _args, context) => listPossibleTermChanges(context, parent),
    colleagues: (parent, _args, context) => listAssignable(context, parent),
  },
};
