import { listEnumLabels } from '../src/domain/label.ts';
import { cursorOfLook, findResidentLog, pageInfoOfLooks } from '../src/domain/resident-log/resident-log.ts';
import { listKindsOfData, writeLook, writePurpose } from '../src/domain/resident-log/resident-look-text.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const residentLog: Resolvers = {
  Query: {
    residentLog: async (_root, args, context) => findResidentLog(context, args),
  },
  ResidentLogConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => pageInfoOfLooks(parent),
  },
  ResidentLogEdge: {
    cursor: (parent) => cursorOfLook(parent),
    node: (parent) => parent,
  },
  ResidentLook: {
    purpose: (parent) => writePurpose(parent),
    data: (parent) => listKindsOfData(parent),
    sentence: (parent, _args, _context, info) => writeLook(parent, listEnumLabels(info.schema, 'Role')),
  },
};
