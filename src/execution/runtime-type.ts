import { GraphQLError, isObjectType, type GraphQLAbstractType, type GraphQLObjectType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { FieldPlan } from './plan.ts';
import type { Run } from './run.ts';

/** The type that a resolver says a value has. Throws, in the words of graphql-js, when it cannot be. */
export function getRuntimeType(
  { schema }: Run,
  { parentType, definition, nodes }: FieldPlan,
  type: GraphQLAbstractType,
  value: unknown,
  name: unknown,
): GraphQLObjectType {
  const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(runtimeType) && schema.isSubType(type, runtimeType)) return runtimeType;
  const field = `"${parentType.name}.${definition.name}"`;
  if (name === undefined || name === null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field ${field}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field ${field} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  if (!runtimeType) {
    const message = `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`;
    throw new GraphQLError(message, { nodes });
  }
  if (!isObjectType(runtimeType)) {
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes });
  }
  throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${type.name}".`, { nodes });
}

/** Says, in the words of graphql-js, that a value is not of the type of its field. */
export function wrongType({ name }: GraphQLObjectType, value: unknown, { nodes }: FieldPlan): GraphQLError {
  return new GraphQLError(`Expected value of type "${name}" but got: ${inspect(value)}.`, { nodes });
}
