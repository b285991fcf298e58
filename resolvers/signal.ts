import { loaded } from '../src/domain/loaded.ts';
import { closeSignal, raiseSignal, takeUpSignal } from '../src/domain/signal-change.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const signal: Resolvers = {
  Household: {
    signals: (parent) => loaded(parent.signals),
  },
  Mutation: {
    raiseSignal: (_root, { input }, context) => raiseSignal(context, input),
    takeUpSignal: (_root, { input }, context) => takeUpSignal(context, input),
    closeSignal: (_root, { input }, context) => closeSignal(context, input),
  },
  RaiseSignalPayload: { signal: ({ thing }) => thing },
  TakeUpSignalPayload: { signal: ({ thing }) => thing },
  CloseSignalPayload: { signal: ({ thing }) => thing },
};
