import { GraphQLError, GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ask, schemaOf } from './ask.ts';

/** A schema with one field of a type, and what its resolver does. */
const askFor = async (type: string, resolve: unknown, text = '{ field }', more = '') =>
  ask(schemaOf(`type Query { field: ${type} other: String } ${more}`, { Query: { field: resolve } }), text);

const fail = (message: string) => {
  throw new Error(message);
};

describe('a leaf', () => {
  test('is null where there is nothing', async () => {
    expect(await askFor('String', () => undefined)).toEqual({ data: { field: null } });
    expect(await askFor('Int', () => null)).toEqual({ data: { field: null } });
  });

  test('is written as its type writes it', async () => {
    expect(await askFor('String', () => 12)).toEqual({ data: { field: '12' } });
    expect(await askFor('Boolean', () => 1)).toEqual({ data: { field: true } });
    expect(await askFor('ID', () => 7)).toEqual({ data: { field: '7' } });
  });

  test('fails where its type cannot write it', async () => {
    for (const [type, value] of [
      ['Int', 'many'],
      ['Int', 2 ** 40],
      ['String', { a: 1 }],
      ['Colour', 'PINK'],
      ['Boolean', 'yes'],
    ] as const) {
      const { data, errors } = await askFor(type, () => value, '{ field other }', 'enum Colour { RED }');
      expect(data).toEqual({ field: null, other: null });
      expect(errors?.[0]?.path).toEqual(['field']);
    }
  });

  test('fails where its type writes nothing', async () => {
    const resolvers = { Nothing: new GraphQLScalarType({ name: 'Nothing', serialize: () => undefined }) };
    const schema = schemaOf('scalar Nothing type Query { field: Nothing }', {
      ...resolvers,
      Query: { field: () => ({ a: 'b' }) },
    });
    expect((await ask(schema, '{ field }')).errors?.[0]?.message).toContain('to return non-nullable value');
  });

  test('is a property, or what a method of that name gives', async () => {
    class Thing {
      readonly #text = 'own';
      plain = 'plain';
      asked({ by }: { by: string }, context: { who: string }, info: { fieldName: string; path: unknown }) {
        return [this.#text, by, context.who, info.fieldName, JSON.stringify(info.path)].join(' ');
      }
      get gone(): string {
        return fail('gone');
      }
    }
    const schema = schemaOf(
      'type Thing { plain: String asked(by: String = "me"): String gone: String none: String } type Query { thing: Thing }',
      { Query: { thing: () => new Thing() } },
    );
    const { data, errors } = await ask(schema, '{ thing { plain a: asked gone none } }', {
      contextValue: { who: 'ik' },
    });
    expect(data?.['thing']).toEqual({
      plain: 'plain',
      a: 'own me ik asked {"prev":{"key":"thing","typename":"Query"},"key":"a","typename":"Thing"}',
      gone: null,
      none: null,
    });
    expect(errors?.map(({ path }) => path)).toEqual([['thing', 'gone']]);
  });
});

describe('a list', () => {
  test('is whatever can be gone through, but a text', async () => {
    expect(await askFor('[Int]', () => new Set([1, 2]))).toEqual({ data: { field: [1, 2] } });
    expect(
      await askFor('[Int]', function* () {
        yield 1;
        yield 2;
      }),
    ).toEqual({ data: { field: [1, 2] } });
    for (const value of ['12', 12, { length: 1, 0: 'a' }]) {
      const { data, errors } = await askFor('[Int]', () => value);
      expect(data).toEqual({ field: null });
      expect(errors?.[0]?.message).toBe('Expected Iterable, but did not find one for field "Query.field".');
    }
  });

  test('may hold lists, gaps and nothing', async () => {
    expect(await askFor('[[Int]]', () => [[1, null], [], null, [2]])).toEqual({
      data: { field: [[1, null], [], null, [2]] },
    });
    const gap: unknown[] = [];
    gap[1] = 'b';
    expect(await askFor('[String]', () => gap)).toEqual({ data: { field: [null, 'b'] } });
  });

  test('may hold promises beside values', async () => {
    expect(await askFor('[[Int]!]', () => [Promise.resolve([1, Promise.resolve(2)]), [3]])).toEqual({
      data: { field: [[1, 2], [3]] },
    });
  });

  test('that fails while it is gone through is null', async () => {
    const { data, errors } = await askFor('[Int]', function* () {
      yield 'no number';
      fail('broken off');
    });
    expect(data).toEqual({ field: null });
    expect(errors?.map(({ message, path }) => [message.slice(0, 10), path])).toEqual([
      ['Int cannot', ['field', 0]],
      ['broken off', ['field']],
    ]);
  });
});

describe('an error', () => {
  test('makes null of the field it arises in, whether thrown, rejected or returned, at once or later', async () => {
    const ways = [
      () => fail('no'),
      async () => fail('no'),
      () => new Error('no'),
      async () => new Error('no'),
      () => Promise.reject(new Error('no')),
    ];
    for (const way of ways) {
      const { data, errors } = await askFor('String', way, '{ a: field other }');
      expect(data).toEqual({ a: null, other: null });
      expect(errors?.map(({ message, path, locations }) => ({ message, path, locations }))).toEqual([
        { message: 'no', path: ['a'], locations: [{ line: 1, column: 3 }] },
      ]);
    }
  });

  test('keeps what it is, and its extensions', async () => {
    const error = new GraphQLError('no', { extensions: { code: 'MINE' } });
    const { errors } = await askFor('String', () => fail('') ?? error);
    expect(errors).toHaveLength(1);
    const own = await askFor('String', () => Promise.reject(error));
    expect(own.errors?.[0]?.extensions).toEqual({ code: 'MINE' });
    expect(own.errors?.[0]?.originalError).toBe(error);
  });

  test('need not be an error of JavaScript', async () => {
    for (const thrown of ['text', null, undefined, 12, { message: 'object' }]) {
      const { errors } = await askFor('String', () => {
        // What a library throws is not ours to choose.
        // oxlint-disable-next-line typescript/only-throw-error
        throw thrown;
      });
      expect(errors).toHaveLength(1);
    }
  });

  test('names every place where the document asks for the field', async () => {
    const { errors } = await askFor('String', () => fail('no'), '{ field\n ... { field } }');
    expect(errors?.[0]?.locations).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 8 },
    ]);
  });
});

