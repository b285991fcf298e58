import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { isScalarType, type GraphQLSchema } from 'graphql';
import { resolvers } from '../resolvers/index.ts';
import { deedTypeDefs } from './access/deed-schema.ts';
import { checkAccessRules } from './access/schema-rule.ts';

const folder = join(import.meta.dirname, '..', 'schema');

/** The SDL of the API, as its files state it, and what is made of tables. */
export function readTypeDefs(): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return [...names.map((name) => readFileSync(join(folder, name), 'utf8')), deedTypeDefs()];
}

let built: GraphQLSchema | undefined;

/** The executable schema, the same at every call. Throws when a field has no effective access rule: then the hub does not start. */
export function buildSchema(): GraphQLSchema {
  return (built ??= build());
}

function build(): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers: [...resolvers] });
  // The resolvers bring scalars of their own, without the words that the SDL has for them.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) type.description ??= type.astNode?.description?.value;
  }
  checkAccessRules(schema);
  return schema;
}
