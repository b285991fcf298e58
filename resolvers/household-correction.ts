import { listCorrectionsOfHousehold } from '../src/domain/formation/household-correction.ts';
import { joinHouseholds } from '../src/domain/formation/household-join.ts';
import { splitHousehold } from '../src/domain/formation/household-split.ts';
import { findHouseholdById } from '../src/domain/household/household.ts';
import { addMember, removeMember } from '../src/domain/formation/member-change.ts';
import { listMembershipsOfHousehold } from '../src/domain/household/membership.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const householdCorrection: Resolvers = {
  Household: {
    membershipHistory: (parent, _args, context) => listMembershipsOfHousehold(context, parent),
    corrections: (parent, _args, context) => listCorrectionsOfHousehold(context, parent),
  },
  HouseholdCorrection: {
    household: ({ householdId, asOf }, _args, context, info) =>
      findHouseholdById(context, householdId, asOf, householdWants(info)),
    otherHousehold: ({ otherHouseholdId, asOf }, _args, context, info) =>
      otherHouseholdId === null ? null : findHouseholdById(context, otherHouseholdId, asOf, householdWants(info)),
  },
  Mutation: {
    addMember: (_root, { input }, context) => addMember(context, input),
    removeMember: (_root, { input }, context) => removeMember(context, input),
    splitHousehold: (_root, { input }, context) => splitHousehold(context, input),
    joinHouseholds: (_root, { input }, context) => joinHouseholds(context, input),
  },
  AddMemberPayload: { correction: ({ thing }) => thing },
  RemoveMemberPayload: { correction: ({ thing }) => thing },
  SplitHouseholdPayload: { correction: ({ thing }) => thing },
  JoinHouseholdsPayload: { correction: ({ thing }) => thing },
};
