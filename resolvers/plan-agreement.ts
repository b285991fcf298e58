import { recordPlanAgreement, withdrawPlanAgreement } from '../src/domain/plan/plan-agreement-change.ts';
import { listAgreementsOfPlan } from '../src/domain/plan/plan-agreement.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const planAgreement: Resolvers = {
  Plan: { agreements: (parent, _args, context) => listAgreementsOfPlan(context, parent) },
  Mutation: {
    recordPlanAgreement: (_root, { input }, context) => recordPlanAgreement(context, input),
    withdrawPlanAgreement: (_root, { input }, context) => withdrawPlanAgreement(context, input),
  },
  RecordPlanAgreementPayload: { agreement: ({ thing }) => thing },
  WithdrawPlanAgreementPayload: { agreement: ({ thing }) => thing },
};
