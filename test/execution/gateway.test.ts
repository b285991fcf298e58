import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expect, onTestFinished, test } from 'vitest';
import { makeGateway } from '../../src/execution/gateway.ts';
import { schemaOf } from './ask.ts';

interface Context {
  readonly who: string;
}

const schema = schemaOf(
  'type Query { who(loud: Boolean = false): String fails: String } type Mutation { change: String }',
  {
    Query: {
      who: (_root: unknown, { loud }: { loud: boolean }, { who }: Context) => (loud ? who.toUpperCase() : who),
      fails: () => {
        throw new Error('it failed');
      },
    },
    Mutation: { change: (_root: unknown, _args: unknown, { who }: Context) => `changed by ${who}` },
  },
);

/** Asks an Apollo Server, with plans or without, and tells what its hooks heard. */
async function askServer(executor: 'PLANS' | 'GRAPHQL', query: string, variables: Record<string, unknown> = {}) {
  const heard: string[] = [];
  const plugin = {
    requestDidStart: async () => ({
      parsingDidStart: async () => void heard.push('parsing'),
      validationDidStart: async () => void heard.push('validation'),
      didResolveOperation: async ({ operationName }: { operationName?: string | null }) =>
        void heard.push(`operation ${operationName}`),
      executionDidStart: async () => void heard.push('execution'),
      didEncounterErrors: async ({ errors }: { errors: readonly { message: string }[] }) =>
        void heard.push(...errors.map(({ message }) => `error ${message}`)),
      willSendResponse: async () => void heard.push('response'),
    }),
  };
  const server = new ApolloServer<Context>({
    ...(executor === 'PLANS' ? { gateway: makeGateway(schema) } : { schema }),
    plugins: [ApolloServerPluginCacheControlDisabled(), plugin],
    stopOnTerminationSignals: false,
    formatError: ({ message, path, locations }) => ({ message: `masked ${message}`, path, locations }) as never,
  });
  await server.start();
  onTestFinished(() => server.stop());
  const answers: unknown[] = [];
  // The second time the document comes from the document store.
  for (const who of ['ada', 'bob']) {
    answers.push(await server.executeOperation({ query, variables }, { contextValue: { who } }));
  }
  return { heard, answers: JSON.stringify(answers) };
}

test.for([
  ['a query', 'query Named { who loud: who(loud: true) }'],
  ['what fails', 'query Named { who fails }'],
  ['a mutation', 'mutation Named { change }'],
  ['the schema', 'query Named { __schema { queryType { name } } }'],
  ['a document that is not valid', 'query Named { nothing }'],
  ['a document that cannot be read', 'query Named {'],
  ['a variable that does not fit', 'query Named($loud: Boolean) { who(loud: $loud) }'],
  ['two operations without a choice', 'query A { who } query B { who }'],
])('of %s Apollo’s hooks hear, and its callers get, the same as without plans', async ([, query]) => {
  const variables = { loud: 'very' };
  const ours = await askServer('PLANS', query ?? '', variables);
  expect(ours).toEqual(await askServer('GRAPHQL', query ?? '', variables));
  expect(ours.heard.length).toBeGreaterThan(2);
});
