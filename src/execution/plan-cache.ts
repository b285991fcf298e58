import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Conditions } from './condition.ts';
import { fragmentsOf, type Fragments } from './fragment.ts';
import type { SelectionPlan } from './plan.ts';
import { planSelection } from './planner.ts';
import { survey } from './survey.ts';

/** An operation as it is to be executed. */
export interface Planned {
  readonly root: SelectionPlan;
  readonly fragments: Fragments;
}

interface Known {
  readonly fragments: Fragments;
  /** Undefined where graphql-js is to execute it. */
  readonly conditions: readonly string[] | undefined;
  /** By the values of the conditions. */
  readonly roots: Map<string, SelectionPlan>;
}

/** About 50 MB of plans. */
const mostFields = 100_000;

/** Keeps the plans of operations: for as long as somebody keeps their document, and until there are too many. */
export class PlanCache {
  readonly #schema: GraphQLSchema;
  readonly #most: number;
  #known = new WeakMap<OperationDefinitionNode, Known>();
  #fields = 0;

  /** `most`: how many fields may be planned before all is forgotten. */
  constructor(schema: GraphQLSchema, most = mostFields) {
    this.#schema = schema;
    this.#most = most;
  }

  /** The plan of an operation of a valid document for these values of its variables; undefined where graphql-js is to execute it. */
  find(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Planned | undefined {
    const known = this.#look(document, operation);
    const conditions = known.conditions && readConditions(known.conditions, variables);
    if (!conditions) return undefined;
    const key = [...conditions.values()].join();
    const { fragments, roots } = known;
    let root = roots.get(key);
    if (!root) {
      const type = this.#schema.getQueryType();
      if (!type) return undefined;
      const scope = { schema: this.#schema, fragments, conditions, count: (fields: number) => this.#count(fields) };
      roots.set(key, (root = planSelection(scope, type, [operation.selectionSet])));
    }
    return { root, fragments };
  }

  #look(document: DocumentNode, operation: OperationDefinitionNode): Known {
    let known = this.#known.get(operation);
    if (!known) {
      const fragments = fragmentsOf(document);
      known = { fragments, conditions: survey(operation, fragments)?.conditions, roots: new Map() };
      this.#known.set(operation, known);
    }
    return known;
  }

  #count(fields: number): void {
    this.#fields += fields;
    if (this.#fields <= this.#most) return;
    this.#known = new WeakMap();
    this.#fields = fields;
  }
}

/** Undefined where one has no value, which is for graphql-js to refuse. */
function readConditions(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): Conditions | undefined {
  const conditions = new Map<string, boolean>();
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value !== 'boolean') return undefined;
    conditions.set(name, value);
  }
  return conditions;
}
