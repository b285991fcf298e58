import { isObjectType, type GraphQLSchema } from 'graphql';
import { roles, type Role } from '../../db/staff.table.ts';
import { decide } from '../../src/access/decide.ts';
import { relations } from '../../src/access/relation.ts';
import { findSchemaRule, type SchemaRule } from '../../src/access/schema-rule.ts';
import { reaches } from '../../src/access/sight.ts';

/** A: whoever has the role sees it in what they see. r: those alone who are something to the household. .: nobody in it. */
type Reach = 'A' | 'r' | '.';

/** How far a role reaches under a rule of the schema, for a purpose that covers the law. */
export function reachOf(role: Role, rule: SchemaRule): Reach {
  if (rule === 'PUBLIC' || rule === 'AGGREGATE') return 'A';
  const { area, level } = rule;
  const purpose = { laws: ['WMO'], coordination: true, suwi: true } as const;
  const sees = (own: Iterable<(typeof relations)[number]>) =>
    reaches(decide({ roles: [role], relations: new Set(own), purpose, area, law: 'WMO' }).level, level);
  if (sees(['ANY'])) return 'A';
  return sees(relations) ? 'r' : '.';
}

/**
 * A line for each field that tells of a resident: its rule, and how far each role reaches. What is public, and what are
 * figures, has none: `schema-rule.test.ts` lists that by type.
 */
export function describeFields(schema: GraphQLSchema): string {
  const legend = roles.map((role, place) => `${place} ${role}`);
  const lines = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((type) => Object.keys(type.getFields()).flatMap((field) => describeField(schema, type.name, field)));
  return `${[...legend, '', `rule ${roles.map((_, place) => place).join(' ')}`, ...lines].join('\n')}\n`;
}

function describeField(schema: GraphQLSchema, type: string, field: string): readonly string[] {
  const rule = findSchemaRule(schema, type, field);
  if (typeof rule === 'string') return [];
  if (rule === undefined) return [`${type}.${field} NO RULE`];
  return [`${type}.${field} ${rule.area}:${rule.level} ${roles.map((role) => reachOf(role, rule)).join(' ')}`];
}

/** The fields with a value in an answer that none of these roles reaches; each object tells its type. */
export function listBeyondReach(schema: GraphQLSchema, own: readonly Role[], answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => listBeyondReach(schema, own, each));
  if (typeof answer !== 'object' || answer === null) return [];
  const type = '__typename' in answer ? String(answer.__typename) : 'Query';
  return Object.entries(answer).flatMap(([field, value]) => {
    if (field === '__typename') return [];
    const below = listBeyondReach(schema, own, value);
    const rule = findSchemaRule(schema, type, field);
    if (rule === undefined || isNothing(value) || own.some((role) => reachOf(role, rule) !== '.')) return below;
    return [`${type}.${field}`, ...below];
  });
}

/** Whether a value tells of nothing: a page of an empty list has nothing but its type, noughts and noes. */
function isNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null || value === 0 || value === false;
  return Object.entries(value).every(([field, each]) => field === '__typename' || isNothing(each));
}
