import { confirmIdentity, listIdentityChecksOfPerson } from '../src/domain/case/identity-check.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const identityCheck: Resolvers = {
  Person: {
    identityChecks: (parent, _args, context) => listIdentityChecksOfPerson(context, parent),
  },
  Mutation: {
    confirmIdentity: (_root, { input }, context) => confirmIdentity(context, input),
  },
  ConfirmIdentityPayload: { identityCheck: ({ thing }) => thing },
};
