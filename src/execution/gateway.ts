import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { makeExecutor } from './executor.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Listener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];

/**
 * Has Apollo Server execute with plans. Its `gateway` is where it lets somebody else execute what it has read, validated
 * and named: everything before and after, hooks of plugins among it, stays as it is.
 */
export function makeGateway(schema: GraphQLSchema): Gateway {
  const execute = makeExecutor(schema);
  const listeners = new Set<Listener>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      // The schema as text is asked for by Apollo's own registry only.
      for (const tell of listeners) tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ document, operation, request, context }) =>
          execute({
            document,
            operation,
            operationName: request.operationName,
            variables: request.variables,
            contextValue: context,
          }),
      };
    },
    async stop() {
      listeners.clear();
    },
  };
}
