import { dismissChainMessage, retryChainMessage } from '../src/domain/chain/chain-message-change.ts';
import { listChainMessageCounts } from '../src/domain/chain/chain-message-count.ts';
import { edgesOf, getChainMessagePage, pageInfoOfMessages } from '../src/domain/chain/chain-message-page.ts';
import {
  findAnswered,
  findChainMessage,
  listAnswers,
  listDismissals,
  listEffects,
  listFailuresOf,
  viewMessages,
} from '../src/domain/chain/chain-message.ts';
import { findChainState, listChainFaults } from '../src/domain/chain/chain-state.ts';
import { findHouseholdById } from '../src/domain/household/household.ts';
import { listNodes } from '../src/domain/node.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const chainMessage: Resolvers = {
  Query: {
    chainMessages: (_root, args, context) => getChainMessagePage(context, args),
    chainMessageCounts: (_root, args, context, info) => listChainMessageCounts(context, info.schema, args),
    chainMessage: (_root, { id }, context) => findChainMessage(context, id),
  },
  Mutation: {
    retryChainMessage: (_root, { input }, context) => retryChainMessage(context, input),
    dismissChainMessage: (_root, { input }, context) => dismissChainMessage(context, input),
  },
  Administration: {
    chain: (parent, _args, context) => findChainState(context, parent) ?? null,
  },
  ChainState: {
    faults: (_parent, { first }, context) => listChainFaults(context, first),
  },
  ChainFault: { rowFailures: (parent, _args, context) => listFailuresOf(context, parent) },
  ChainMessageConnection: {
    edges: (parent, _args, context) => edgesOf(context, parent),
    nodes: (parent, _args, context) => viewMessages(context, parent.rows),
    pageInfo: (parent) => pageInfoOfMessages(parent),
    totalCount: (parent) => parent.count(),
  },
  ChainMessage: {
    answers: (parent, _args, context) => findAnswered(context, parent),
    answeredBy: (parent, _args, context) => listAnswers(context, parent),
    effects: (parent, _args, context) => listEffects(context, parent),
    rowFailures: (parent, _args, context) => listFailuresOf(context, parent),
    dismissals: (parent, _args, context) => listDismissals(context, parent),
  },
  ChainEffect: {
    record: async ({ recordId }, _args, context, info) =>
      (await listNodes(context, [recordId], householdWants(info)))[0] ?? null,
    household: ({ householdId }, _args, context, info) =>
      householdId === null ? null : findHouseholdById(context, householdId, context.today, householdWants(info)),
  },
  ChainMessagePayload: { message: ({ thing }) => thing },
};
