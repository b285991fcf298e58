import { recordConsent, withdrawConsent } from '../src/domain/consent/consent-change.ts';
import { listConsentsOfHousehold } from '../src/domain/consent/consent.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const consent: Resolvers = {
  Household: {
    consents: (parent, _args, context) => listConsentsOfHousehold(context, parent),
  },
  Mutation: {
    recordConsent: (_root, { input }, context) => recordConsent(context, input),
    withdrawConsent: (_root, { input }, context) => withdrawConsent(context, input),
  },
  RecordConsentPayload: { consent: ({ thing }) => thing },
  WithdrawConsentPayload: { consent: ({ thing }) => thing },
};
