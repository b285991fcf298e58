import { findCaseOf } from '../src/domain/case/case.ts';
import { findDecisionOfProvision } from '../src/domain/case/decision.ts';
import { loaded } from '../src/domain/loaded.ts';
import { listFormsOf, listProductsOf, listProvidersOf } from '../src/domain/provision/product.ts';
import { changeProvision, endProvision } from '../src/domain/provision/provision-change.ts';
import { grantProvision } from '../src/domain/provision/provision-grant.ts';
import { remarksOnProvision } from '../src/domain/provision/provision-remark.ts';
import { findPreviousProvision, listProvisionsOfCase } from '../src/domain/provision/provision.ts';
import type { ProvisionOutcome } from '../src/domain/provision/provision-work.ts';
import type { Context } from '../src/context.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

const payload = {
  provision: ({ thing }: ProvisionOutcome) => thing,
  remarks: (parent: ProvisionOutcome, _args: unknown, context: Context) => remarksOnProvision(context, parent),
};

export const provision: Resolvers = {
  Query: {
    products: (_root, { law, on }, context) => listProductsOf(context, { law: law ?? null, on: on ?? null }),
    providers: (_root, { productId, contracted, on }, context) =>
      listProvidersOf(context, { productId: productId ?? null, contracted, on: on ?? null }),
  },
  Product: { deliveryForms: (parent) => listFormsOf(parent) },
  Provision: {
    case: (parent, _args, context) => findCaseOf(context, parent),
    decision: (parent, _args, context) => findDecisionOfProvision(context, parent),
    previous: (parent, _args, context) => findPreviousProvision(context, parent),
  },
  Household: {
    provisions: (parent) => loaded(parent.provisions),
  },
  Case: {
    provisions: (parent, _args, context) => listProvisionsOfCase(context, parent),
  },
  Mutation: {
    grantProvision: (_root, { input }, context) => grantProvision(context, input),
    changeProvision: (_root, { input }, context) => changeProvision(context, input),
    endProvision: (_root, { input }, context) => endProvision(context, input),
  },
  GrantProvisionPayload: payload,
  ChangeProvisionPayload: payload,
  EndProvisionPayload: payload,
};
