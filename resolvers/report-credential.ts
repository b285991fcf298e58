import type { Resolvers } from '../src/generated/resolvers.ts';
import { createReportCredential, revokeReportCredential } from '../src/reporting/credential-change.ts';
import { listCredentials, namesOf, readsStatistics, stateOfCredential } from '../src/reporting/credential.ts';

export const reportCredential: Resolvers = {
  Query: {
    reportCredentials: (_root, _args, context) => listCredentials(context),
  },
  Mutation: {
    createReportCredential: (_root, { input }, context) => createReportCredential(context, input),
    revokeReportCredential: (_root, { input }, context) => revokeReportCredential(context, input),
  },
  ReportCredential: {
    reportNames: (parent) => namesOf(parent),
    readsStatistics: (parent) => readsStatistics(parent),
    state: (parent, _args, { today }) => stateOfCredential(parent, today),
    createdBy: ({ createdById }, _args, { reference }) => reference.getStaff(createdById),
    revokedBy: ({ revokedById }, _args, { reference }) =>
      revokedById === null ? null : reference.getStaff(revokedById),
  },
  CreateReportCredentialPayload: { credential: ({ thing }) => thing },
  RevokeReportCredentialPayload: { credential: ({ thing }) => thing },
};
