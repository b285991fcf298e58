import {
  defaultTypeResolver,
  getArgumentValues,
  GraphQLError,
  type GraphQLIsTypeOfFn,
  type GraphQLObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { fieldPathOf, type Path } from './path.ts';
import type { AbstractPlan, FieldPlan, LeafPlan, ResultPlan, SelectionPlan, Selections } from './plan.ts';
import { hush, isPromise, settle } from './promise.ts';
import { infoOf, type Run } from './run.ts';
import { getRuntimeType, wrongType } from './runtime-type.ts';

/**
 * Resolves what is asked of an object (GraphQL, ExecuteSelectionSet): an answer, or a promise of one when anything below has
 * to be waited for. Throws the error that makes the whole object null.
 */
export function executeSelection(
  run: Run,
  { template, fields }: SelectionPlan,
  source: unknown,
  path: Path | undefined,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...template };
  let pending = false;
  for (const field of fields) {
    try {
      const value = executeField(run, field, source, path);
      answer[field.key] = value;
      if (isPromise(value)) pending = true;
    } catch (error) {
      if (!pending) throw error;
      // What the other fields wait for may fail too, and somebody must hear of that.
      return settle(answer, field.place).finally(() => {
        throw error;
      });
    }
  }
  return pending ? settle(answer) : answer;
}

function executeField(run: Run, field: FieldPlan, source: unknown, parentPath: Path | undefined): unknown {
  const { result, resolve } = field;
  // Of a leaf the path is of use to resolvers and errors only; below anything else paths must be the same ones.
  const known = resolve || result.kind !== 'LEAF' ? pathOf(field, parentPath) : undefined;
  try {
    const value = resolveField(run, field, source, known, parentPath);
    if (isPromise(value)) return waitForField(run, field, known ?? pathOf(field, parentPath), value);
    const completed =
      result.kind === 'LEAF'
        ? completeLeaf(field, result, value)
        : completeValue(run, field, result, known ?? pathOf(field, parentPath), value);
    if (!isPromise(completed)) return completed;
    return guard(run, field, result, known ?? pathOf(field, parentPath), completed);
  } catch (error) {
    return run.errors.settle(error, result.nonNull, field.nodes, known ?? pathOf(field, parentPath));
  }
}

function pathOf({ key, parentType }: FieldPlan, prev: Path | undefined): Path {
  return { prev, key, typename: parentType.name };
}

function waitForField(run: Run, field: FieldPlan, path: Path, value: PromiseLike<unknown>): PromiseLike<unknown> {
  const { result } = field;
  const completed = value.then((resolved) => completeValue(run, field, result, path, resolved));
  return guard(run, field, result, path, completed);
}

/** Makes of a value that fails later what one that fails at once becomes. */
function guard(
  { errors }: Run,
  { nodes }: FieldPlan,
  { nonNull }: ResultPlan,
  path: Path,
  completed: PromiseLike<unknown>,
): PromiseLike<unknown> {
  return completed.then(undefined, (error: unknown) => errors.settle(error, nonNull, nodes, path));
}

function resolveField(
  run: Run,
  field: FieldPlan,
  source: unknown,
  path: Path | undefined,
  parentPath: Path | undefined,
): unknown {
  const { fixedArguments: fixed, resolve, name } = field;
  const given = fixed ? undefined : getArgumentValues(field.definition, field.nodes[0], run.variableValues);
  if (resolve) {
    // Fixed ones as a copy: what one resolver does to its arguments is not for the next to see.
    return resolve(
      source,
      given ?? { ...fixed },
      run.contextValue,
      infoOf(run, field, path ?? pathOf(field, parentPath)),
    );
  }
  if (!isPropertyHolder(source)) return undefined;
  const property = source[name];
  if (typeof property !== 'function') return property;
  const info = infoOf(run, field, path ?? pathOf(field, parentPath));
  return property.call(source, given ?? { ...fixed }, run.contextValue, info);
}

function isPropertyHolder(source: unknown): source is Readonly<Record<string, unknown>> {
  return (typeof source === 'object' && source !== null) || typeof source === 'function';
}

