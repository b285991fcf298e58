import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { findFixedArguments } from './argument.ts';
import { collectFields, type CollectScope, type FieldNodes } from './collect.ts';
import type { FieldPlan, ResultPlan, SelectionPlan, Selections } from './plan.ts';

/** What is planned against, and who counts how much is. */
export interface PlanScope extends CollectScope {
  readonly count: (fields: number) => void;
}

/** Plans what selections ask of an object of this type. */
export function planSelection(
  scope: PlanScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectionPlan {
  const collected = [...collectFields(scope, type, sets)];
  scope.count(collected.length);
  const isTypename = ([first]: FieldNodes) => first.name.value === '__typename';
  return {
    type,
    template: Object.fromEntries(collected.map(([key, nodes]) => [key, isTypename(nodes) ? type.name : undefined])),
    fields: collected.flatMap(([key, nodes], place) =>
      isTypename(nodes) ? [] : [planField(scope, type, { key, place, nodes })],
    ),
  };
}

function planField(
  scope: PlanScope,
  parentType: GraphQLObjectType,
  { key, place, nodes }: Pick<FieldPlan, 'key' | 'place' | 'nodes'>,
): FieldPlan {
  const name = nodes[0].name.value;
  const definition = parentType.getFields()[name];
  // Validation has refused such a document.
  if (!definition) throw new GraphQLError(`Cannot query field "${name}" on type "${parentType.name}".`, { nodes });
  return {
    key,
    place,
    name,
    nodes,
    parentType,
    definition,
    resolve: definition.resolve,
    fixedArguments: findFixedArguments(definition, nodes[0]),
    result: planResult(scope, definition.type, nodes),
  };
}

function planResult(scope: PlanScope, type: GraphQLOutputType, nodes: FieldNodes): ResultPlan {
  const nonNull = isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { kind: 'LIST', nonNull, item: planResult(scope, nullable.ofType, nodes) };
  if (isLeafType(nullable)) return { kind: 'LEAF', nonNull, type: nullable };
  const selections = new PlannedSelections(scope, nodes);
  return isAbstractType(nullable)
    ? { kind: 'ABSTRACT', nonNull, type: nullable, selections }
    : { kind: 'OBJECT', nonNull, type: nullable, selections };
}

/** Plans below a field when an object of a type is first met: fragments within fragments may ask for more than is there. */
class PlannedSelections implements Selections {
  readonly #scope: PlanScope;
  readonly #sets: readonly SelectionSetNode[];
  readonly #plans = new Map<GraphQLObjectType, SelectionPlan>();

  constructor(scope: PlanScope, nodes: FieldNodes) {
    this.#scope = scope;
    this.#sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  }

  of(type: GraphQLObjectType): SelectionPlan {
    let plan = this.#plans.get(type);
    if (!plan) this.#plans.set(type, (plan = planSelection(this.#scope, type, this.#sets)));
    return plan;
  }
}
