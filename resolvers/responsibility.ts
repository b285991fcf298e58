import { listAgreementsOf } from '../src/domain/policy/agreement.ts';
import {
  findResponsibleFor,
  listResponsibilitiesOfHousehold,
} from '../src/domain/household/household-responsibility.ts';
import { listStaffToReach, listTeamLeads } from '../src/domain/standing/reach.ts';
import {
  findAgreementOf,
  findNoteOn,
  findReachOf,
  listNormsFor,
  listResponsibilities,
  listResponsibilitiesOf,
} from '../src/domain/policy/responsibility.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const responsibility: Resolvers = {
  Query: {
    responsibilities: (_root, filter, context) => listResponsibilities(context, filter),
    responsibleFor: async (_root, { by, on }, context) => findResponsibleFor(context, by, on),
  },
  Responsibility: {
    agreement: (parent, _args, context) => findAgreementOf(context, parent) ?? null,
    norms: (parent, _args, context) => listNormsFor(context, parent),
    reach: (parent, _args, context) => findReachOf(context, parent) ?? null,
    note: (parent) => findNoteOn(parent) ?? null,
  },
  Organisation: {
    agreements: (parent, _args, context) => listAgreementsOf(context, parent),
    responsibilities: (parent, { on }, context) => listResponsibilitiesOf(context, parent, on),
  },
  Reach: {
    phone: ({ organisation }) => organisation.phone,
    email: ({ organisation }) => organisation.email,
    teamLeads: (parent, _args, context) => listTeamLeads(context, parent),
    staff: (parent, { first }, context) => listStaffToReach(context, parent, first ?? 10),
  },
  Household: {
    responsibilities: (parent, { on }, context) => listResponsibilitiesOfHousehold(context, parent, on),
  },
};
