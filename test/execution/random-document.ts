import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isAbstractType,
} from 'graphql';
import type { Random } from '../../src/population/random.ts';

export interface RandomDocument {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Values worth asking with, by the name of an argument or input field. */
export type ValuePool = Readonly<Record<string, readonly unknown[]>>;

/** Names under which a field may be asked for, some of which mean something to JavaScript. */
const aliases = ['then', 'constructor', '__proto__', 'toJSON', 'length', 'id', 'name'];

/**
 * Makes up a query that a schema allows, or nearly: aliases, fragments of every kind, fields asked for twice, conditions,
 * and arguments and variables of which some do not fit.
 */
export function makeRandomDocument(schema: GraphQLSchema, random: Random, pool: ValuePool): RandomDocument {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: { readonly name: string; readonly type: string; readonly text: string }[] = [];
  let fieldsLeft = random.between(5, 60);
  let names = 0;

  const pick = <Value>(from: readonly Value[]): Value => {
    const value = from[random.between(0, from.length - 1)];
    if (value === undefined && from.length === 0) throw new Error('there is nothing to pick from');
    return value as Value;
  };
  const fresh = (prefix: string) => `${prefix}${(names += 1)}`;

  const value = (type: GraphQLInputType, name: string): unknown => {
    if (isNonNullType(type)) {
      const given = value(type.ofType, name);
      return given === null && !random.chance(0.02) ? value(type.ofType, name) : given;
    }
    if (random.chance(0.04)) return null;
    if (random.chance(0.015)) return pick(['no such value', -1, 12.5, true, {}, []]);
    if (isListType(type)) return Array.from({ length: random.between(0, 3) }, () => value(type.ofType, name));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [pick(fields)]
        : fields.filter((field) => isNonNullType(field.type) || random.chance(0.3));
      return Object.fromEntries(
        chosen.map((field) => {
          const given = value(field.type, field.name);
          return [field.name, type.isOneOf && given === null ? value(field.type, field.name) : given];
        }),
      );
    }
    return pick(pool[name] ?? pool[type.name] ?? [null]);
  };

  /** A value as it stands in a document; some of what it holds is brought by variables. */
  const literal = (type: GraphQLInputType, given: unknown, oneOf = false): string => {
    if (!oneOf && random.chance(0.25)) return variable(type, given);
    const nullable = getNullableType(type);
    if (given === null || given === undefined) return 'null';
    if (isListType(nullable) && Array.isArray(given)) {
      return `[${given.map((each) => literal(nullable.ofType, each)).join(', ')}]`;
    }
    if (isInputObjectType(nullable) && typeof given === 'object') {
      const fields = Object.entries(given).map(([name, each]) => {
        const field = nullable.getFields()[name];
        return `${name}: ${field ? literal(field.type, each, nullable.isOneOf) : 'null'}`;
      });
      return `{ ${fields.join(', ')} }`;
    }
    return isName(nullable, given) ? given : JSON.stringify(given);
  };

  const variable = (type: GraphQLInputType, given: unknown): string => {
    const name = fresh('v');
    const preset = !isNonNullType(type) && random.chance(0.3) ? ` = ${plain(type, value(type, name))}` : '';
    definitions.push(`$${name}: ${String(type)}${preset}`);
    if (random.chance(isNonNullType(type) ? 0.99 : 0.8)) variables[name] = given;
    return `$${name}`;
  };

  /** A default of a variable, which holds no variables. */
  const plain = (type: GraphQLInputType, given: unknown): string => {
    if (isInputObjectType(getNamedType(type))) return 'null';
    return isName(getNullableType(type), given) ? given : JSON.stringify(given ?? null);
  };

