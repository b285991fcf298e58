import { loaded } from '../src/domain/loaded.ts';
import { listNodes } from '../src/domain/node.ts';
import { closeSignal, raiseSignal, takeUpSignal, withdrawSignal } from '../src/domain/signal/signal-change.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const signal: Resolvers = {
  Household: {
    signals: (parent) => loaded(parent.signals),
  },
  Signal: {
    ledTo: async ({ followUpId }, _args, context, info) =>
      followUpId === null ? null : ((await listNodes(context, [followUpId], householdWants(info)))[0] ?? null),
  },
  Mutation: {
    raiseSignal: (_root, { input }, context) => raiseSignal(context, input),
    takeUpSignal: (_root, { input }, context) => takeUpSignal(context, input),
    closeSignal: (_root, { input }, context) => closeSignal(context, input),
    withdrawSignal: (_root, { input }, context) => withdrawSignal(context, input),
  },
  RaiseSignalPayload: { signal: ({ thing }) => thing },
  TakeUpSignalPayload: { signal: ({ thing }) => thing },
  CloseSignalPayload: { signal: ({ thing }) => thing },
  WithdrawSignalPayload: { signal: ({ thing }) => thing },
};
