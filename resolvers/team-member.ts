import { listDirectorsOfPlan } from '../src/domain/director.ts';
import { listFormerTeamOfPlan, listTeamOfPlan } from '../src/domain/team-member.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const teamMember: Resolvers = {
  Plan: {
    team: (parent, _args, context) => listTeamOfPlan(context, parent),
    formerTeam: (parent, _args, context) => listFormerTeamOfPlan(context, parent),
    directors: (parent, _args, context) => listDirectorsOfPlan(context, parent),
  },
};
