import { endChildProtection, findProtectionOfPerson, protectChild } from '../src/domain/household/child-protection.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const childProtection: Resolvers = {
  Person: {
    protection: (parent, _args, context) => findProtectionOfPerson(context, parent),
  },
  Mutation: {
    protectChild: (_root, { input }, context) => protectChild(context, input),
    endChildProtection: (_root, { input }, context) => endChildProtection(context, input),
  },
  ProtectChildPayload: { protection: ({ thing }) => thing },
  EndChildProtectionPayload: { protection: ({ thing }) => thing },
};
