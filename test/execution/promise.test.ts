import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { makeExecutor } from '../../src/execution/executor.ts';
import { ask, schemaOf } from './ask.ts';

const types = `type Thing { a: String b: String! c: Thing d: Thing! list: [Thing!] }
  type Query { a: String b: String c: String thing: Thing must: Thing! }`;

/** Resolves after so many turns of the queue, so that the order of what arises is of the test's choosing. */
async function after<Value>(turns: number, value: () => Value): Promise<Value> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return value();
}

const fail = (message: string) => () => {
  throw new Error(message);
};

describe('what has to be waited for', () => {
  test('keeps the order of the document in the answer, and that of arising among errors', async () => {
    const schema = schemaOf(types, {
      Query: { a: () => after(9, fail('late')), b: fail('at once'), c: () => after(2, fail('soon')) },
    });
    const { data, errors } = await ask(schema, '{ a b c }');
    expect(JSON.stringify(data)).toBe('{"a":null,"b":null,"c":null}');
    expect(errors?.map(({ message }) => message)).toEqual(['at once', 'soon', 'late']);
  });

  test('is no longer heard of below a place that is null already', async () => {
    const schema = schemaOf(types, {
      Query: { thing: () => ({}) },
      Thing: {
        a: () => after(9, fail('late')),
        b: () => after(1, fail('first')),
        c: () => after(3, () => ({ b: null })),
      },
    });
    const { data, errors } = await ask(schema, '{ thing { a b c { a } } }');
    expect(data).toEqual({ thing: null });
    expect(errors?.map(({ message }) => message)).toEqual(['first']);
    // Whatever fails after the answer is nobody's to hear of, and no unhandled rejection either.
    await after(50, () => undefined);
  });

  test('is waited for where another field fails at once', async () => {
    const schema = schemaOf(types, {
      Query: { thing: () => ({}), must: () => ({}) },
      Thing: { a: () => after(3, fail('later')), b: fail('at once') },
    });
    const { data, errors } = await ask(schema, '{ thing { a b } }');
    expect(data).toEqual({ thing: null });
    expect(errors?.map(({ message }) => message)).toEqual(['later', 'at once']);
    expect((await ask(schema, '{ thing { a } must { a b } }')).data).toBeNull();
  });

  test('may fail unheard where something of the same list failed before', async () => {
    const schema = schemaOf('type Query { list: [String!] }', {});
    const field = schema.getQueryType()?.getFields()['list'];
    const heard: unknown[] = [];
    const listen = (error: unknown) => void heard.push(error);
    process.on('unhandledRejection', listen);
    if (field) field.resolve = () => [after(2, fail('before')), new Error('at once'), after(2, fail('behind'))];
    const document = parse('{ list }');
    const operation = getOperationAST(document) ?? undefined;
    const request = { document, operation, operationName: undefined, variables: undefined, contextValue: {} };
    const answer = await makeExecutor(schema)(request);
    expect(answer.errors?.map(({ message }) => message)).toEqual(['at once']);
    await new Promise((resolve) => void setImmediate(resolve));
    process.off('unhandledRejection', listen);
    expect(heard).toEqual([]);
  });

  test('goes on where one thing waits for another, through lists', async () => {
    const leaf = { a: 'a', b: 'b' };
    const schema = schemaOf(types, {
      Query: { thing: () => after(1, () => ({ d: after(2, () => leaf), list: [after(4, () => leaf), leaf] })) },
      Thing: { c: (parent: unknown) => after(1, () => parent) },
    });
    const { data } = await ask(schema, '{ thing { list { c { b a } } d { a } c { list { a } } } }');
    expect(JSON.stringify(data)).toBe(
      '{"thing":{"list":[{"c":{"b":"b","a":"a"}},{"c":{"b":"b","a":"a"}}],"d":{"a":"a"},"c":{"list":[{"a":"a"},{"a":"a"}]}}}',
    );
  });

  test('need not be a promise of JavaScript', async () => {
    const waited = Promise.resolve('waited');
    // Such as a query builder of a library.
    // oxlint-disable-next-line unicorn/no-thenable
    const thenable = { then: waited.then.bind(waited) };
    const schema = schemaOf(types, { Query: { a: () => thenable } });
    expect(await ask(schema, '{ a b }')).toEqual({ data: { a: 'waited', b: null } });
  });

  test('is not waited for where nothing is', async () => {
    const schema = schemaOf(types, { Query: { a: () => 'a' } });
    const document = parse('{ a }');
    const operation = getOperationAST(document) ?? undefined;
    const answer = makeExecutor(schema)({
      document,
      operation,
      operationName: undefined,
      variables: undefined,
      contextValue: {},
    });
    expect(answer).toEqual({ data: { a: 'a' } });
  });
});
