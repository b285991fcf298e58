import { listEnumLabels } from '../src/domain/label.ts';
import { listNodes, typeOfNode } from '../src/domain/node.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';
import { householdWants } from './lookahead.ts';

export const node: Resolvers = {
  Node: { __resolveType: (parent) => typeOfNode(parent) },
  Query: {
    node: async (_root, { id }, context, info) => (await listNodes(context, [id], householdWants(info)))[0] ?? null,
    nodes: async (_root, { ids }, context, info) => listNodes(context, ids, householdWants(info)),
    enumLabels: (_root, args, _context, info) => listEnumLabels(info.schema, args.enum ?? undefined),
  },
};
