import { findCaseOf } from '../src/domain/case/case.ts';
import {
  correctContactMoment,
  findCorrectableUntil,
  registerContactMoment,
} from '../src/domain/signal/contact-moment-change.ts';
import { cursorOf, findPersonOfContactMoment, pageInfoOf } from '../src/domain/signal/contact-moment.ts';
import { loaded } from '../src/domain/loaded.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const contactMoment: Resolvers = {
  ContactMoment: {
    case: (parent, _args, context) => findCaseOf(context, parent),
    person: (parent, _args, context) => findPersonOfContactMoment(context, parent),
    correctableUntil: (parent, _args, context) => findCorrectableUntil(context, parent),
  },
  ContactMomentConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => pageInfoOf(parent),
    totalCount: (parent) => loaded(parent.totalCount),
  },
  ContactMomentEdge: {
    cursor: (parent) => cursorOf(parent),
    node: (parent) => parent,
  },
  Mutation: {
    registerContactMoment: (_root, { input }, context) => registerContactMoment(context, input),
    correctContactMoment: (_root, { input }, context) => correctContactMoment(context, input),
  },
  RegisterContactMomentPayload: { contactMoment: ({ thing }) => thing },
  CorrectContactMomentPayload: { contactMoment: ({ thing }) => thing },
};
