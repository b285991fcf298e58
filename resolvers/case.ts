import { asOfDay } from '../src/domain/as-of.ts';
import { findCase } from '../src/domain/case.ts';
import { findHouseholdOfCase } from '../src/domain/household.ts';
import { loaded } from '../src/domain/loaded.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const caseResolvers: Resolvers = {
  Query: {
    case: async (_root, { by, asOf }, context) => findCase(context, by, asOfDay(context, asOf)),
  },
  Case: {
    statusHistory: (parent) => loaded(parent.statusHistory),
    household: (parent, _args, context, info) => findHouseholdOfCase(context, parent, householdWants(info)),
  },
};
