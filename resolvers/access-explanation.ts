import { explainAccess, listStaffActivities } from '../src/domain/standing/access-explanation.ts';
import { writeExplanation } from '../src/domain/standing/access-sentence.ts';
import { listEnumLabels } from '../src/domain/label.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const accessExplanation: Resolvers = {
  Query: {
    accessExplanation: async (_root, args, context) => explainAccess(context, args),
    staffProcessingActivities: (_root, { staffId }, context) => listStaffActivities(context, staffId),
  },
  AccessExplanation: {
    sentence: (parent, _args, _context, info) => writeExplanation(parent, listEnumLabels(info.schema, 'Role')),
  },
};
