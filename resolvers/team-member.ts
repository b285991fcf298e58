import { listDirectorsOfPlan } from '../src/domain/direction/director.ts';
import { addTeamMember, removeTeamMember } from '../src/domain/administration/team-member-change.ts';
import { listFormerTeamOfPlan, listTeamOfPlan } from '../src/domain/administration/team-member.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const teamMember: Resolvers = {
  Plan: {
    team: (parent, _args, context) => listTeamOfPlan(context, parent),
    formerTeam: (parent, _args, context) => listFormerTeamOfPlan(context, parent),
    directors: (parent, _args, context) => listDirectorsOfPlan(context, parent),
  },
  Mutation: {
    addTeamMember: (_root, { input }, context) => addTeamMember(context, input),
    removeTeamMember: (_root, { input }, context) => removeTeamMember(context, input),
  },
  AddTeamMemberPayload: { teamMember: ({ thing }) => thing },
  RemoveTeamMemberPayload: { teamMember: ({ thing }) => thing },
};
