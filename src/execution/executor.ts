import {
  execute,
  getVariableValues,
  locatedError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ErrorList } from './error-list.ts';
import { executeSelection } from './execute-plan.ts';
import { PlanCache } from './plan-cache.ts';
import { isPromise } from './promise.ts';
import type { Run } from './run.ts';

/** A request whose document is valid. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  /** The operation of that name; undefined where there is none, or more than one without a name. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | undefined;
  /** As sent. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly contextValue: unknown;
}

export type Executor = (request: ExecutionRequest) => ExecutionResult | Promise<ExecutionResult>;

/** How many values of variables that do not fit are told of, as with graphql-js. */
const mostErrors = 50;

/**
 * Executes operations as graphql-js does, to the letter of answer and errors, with plans that are made once for each
 * operation. What is not planned, and what has variables that do not fit, graphql-js executes itself.
 */
export function makeExecutor(schema: GraphQLSchema, plans = new PlanCache(schema)): Executor {
  return (request) => {
    const { document, operation, operationName, variables, contextValue } = request;
    const known = operation && readVariables(schema, operation, variables);
    const planned = known && plans.find(document, operation, known);
    if (!planned) return execute({ schema, document, operationName, variableValues: variables, contextValue });
    const { root, fragments } = planned;
    const errors = new ErrorList();
    const run: Run = { schema, fragments, operation, variableValues: known, contextValue, errors };
    const fail = (error: unknown) => {
      errors.add(locatedError(error, undefined), undefined);
      return respond(null, errors);
    };
    try {
      const data = executeSelection(run, root, undefined, undefined);
      return isPromise(data) ? data.then((settled) => respond(settled, errors), fail) : respond(data, errors);
    } catch (error) {
      return fail(error);
    }
  };
}

/** The variables as resolvers get them; undefined where a value does not fit. */
function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: ExecutionRequest['variables'],
): Record<string, unknown> | undefined {
  return getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: mostErrors }).coerced;
}

function respond(data: Record<string, unknown> | null, { errors }: ErrorList): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}