describe('what may not be null', () => {
  const tree = schemaOf(
    `type Node { id: Int! name: String must: String! child: Node mustChild: Node! children: [Node!] all: [Node]! }
    type Query { root: Node must: Node! list: [Node!]! grid: [[Int!]]! }`,
    {
      Query: {
        root: () => node(1, { child: node(2), mustChild: node(3), children: [node(4), node(5)], all: [node(6), null] }),
        must: () => null,
        list: () => [node(1), node(2)],
        grid: () => [[1, 2], [3, null], null],
      },
    },
  );
  function node(id: number, rest: object = {}): object {
    return { id, name: `n${id}`, must: id % 2 === 0 ? 'even' : null, ...rest };
  }

  test('makes null of the nearest thing above that may be', async () => {
    const { data, errors } = await ask(tree, '{ root { name child { must } mustChild { id name } } }');
    expect(data).toEqual({ root: { name: 'n1', child: { must: 'even' }, mustChild: { id: 3, name: 'n3' } } });
    expect(errors).toBeUndefined();
    const bubbled = await ask(tree, '{ root { name mustChild { must } } }');
    expect(bubbled.data).toEqual({ root: null });
    expect(bubbled.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['Cannot return null for non-nullable field Node.must.', ['root', 'mustChild', 'must']],
    ]);
  });

  test('goes up through lists, or stops at an item', async () => {
    const through = await ask(tree, '{ root { children { must } name } }');
    expect(through.data).toEqual({ root: { children: null, name: 'n1' } });
    const stopped = await ask(tree, '{ root { all { id must } } grid }');
    expect(stopped.data).toEqual({ root: { all: [{ id: 6, must: 'even' }, null] }, grid: [[1, 2], null, null] });
  });

  test('makes null of the whole answer where nothing above may be', async () => {
    expect((await ask(tree, '{ root { name } must { id } }')).data).toBeNull();
    expect((await ask(tree, '{ list { must } }')).data).toBeNull();
  });
});
