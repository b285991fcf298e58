import type { GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ErrorList } from './error-list.ts';
import type { Fragments } from './fragment.ts';
import type { Path } from './path.ts';
import type { FieldPlan } from './plan.ts';

/** What holds for the whole of one execution. */
export interface Run {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variableValues: Record<string, unknown>;
  readonly contextValue: unknown;
  readonly errors: ErrorList;
}

/** What a resolver is told of the field, as graphql-js tells it. */
export function infoOf(run: Run, field: FieldPlan, path: Path): GraphQLResolveInfo {
  return {
    fieldName: field.definition.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.parentType,
    path,
    schema: run.schema,
    fragments: run.fragments,
    rootValue: undefined,
    operation: run.operation,
    variableValues: run.variableValues,
  };
}
