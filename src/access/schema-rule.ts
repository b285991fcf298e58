import { getDirectiveValues, isObjectType, type DirectiveNode, type GraphQLSchema } from 'graphql';
import type { AccessArea } from './policy.ts';
import type { Sight } from './sight.ts';

/** What guards a field: nothing (no data of residents), disclosure control (figures), or a step of the ladder of sight for an area. */
export type SchemaRule = 'PUBLIC' | 'AGGREGATE' | { readonly area: AccessArea; readonly level: Sight };

interface Guarded {
  readonly directives?: readonly DirectiveNode[] | undefined;
}

/** The rule in effect for a field: its own, else its type's. */
export function findSchemaRule(schema: GraphQLSchema, typeName: string, fieldName: string): SchemaRule | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  return ruleOf(schema, type.getFields()[fieldName]?.astNode) ?? ruleOf(schema, type.astNode);
}

function ruleOf(schema: GraphQLSchema, guarded: Guarded | null | undefined): SchemaRule | undefined {
  const node = { directives: guarded?.directives ?? [] };
  for (const [name, rule] of [
    ['public', 'PUBLIC'],
    ['aggregate', 'AGGREGATE'],
  ] as const) {
    const directive = schema.getDirective(name);
    if (directive && getDirectiveValues(directive, node)) return rule;
  }
  const access = schema.getDirective('access');
  const values = access && getDirectiveValues(access, node);
  if (!values) return undefined;
  return { area: values['area'] as AccessArea, level: values['level'] as Sight };
}

/** Throws, naming the fields, when the schema has a field without an effective rule. */
export function checkAccessRules(schema: GraphQLSchema): void {
  const open = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const))
    .filter(([type, field]) => findSchemaRule(schema, type, field) === undefined)
    .map(([type, field]) => `${type}.${field}`);
  if (open.length > 0) throw new Error(`no access rule in effect for ${open.join(', ')}`);
}
