import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, getOperationAST, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { makeExecutor } from '../../src/execution/executor.ts';
import { PlanCache } from '../../src/execution/plan-cache.ts';

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly contextValue?: unknown;
}

/** A schema of the test's own. */
export function schemaOf(typeDefs: string, resolvers: object = {}): GraphQLSchema {
  return makeExecutableSchema({ typeDefs, resolvers: resolvers as never });
}

/**
 * Asks with plans, and expects the same from graphql-js to the letter: keys in their order, errors with message, path and
 * places, in their order too.
 */
export async function ask(schema: GraphQLSchema, text: string, asked: Asked = {}): Promise<ExecutionResult> {
  const { answer, isPlanned } = await askAnyhow(schema, text, asked);
  expect(isPlanned, 'it was not planned').toBe(true);
  return answer;
}

/** The same, whether it is planned or not. */
export async function askAnyhow(
  schema: GraphQLSchema,
  text: string,
  { variables, operationName, contextValue = {} }: Asked = {},
): Promise<{ readonly answer: ExecutionResult; readonly isPlanned: boolean }> {
  const document = parse(text);
  const expected = await execute({ schema, document, operationName, variableValues: variables, contextValue });
  const plans = new PlanCache(schema);
  let isPlanned = false;
  const find = plans.find.bind(plans);
  plans.find = (...args) => {
    const planned = find(...args);
    isPlanned = planned !== undefined;
    return planned;
  };
  const executor = makeExecutor(schema, plans);
  const operation = getOperationAST(document, operationName) ?? undefined;
  const request = { document, operation, operationName, variables, contextValue };
  const answer = await executor(request);
  expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
  expect(answer.errors?.map(originOf)).toEqual(expected.errors?.map(originOf));
  // What is planned once answers the same the second time.
  expect(JSON.stringify(await executor(request))).toBe(JSON.stringify(answer));
  return { answer, isPlanned };
}

function originOf(error: NonNullable<ExecutionResult['errors']>[number]) {
  const { originalError, nodes } = error;
  return { nodes, name: error.constructor.name, origin: originalError?.constructor.name, text: originalError?.message };
}
