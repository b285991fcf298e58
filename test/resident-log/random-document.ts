import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Values that an argument can have, as they stand in a document; by the argument's name, else by its type. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Random documents over all that can be asked: every field, with arguments, of every type, down to a depth. */
export function randomDocument(schema: GraphQLSchema, values: Values, depth: number): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema asks nothing');
  // What is public tells of nobody.
  const roots = Object.values(query.getFields()).filter(
    ({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'public'),
  );
  return fc
    .constantFrom(...roots)
    .chain((root) => fieldOf(schema, values, root, depth))
    .map((field) => `{ ${field} }`);
}

function fieldOf(
  schema: GraphQLSchema,
  values: Values,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<string> {
  const named = getNamedType(field.type);
  const below = isLeafType(named)
    ? fc.constant('')
    : fc.constant(null).chain(() => selectionOf(schema, values, named.name, depth - 1));
  return fc
    .tuple(argumentsOf(values, field.args), below)
    .map(([given, selection]) => `${field.name}${given} ${selection}`);
}

function selectionOf(schema: GraphQLSchema, values: Values, name: string, depth: number): fc.Arbitrary<string> {
  const type = schema.getType(name);
  if (!isObjectType(type)) return onEach(schema, values, name, depth);
  // A leaf there always is, so that a selection is never empty.
  const choices = Object.values(type.getFields()).filter(({ type: of }) => depth > 0 || isLeafType(getNamedType(of)));
  return fc
    .uniqueArray(fc.nat(Math.max(0, choices.length - 1)), { minLength: 1, maxLength: 6 })
    .chain((picked) =>
      fc.tuple(
        ...picked.flatMap((index) => choices[index] ?? []).map((field) => fieldOf(schema, values, field, depth)),
      ),
    )
    .map((fields) => `{ __typename ${fields.join(' ')} }`);
}

/** What is one of several types is asked for each of some of them. */
function onEach(schema: GraphQLSchema, values: Values, name: string, depth: number): fc.Arbitrary<string> {
  const type = schema.getType(name);
  const possible: GraphQLObjectType[] =
    type && 'getFields' in type && !isInputObjectType(type) && !isObjectType(type)
      ? [...schema.getImplementations(type).objects]
      : type && 'getTypes' in type
        ? [...type.getTypes()]
        : [];
  if (possible.length === 0) return fc.constant('{ __typename }');
  const fragments = possible.map((each) =>
    selectionOf(schema, values, each.name, depth).map((selection) => `... on ${each.name} ${selection}`),
  );
  return fc.tuple(...fragments).map((each) => `{ __typename ${each.join(' ')} }`);
}

function argumentsOf(values: Values, args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  const given = args.map((arg) => argumentOf(values, arg));
  return fc.tuple(...given).map((each) => {
    const written = each.filter((text) => text !== '');
    return written.length > 0 ? `(${written.join(', ')})` : '';
  });
}

function argumentOf(values: Values, arg: GraphQLArgument | GraphQLInputField): fc.Arbitrary<string> {
  const value = valueOf(values, arg.name, arg.type);
  const isNeeded = isNonNullType(arg.type) || arg.name === 'first';
  if (value === undefined) return fc.constant('');
  const written = value.map((text) => `${arg.name}: ${text}`);
  return isNeeded ? written : fc.oneof(fc.constant(''), written);
}

function valueOf(values: Values, name: string, given: GraphQLInputType): fc.Arbitrary<string> | undefined {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = valueOf(values, name, type.ofType);
    return item && fc.array(item, { minLength: 1, maxLength: 3 }).map((each) => `[${each.join(', ')}]`);
  }
  const known = values[name] ?? values[getNamedType(type).name];
  if (known) return fc.constantFrom(...known);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((each) => each.name));
  if (!isInputObjectType(type)) return undefined;
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    const options = fields.flatMap((field) => {
      const value = valueOf(values, field.name, field.type);
      return value ? [value.map((text) => `{ ${field.name}: ${text} }`)] : [];
    });
    return fc.oneof(...options);
  }
  return fc
    .tuple(...fields.map((field) => argumentOf(values, field)))
    .map((each) => `{ ${each.filter((text) => text !== '').join(', ')} }`);
}
