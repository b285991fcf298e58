import { listColleagues } from '../src/domain/worklist/colleague.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const organisation: Resolvers = {
  Query: { colleagues: (_root, args, context) => listColleagues(context, args) },
  StaffMember: {
    organisation: (parent, _args, { reference }) => reference.getOrganisation(parent.organisationId),
  },
  Responsibility: {
    organisation: (parent, _args, { reference }) =>
      parent.organisationId === null ? null : reference.getOrganisation(parent.organisationId),
  },
};
