import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { openStore } from '../db/client.ts';
import { dayOf } from '../src/day.ts';
import { makeNaiveLoaders } from './naive-loaders.ts';
import { naiveResolvers, type NaiveContext } from './naive-resolvers.ts';
import { naiveTypeDefs } from './naive-schema.ts';

/**
 * The naive stack: what the guides of Apollo Server, DataLoader and drizzle lead to, with their defaults. No access, no
 * log.
 */
const db = openStore(process.argv[2] ?? '', { readonly: true });

const apollo = new ApolloServer<NaiveContext>({ typeDefs: naiveTypeDefs, resolvers: naiveResolvers });

const { url } = await startStandaloneServer(apollo, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => {
    const today = dayOf(new Date());
    return { today, load: makeNaiveLoaders(db, today) };
  },
});
process.send?.({ url });
