import { findCaseOf } from '../src/domain/case/case.ts';
import { listDocumentsOfHousehold } from '../src/domain/signal/document.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const document: Resolvers = {
  Household: {
    documents: (parent, _args, context) => listDocumentsOfHousehold(context, parent),
  },
  Document: {
    case: (parent, _args, context) => findCaseOf(context, parent),
  },
};
