import {
  basisOfNorm,
  findAgreement,
  getAgreementOf,
  listAgreements,
  listNormsOf,
  listResponsibilitiesUnder,
} from '../src/domain/policy/agreement.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const agreement: Resolvers = {
  Query: {
    agreements: (_root, { organisation, on }, context) =>
      listAgreements(context, { organisation: organisation ?? null, on: on ?? null }),
    agreement: (_root, { code }, context) => findAgreement(context, code) ?? null,
  },
  Agreement: {
    commissioner: (parent, _args, { reference }) => reference.getOrganisation(parent.commissionerId),
    executor: (parent, _args, { reference }) => reference.getOrganisation(parent.executorId),
    norms: (parent, { on }, context) => listNormsOf(context, parent, on),
    responsibilities: (parent, { on }, context) => listResponsibilitiesUnder(context, parent, on),
  },
  ServiceNorm: {
    workingDays: (parent) => parent.workingDays === 1,
    assumed: (parent) => parent.assumed === 1,
    basis: (parent, _args, context) => basisOfNorm(context, parent),
    agreement: (parent, _args, context) => getAgreementOf(context, parent),
  },
};
