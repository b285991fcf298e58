import {
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Conditions } from './condition.ts';
import type { Fragments } from './fragment.ts';

/** What a selection is planned against. */
export interface CollectScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly conditions: Conditions;
}

export type FieldNodes = readonly [FieldNode, ...FieldNode[]];

/**
 * The fields that selections ask of an object of this type, by their key in the answer: in the order of the document, with
 * fragments written out and fields of the same key together (GraphQL, CollectFields).
 */
export function collectFields(
  scope: CollectScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.has(node.name.value)) continue;
      if (!isIncluded(node, scope.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const known = fields.get(key);
        if (known) known.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(scope, node.typeCondition, type)) collect(node.selectionSet);
      } else {
        spread.add(node.name.value);
        const fragment = scope.fragments[node.name.value];
        if (fragment && applies(scope, fragment.typeCondition, type)) collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return fields;
}

function applies({ schema }: CollectScope, condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
  if (!condition) return true;
  const named = schema.getType(condition.name.value);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}
