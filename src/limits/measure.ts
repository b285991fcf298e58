import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks, with every fragment written out wherever it is spread. */
export interface Measure {
  /** Fields that lead to the deepest one, itself included. */
  readonly depth: number;
  readonly fields: number;
  /** Fields of the root type. */
  readonly rootFields: number;
  /** Fields under another name than their own, `__typename` too. */
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer may hold: each list counts `first`, or the usual length where it has none. */
  readonly objects: number;
  /** Fields that are counted over all that is recorded, of each thing in a list as often as there may be things. */
  readonly counted: number;
  /** Whether every `first` lies between 1 and 100. */
  readonly pagesFit: boolean;
}

/** How long a list without `first` is taken to be; a household has some of each thing, rarely more. */
export const usualLength = 5;
/** The most that `first` may ask for. */
export const longestPage = 100;
/** What a page holds when nobody says how long it is to be. */
const usualPage = 25;

const nothing: Measure = {
  depth: 0,
  fields: 0,
  rootFields: 0,
  aliases: 0,
  directives: 0,
  objects: 0,
  counted: 0,
  pagesFit: true,
};

export interface Measured {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values sent with it, not yet judged. */
  readonly variables: ReadonlyMap<string, unknown>;
}

/**
 * Measures an operation without executing or validating it; what the schema does not know counts as a field. Each fragment
 * is measured once, however often it is spread, so that the work grows with the document and not with what it stands for.
 */
export function measure({ schema, document, operation, variables }: Measured): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const known = new Map<string, Measure>();
  const root = schema.getRootType(operation.operation) ?? undefined;
  const defaults = new Map(operation.variableDefinitions?.map((each) => [each.variable.name.value, each.defaultValue]));

  const ofFragment = (name: string): Measure => {
    const before = known.get(name);
    if (before) return before;
    // A circle of fragments is validation's to refuse.
    known.set(name, nothing);
    const node = fragments.get(name);
    if (!node) return nothing;
    const type = schema.getType(node.typeCondition.name.value);
    const measured = withDirectives(ofSet(node.selectionSet, type), node.directives);
    known.set(name, measured);
    return measured;
  };

  const ofSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Measure => {
    let total = nothing;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) total = add(total, ofField(node, type));
      else if (node.kind === Kind.FRAGMENT_SPREAD)
        total = add(total, withDirectives(ofFragment(node.name.value), node.directives));
      else {
        const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        total = add(total, withDirectives(ofSet(node.selectionSet, on), node.directives));
      }
    }
    return total;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    const field = fieldOf(schema, parent, node.name.value);
    const type = field && getNamedType(field.type);
    const below = ofSet(node.selectionSet, type);
    const page = field && pageOf(field, node);
    const times = page ?? (field && isLongList(field, parent) ? usualLength : 1);
    const itself = type && isCompositeType(type) ? 1 : 0;
    return {
      // Introspection unwraps a list and a non-null by it: nine of them lead no deeper than the type they wrap.
      depth: below.depth + (parent?.name === '__Type' && node.name.value === 'ofType' ? 0 : 1),
      fields: below.fields + 1,
      rootFields: parent === root ? 1 : 0,
      aliases: below.aliases + (node.alias ? 1 : 0),
      directives: below.directives + (node.directives?.length ?? 0),
      objects: times * (itself + below.objects),
      counted: (field && isCounted(field) ? 1 : 0) + times * below.counted,
      pagesFit: below.pagesFit && (page === undefined || (Number.isInteger(page) && page >= 1 && page <= longestPage)),
    };
  };

  const pageOf = ({ args }: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined => {
    const argument = args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === 'first');
    const value = given && valueOf(given);
    if (value !== undefined && value !== null) return typeof value === 'number' ? value : longestPage;
    return typeof argument.defaultValue === 'number' && value !== null ? argument.defaultValue : usualPage;
  };

  /** A literal, a variable that was sent and the default of one that was not are the same to the measure. */
  const valueOf = ({ value }: ArgumentNode): unknown => {
    if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value);
    const name = value.name.value;
    if (variables.has(name)) return variables.get(name);
    const preset = defaults.get(name);
    return preset && valueFromASTUntyped(preset);
  };

  return withDirectives(ofSet(operation.selectionSet, root), operation.directives);
}

function add(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    rootFields: one.rootFields + other.rootFields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    objects: one.objects + other.objects,
    counted: one.counted + other.counted,
    pagesFit: one.pagesFit && other.pagesFit,
  };
}

function withDirectives(measured: Measure, directives: readonly DirectiveNode[] | undefined): Measure {
  return directives?.length ? { ...measured, directives: measured.directives + directives.length } : measured;
}

/** Whether a list adds to the count; those of a page do not, for its `first` has counted them. */
function isLongList({ type }: GraphQLField<unknown, unknown>, parent: GraphQLNamedType | undefined): boolean {
  return isListType(getNullableType(type)) && !parent?.name.endsWith('Connection');
}

function isCounted({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'counted') ?? false;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent !== undefined && parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
