import { joinPersonRecords, undoPersonJoin } from '../src/domain/match/person-join-change.ts';
import { listJoinsOfPerson } from '../src/domain/match/person-join.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const personJoin: Resolvers = {
  Person: {
    joins: (parent, _args, context) => listJoinsOfPerson(context, parent),
  },
  Mutation: {
    joinPersonRecords: (_root, { input }, context) => joinPersonRecords(context, input),
    undoPersonJoin: (_root, { input }, context) => undoPersonJoin(context, input),
  },
  JoinPersonRecordsPayload: { join: ({ thing }) => thing },
  UndoPersonJoinPayload: { join: ({ thing }) => thing },
};
