import { Kind, OperationTypeNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { conditionOf } from './condition.ts';
import type { Fragments } from './fragment.ts';

/** What an operation hangs on beside its text. */
export interface Survey {
  /** Variables that decide which fields are asked for, by name. */
  readonly conditions: readonly string[];
}

/**
 * Looks through an operation and the fragments it leads to. Undefined where graphql-js is to execute it: for what is no
 * query, asks for the schema itself, or has a directive other than `@skip` and `@include`.
 */
export function survey(operation: OperationDefinitionNode, fragments: Fragments): Survey | undefined {
  if (operation.operation !== OperationTypeNode.QUERY || operation.directives?.length) return undefined;
  const conditions = new Set<string>();
  const seen = new Set<string>();

  const isPlannable = ({ selections }: SelectionSetNode): boolean =>
    selections.every((node) => {
      for (const directive of node.directives ?? []) {
        const condition = conditionOf(directive);
        if (!condition) return false;
        if (condition.kind === Kind.VARIABLE) conditions.add(condition.name.value);
      }
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        if (name.startsWith('__') && name !== '__typename') return false;
        return !node.selectionSet || isPlannable(node.selectionSet);
      }
      if (node.kind === Kind.INLINE_FRAGMENT) return isPlannable(node.selectionSet);
      const fragment = fragments[node.name.value];
      if (!fragment || fragment.directives?.length) return false;
      if (seen.has(node.name.value)) return true;
      seen.add(node.name.value);
      return isPlannable(fragment.selectionSet);
    });

  return isPlannable(operation.selectionSet) ? { conditions: [...conditions] } : undefined;
}
