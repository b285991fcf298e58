import { asOfDay } from '../src/domain/as-of.ts';
import { loaded } from '../src/domain/loaded.ts';
import { listMembershipsOfPerson } from '../src/domain/household/membership.ts';
import { findPerson } from '../src/domain/person/person.ts';
import { listAuthorityOfPerson, listRelationsOfPerson } from '../src/domain/household/relation.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const person: Resolvers = {
  Query: {
    person: async (_root, { by, asOf }, context) => findPerson(context, by, asOfDay(context, asOf)),
  },
  Person: {
    address: (parent) => loaded(parent.address),
    addressWithheld: (parent) => loaded(parent.addressWithheld),
    relations: (parent, _args, context) => listRelationsOfPerson(context, parent),
    authority: (parent, _args, context) => listAuthorityOfPerson(context, parent),
    memberships: (parent, _args, context) => listMembershipsOfPerson(context, parent),
  },
};
