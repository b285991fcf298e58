import { viewCaseDuty } from '../src/domain/duty/duty-case.ts';
import { isPlanDuty, listDutiesOfHousehold } from '../src/domain/duty/duty-household.ts';
import { listStatutoryTerms } from '../src/domain/case/statutory-term.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const duty: Resolvers = {
  Query: {
    statutoryTerms: (_root, { law }, context) => listStatutoryTerms(context, law ?? undefined),
  },
  Duty: { __resolveType: (parent) => (isPlanDuty(parent) ? 'PlanDuty' : 'CaseDuty') },
  Case: { duty: (parent, _args, context) => viewCaseDuty(context, parent) ?? null },
  Household: { duties: (parent, _args, context) => listDutiesOfHousehold(context, parent) },
};
