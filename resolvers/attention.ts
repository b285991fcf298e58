import { listAttention } from '../src/domain/attention/attention.ts';
import { getAttentionRule, listAttentionRules } from '../src/domain/attention/attention-reason.ts';
import { setAttentionThreshold } from '../src/domain/administration/setting-change.ts';
import { listProvisionConflicts } from '../src/domain/reference/setting.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const attention: Resolvers = {
  Household: { attention: (parent, _args, context) => listAttention(context, parent) },
  Attention: { rule: (parent, _args, context) => getAttentionRule(context, parent.kind) },
  ProvisionConflict: {
    key: (parent) => parent.id,
    product: (parent, _args, { reference }) => reference.getProduct(parent.productId),
    otherProduct: (parent, _args, { reference }) => reference.getProduct(parent.otherProductId),
    assumed: (parent) => parent.assumed === 1,
  },
  Query: {
    attentionRules: (_root, _args, context) => listAttentionRules(context),
    provisionConflicts: (_root, _args, context) => listProvisionConflicts(context),
  },
  Mutation: { setAttentionThreshold: (_root, { input }, context) => setAttentionThreshold(context, input) },
  SetAttentionThresholdPayload: { threshold: ({ thing }) => thing },
};