  const conditions = (): string => {
    if (!random.chance(0.12)) return '';
    return ['skip', 'include']
      .filter(() => random.chance(0.6))
      .map((directive) => {
        if (random.chance(0.4)) return ` @${directive}(if: ${random.chance(0.5)})`;
        const known = Object.keys(variables).filter((name) => name.startsWith('b'));
        if (known.length > 0 && random.chance(0.5)) return ` @${directive}(if: $${pick(known)})`;
        const name = fresh('b');
        const preset = random.chance(0.3);
        definitions.push(`$${name}: Boolean${preset ? ' = true' : '!'}`);
        if (!preset || random.chance(0.5)) variables[name] = random.chance(0.02) ? null : random.chance(0.5);
        return ` @${directive}(if: $${name})`;
      })
      .join('');
  };

  const argumentsOf = (args: readonly GraphQLArgument[]): string => {
    const given = args.filter((arg) => isRequiredArgument(arg) || random.chance(0.4));
    if (given.length === 0) return '';
    return `(${given.map((arg) => `${arg.name}: ${literal(arg.type, value(arg.type, arg.name))}`).join(', ')})`;
  };

  const field = (definition: GraphQLField<unknown, unknown>, depth: number): string => {
    fieldsLeft -= 1;
    const args = argumentsOf(definition.args);
    const alias = args || random.chance(0.1) ? `${random.chance(0.1) ? pick(aliases) : fresh('x')}: ` : '';
    const named = getNamedType(definition.type);
    const below = isCompositeType(named) ? ` ${selection(named, depth - 1)}` : '';
    return `${alias}${definition.name}${args}${conditions()}${below}`;
  };

  const inFragment = (type: GraphQLCompositeType, inner: string): string => {
    const known = fragments.filter((fragment) => fragment.type === type.name);
    if (known.length > 0 && random.chance(0.3)) return `...${pick(known).name}${conditions()}`;
    if (random.chance(0.4)) {
      const name = fresh('F');
      fragments.push({ name, type: type.name, text: `fragment ${name} on ${type.name} { ${inner} }` });
      return `...${name}${conditions()}`;
    }
    return `...${random.chance(0.7) ? ` on ${type.name}` : ''}${conditions()} { ${inner} }`;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((each) => !isCompositeType(getNamedType(each.type)));
    const deep = depth > 0 && fieldsLeft > 0 ? fields.filter((each) => isCompositeType(getNamedType(each.type))) : [];
    const parts = random.chance(0.1) ? ['__typename'] : [];
    for (let count = random.between(1, 5); count > 0; count -= 1) {
      const choices = deep.length > 0 && random.chance(0.5) ? deep : leaves.length > 0 ? leaves : deep;
      if (choices.length === 0) break;
      const chosen = pick(choices);
      const part = field(chosen, depth);
      parts.push(random.chance(0.2) ? inFragment(type, part) : part);
      // The same field once more, with what is asked of it merged.
      if (random.chance(0.12) && chosen.args.length === 0) parts.push(inFragment(type, field(chosen, depth)));
    }
    const others: readonly GraphQLCompositeType[] = isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : type.getInterfaces();
    if (others.length > 0 && depth > 0 && random.chance(isAbstractType(type) ? 0.8 : 0.1)) {
      const other = pick(others);
      parts.push(`... on ${other.name}${conditions()} ${selection(other, depth - 1)}`);
    }
    return `{ ${(parts.length > 0 ? parts : ['__typename']).join(' ')} }`;
  };

  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no query');
  const roots = Object.values(query.getFields());
  const likely = roots.filter(({ name }) => /^(household|person|case|node|search|my)/.test(name));
  const asked = Array.from({ length: random.between(1, 2) }, () =>
    field(pick(likely.length > 0 && random.chance(0.8) ? likely : roots), random.between(1, 5)),
  );
  const given = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  const text = `query Random${given} { ${asked.join(' ')} } ${fragments.map((fragment) => fragment.text).join(' ')}`;
  return { text, variables };
}

/** Whether a value stands in a document as a name. */
function isName(type: GraphQLInputType, given: unknown): given is string {
  return isEnumType(type) && typeof given === 'string' && /^\w+$/.test(given);
}
