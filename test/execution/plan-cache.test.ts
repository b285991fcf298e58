import { getOperationAST, parse, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PlanCache } from '../../src/execution/plan-cache.ts';
import { ask, askAnyhow, schemaOf } from './ask.ts';

const schema = schemaOf(
  `type Thing { name: String same: Thing } type Query { thing: Thing } type Mutation { change: String }
  directive @odd on FIELD`,
  { Query: { thing: () => ({ name: 'a', same: { name: 'b' } }) }, Mutation: { change: () => 'changed' } },
);

function find(plans: PlanCache, text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the text has no operation');
  return () => plans.find(document, operation, variables);
}

describe('plans', () => {
  test('are made once for an operation and the values of its conditions', () => {
    const plans = new PlanCache(schema);
    const document = parse('query ($a: Boolean!) { thing { name @include(if: $a) same { name } } }');
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the text has no operation');
    const yes = plans.find(document, operation, { a: true });
    expect(plans.find(document, operation, { a: true, other: 1 })?.root).toBe(yes?.root);
    expect(plans.find(document, operation, { a: false })?.root).not.toBe(yes?.root);
  });

  test('are forgotten when there are too many', () => {
    const plans = new PlanCache(schema, 3);
    const first = find(plans, '{ a: thing { name } }');
    const before = first()?.root;
    expect(first()?.root).toBe(before);
    find(plans, '{ a: thing { name } b: thing { name } c: thing { name } }')();
    expect(first()?.root).not.toBe(before);
  });

  test('are not made of what graphql-js is to execute', () => {
    const plans = new PlanCache(schema);
    for (const text of [
      'mutation { change }',
      '{ __schema { queryType { name } } }',
      '{ thing { name } __type(name: "Thing") { name } }',
      '{ ...S } fragment S on Query { __schema { queryType { name } } }',
      '{ thing { name @odd } }',
      '{ thing { ... @odd { name } } }',
    ]) {
      expect(find(plans, text)(), text).toBeUndefined();
    }
  });
});

describe('what is not planned', () => {
  test('is answered all the same', async () => {
    for (const text of ['mutation { change }', '{ __schema { queryType { name } } thing { name } }']) {
      const { answer, isPlanned } = await askAnyhow(schema, text);
      expect(isPlanned).toBe(false);
      expect(answer.errors).toBeUndefined();
    }
  });

  test('is an operation that is not there', async () => {
    for (const operationName of ['C', undefined]) {
      const { answer, isPlanned } = await askAnyhow(schema, 'query A { thing { name } } query B { __typename }', {
        ...(operationName && { operationName }),
      });
      expect(isPlanned).toBe(false);
      expect(answer.errors).toHaveLength(1);
    }
  });
});

test('of several operations the named one is executed', async () => {
  const text = 'query A { thing { name } } query B { thing { same { name } } }';
  expect((await ask(schema, text, { operationName: 'B' })).data).toEqual({ thing: { same: { name: 'b' } } });
});

test('a resolver is told what graphql-js tells it', async () => {
  const told: GraphQLResolveInfo[] = [];
  const telling = schemaOf('type Query { thing(a: Int): Thing } type Thing { name: String }', {
    Query: {
      thing: (_root: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
        told.push(info);
        return {};
      },
    },
  });
  const text =
    'query Q($a: Int = 1) { t: thing(a: $a) { ...N } t: thing(a: $a) { __typename } } fragment N on Thing { name }';
  await ask(telling, text);
  const [theirs, ours] = told;
  expect(Object.keys(ours ?? {})).toEqual(Object.keys(theirs ?? {}));
  expect(ours).toEqual(theirs);
});
