import { getArgumentValues, Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';

/**
 * A field's arguments where they are the same in every run: no variable is among them, and no list or object, which a
 * resolver could change for the next. Undefined otherwise, and where they do not fit, so that each run says so in its place.
 */
export function findFixedArguments(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Readonly<Record<string, unknown>> | undefined {
  if (definition.args.length === 0) return {};
  if (node.arguments?.some(({ value }) => hasVariable(value))) return undefined;
  try {
    const values = getArgumentValues(definition, node);
    return Object.values(values).some((value) => typeof value === 'object' && value !== null) ? undefined : values;
  } catch {
    return undefined;
  }
}

function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value));
  return node.kind === Kind.VARIABLE;
}