function completeValue(run: Run, field: FieldPlan, result: ResultPlan, path: Path, value: unknown): unknown {
  if (result.kind === 'LEAF') return completeLeaf(field, result, value);
  if (value instanceof Error) throw value;
  if (value === null || value === undefined) return completeNull(field, result);
  if (result.kind === 'LIST') return completeList(run, field, result.item, path, value);
  if (result.kind === 'OBJECT') return completeObject(run, field, result.selections, result.type, path, value);
  return completeAbstract(run, field, result, path, value);
}

function completeNull({ parentType, definition }: FieldPlan, { nonNull }: ResultPlan): null {
  if (nonNull) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
  return null;
}

function completeLeaf(field: FieldPlan, result: LeafPlan, value: unknown): unknown {
  if (value === null || value === undefined) return completeNull(field, result);
  if (value instanceof Error) throw value;
  const { type } = result;
  const serialized: unknown = type.serialize(value);
  if (serialized !== null && serialized !== undefined) return serialized;
  const call = `${inspect(type)}.serialize(${inspect(value)})`;
  throw new Error(`Expected \`${call}\` to return non-nullable value, returned: ${inspect(serialized)}`);
}

function completeList(
  run: Run,
  field: FieldPlan,
  item: ResultPlan,
  path: Path,
  value: unknown,
): unknown[] | Promise<unknown[]> {
  if (!isIterable(value)) {
    const name = `${field.parentType.name}.${field.definition.name}`;
    throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
  }
  const completed: unknown[] = [];
  let pending = false;
  try {
    for (const each of value) {
      const place = { prev: path, key: completed.length, typename: undefined };
      const answer = completeItem(run, field, item, place, each);
      completed.push(answer);
      if (isPromise(answer)) pending = true;
    }
  } catch (error) {
    // Nobody waits for the others any longer: that they fail too must not end the program.
    for (const each of [...completed, ...(Array.isArray(value) ? value.slice(completed.length) : [])]) hush(each);
    throw error;
  }
  return pending ? Promise.all(completed) : completed;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' && typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function'
  );
}

function completeItem(run: Run, field: FieldPlan, item: ResultPlan, path: Path, value: unknown): unknown {
  try {
    if (isPromise(value)) return waitForItem(run, field, item, path, value);
    const completed = completeValue(run, field, item, path, value);
    return isPromise(completed) ? guard(run, field, item, path, completed) : completed;
  } catch (error) {
    return run.errors.settle(error, item.nonNull, field.nodes, path);
  }
}

function waitForItem(
  run: Run,
  field: FieldPlan,
  item: ResultPlan,
  path: Path,
  value: PromiseLike<unknown>,
): PromiseLike<unknown> {
  const completed = value.then((resolved) => completeValue(run, field, item, path, resolved));
  return guard(run, field, item, path, completed);
}

function completeAbstract(run: Run, field: FieldPlan, result: AbstractPlan, path: Path, value: unknown): unknown {
  const { type } = result;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const name: unknown = resolveType(value, run.contextValue, infoOf(run, field, fieldPathOf(path)), type);
  return isPromise(name)
    ? name.then((resolved) => completeNamed(run, field, result, path, value, resolved))
    : completeNamed(run, field, result, path, value, name);
}

function completeNamed(
  run: Run,
  field: FieldPlan,
  { type, selections }: AbstractPlan,
  path: Path,
  value: unknown,
  name: unknown,
): unknown {
  return completeObject(run, field, selections, getRuntimeType(run, field, type, value, name), path, value);
}

function completeObject(
  run: Run,
  field: FieldPlan,
  selections: Selections,
  type: GraphQLObjectType,
  path: Path,
  value: unknown,
): unknown {
  const plan = selections.of(type);
  if (type.isTypeOf) return completeChecked(run, field, plan, path, value, type.isTypeOf);
  return executeSelection(run, plan, value, path);
}

function completeChecked(
  run: Run,
  field: FieldPlan,
  plan: SelectionPlan,
  path: Path,
  value: unknown,
  isTypeOf: GraphQLIsTypeOfFn<unknown, unknown>,
): unknown {
  const complete = (is: boolean) => {
    if (!is) throw wrongType(plan.type, value, field);
    return executeSelection(run, plan, value, path);
  };
  const is = isTypeOf(value, run.contextValue, infoOf(run, field, fieldPathOf(path)));
  return isPromise(is) ? is.then(complete) : complete(is);
}
