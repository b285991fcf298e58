import { proposeReportEdition, publishReportEdition, rejectReportEdition } from '../src/reporting/edition-change.ts';
import {
  listEditionDifferences,
  listEditions,
  listWaitingEditions,
  mayPublish,
  reportOf,
} from '../src/reporting/edition.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const reportEdition: Resolvers = {
  Query: {
    reportEditions: (_root, { name, year }, context) => listEditions(context, name, year),
    proposedReportEditions: (_root, _args, context) => listWaitingEditions(context),
  },
  Mutation: {
    proposeReportEdition: (_root, { input }, context) => proposeReportEdition(context, input),
    publishReportEdition: (_root, { input }, context) => publishReportEdition(context, input),
    rejectReportEdition: (_root, { input }, context) => rejectReportEdition(context, input),
  },
  ReportEdition: {
    proposedBy: ({ proposedById }, _args, { reference }) => reference.getStaff(proposedById),
    decidedBy: ({ decidedById }, _args, { reference }) =>
      decidedById === null ? null : reference.getStaff(decidedById),
    mayPublish: (parent, _args, context) => mayPublish(context, parent),
    report: (parent) => reportOf(parent),
    differences: (parent, _args, context) => listEditionDifferences(context, parent),
  },
  ProposeReportEditionPayload: { edition: ({ thing }) => thing },
  PublishReportEditionPayload: { edition: ({ thing }) => thing },
  RejectReportEditionPayload: { edition: ({ thing }) => thing },
};
