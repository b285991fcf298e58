import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Deep enough for every view of the page and then some; the graph has circles, so a limit there must be. */
export const deepest = 14;

/** A validation rule: no operation nests fields deeper than the limit, through however many fragments. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  const depths = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined): number => {
    let depth = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) depth = Math.max(depth, 1 + depthOf(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) depth = Math.max(depth, depthOf(node.selectionSet));
      else depth = Math.max(depth, depthOfFragment(node.name.value));
    }
    return depth;
  };
  // Each fragment is measured once, however often it is spread; a circle of fragments is another rule's to refuse.
  const depthOfFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const depth = depthOf(context.getFragment(name)?.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  return {
    OperationDefinition(node) {
      if (depthOf(node.selectionSet) <= deepest) return;
      context.reportError(new GraphQLError(`The document nests more than ${deepest} fields deep.`, { nodes: node }));
    },
  };
}
