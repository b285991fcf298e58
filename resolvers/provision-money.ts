import {
  listBudgetSpendingsOfProvision,
  listOwnContributionsOfProvision,
} from '../src/domain/provision/provision-money.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const provisionMoney: Resolvers = {
  Provision: {
    budgetSpendings: (parent, _args, context) => listBudgetSpendingsOfProvision(context, parent),
    ownContributions: (parent, _args, context) => listOwnContributionsOfProvision(context, parent),
  },
};
