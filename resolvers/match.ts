import { closeMatch } from '../src/domain/match/match-change.ts';
import { listMatchesOfHousehold } from '../src/domain/match/match.ts';
import { setMatching } from '../src/domain/administration/setting-change.ts';
import { viewSetting } from '../src/domain/reference/setting.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const match: Resolvers = {
  Household: { matches: (parent, _args, context) => listMatchesOfHousehold(context, parent) },
  MatchingSetting: { on: (parent) => parent.value === 1 },
  Query: { matching: (_root, _args, context) => viewSetting(context, 'MATCHING') },
  Mutation: {
    closeMatch: (_root, { input }, context) => closeMatch(context, input),
    setMatching: (_root, { input }, context) => setMatching(context, input),
  },
  CloseMatchPayload: { match: ({ thing }) => thing },
  SetMatchingPayload: { matching: ({ thing }) => thing },
};
