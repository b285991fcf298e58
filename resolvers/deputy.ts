import { endDeputy, nameDeputy } from '../src/domain/administration/deputy-change.ts';
import { findDeputyOfPlan, listDeputiesOfPlan } from '../src/domain/administration/deputy.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const deputy: Resolvers = {
  Plan: {
    deputy: (parent, _args, context) => findDeputyOfPlan(context, parent),
    deputies: (parent, _args, context) => listDeputiesOfPlan(context, parent),
  },
  Mutation: {
    nameDeputy: (_root, { input }, context) => nameDeputy(context, input),
    endDeputy: (_root, { input }, context) => endDeputy(context, input),
  },
  NameDeputyPayload: { deputy: ({ thing }) => thing },
  EndDeputyPayload: { deputy: ({ thing }) => thing },
};
