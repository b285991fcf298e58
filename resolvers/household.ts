import { asOfDay } from '../src/domain/as-of.ts';
import { getContactMomentPage } from '../src/domain/signal/contact-moment.ts';
import { listOthersAtAddress } from '../src/domain/household/cohabitant.ts';
import { findHousehold, listHouseholdsAt } from '../src/domain/search/household-lookup.ts';
import { getHousehold } from '../src/domain/household/household.ts';
import { loaded } from '../src/domain/loaded.ts';
import { listRelationsOfHousehold } from '../src/domain/household/relation.ts';
import { listWithheld } from '../src/domain/standing/withheld.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const household: Resolvers = {
  Query: {
    household: (_root, { by, asOf }, context, info) =>
      findHousehold(context, by, asOfDay(context, asOf), householdWants(info)),
    households: (_root, { at }, context, info) => listHouseholdsAt(context, at, householdWants(info)),
  },
  Household: {
    address: (parent) => loaded(parent.address),
    members: (parent) => loaded(parent.members),
    formerMembers: (parent) => loaded(parent.formerMembers),
    cases: (parent) => loaded(parent.cases),
    othersAtAddress: (parent, _args, context) => listOthersAtAddress(context, parent),
    relations: (parent, _args, context) => listRelationsOfHousehold(context, parent),
    contactMoments: (parent, args, context) => getContactMomentPage(context, parent, args),
    withheld: (parent, _args, context) => listWithheld(context, parent),
  },
  Membership: {
    household: (parent, _args, context, info) =>
      getHousehold(context, parent.householdId, parent.asOf, householdWants(info)),
  },
};
