import { describe, expect, test } from 'vitest';
import { ask, askAnyhow, schemaOf } from './ask.ts';

const schema = schemaOf(
  `enum Colour { RED GREEN }
  input Filter { name: String colour: Colour = GREEN tags: [String!] below: Filter }
  type Query {
    echo(text: String, count: Int = 3, colour: Colour, filter: Filter, list: [Int]): String
    must(text: String!, count: Int! = 4): String
    spoilt(text: String = "fresh"): String
  }`,
  {
    Colour: { RED: 'internal red' },
    Query: {
      echo: (_root: unknown, args: object) => JSON.stringify(args),
      must: (_root: unknown, args: object) => JSON.stringify(args),
      spoilt: (_root: unknown, args: { text?: string }) => {
        const { text } = args;
        args.text = 'spoilt';
        return text;
      },
    },
  },
);
const echoed = async (text: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(schema, text, { variables });
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0];
};

describe('arguments', () => {
  test('are those of the document, with defaults for what is left out', async () => {
    expect(await echoed('{ echo(text: "a", colour: RED) }')).toBe('{"text":"a","count":3,"colour":"internal red"}');
    expect(await echoed('{ echo(text: null, count: null) }')).toBe('{"text":null,"count":null}');
  });

  test('come from variables, from their defaults, or from the argument’s where none is sent', async () => {
    const text = 'query ($text: String = "dear", $count: Int) { echo(text: $text, count: $count) }';
    expect(await echoed(text)).toBe('{"text":"dear","count":3}');
    expect(await echoed(text, { text: 'sent', count: 8 })).toBe('{"text":"sent","count":8}');
    expect(await echoed(text, { text: null, count: null })).toBe('{"text":null,"count":null}');
  });

  test('hold variables within objects and lists', async () => {
    const text = `query ($name: String, $tag: String!, $one: Int) {
      echo(filter: { name: $name, tags: [$tag, "b"], below: { colour: RED } }, list: [1, $one]) }`;
    expect(await echoed(text, { tag: 'a', one: 2 })).toBe(
      '{"count":3,"filter":{"colour":"GREEN","tags":["a","b"],"below":{"colour":"internal red"}},"list":[1,2]}',
    );
    expect(await echoed(text, { tag: 'a', name: 'n' })).toBe(
      '{"count":3,"filter":{"name":"n","colour":"GREEN","tags":["a","b"],"below":{"colour":"internal red"}},"list":[1,null]}',
    );
  });

  test('are a single value in the place of a list', async () => {
    expect(await echoed('query ($list: [Int]) { echo(list: $list) }', { list: 7 })).toBe('{"count":3,"list":[7]}');
  });

  test('are a resolver’s own: what it does to them is not for the next', async () => {
    expect(await ask(schema, '{ a: spoilt b: spoilt(text: "x") c: spoilt }')).toEqual({
      data: { a: 'fresh', b: 'x', c: 'fresh' },
    });
  });

  test('that are missing or null where they may not be fail where they are used', async () => {
    const text = 'query ($text: String, $count: Int) { ok: echo must(text: $text, count: $count) }';
    const { data, errors } = await ask(schema, text, { variables: {} });
    expect(data).toEqual({ ok: '{"count":3}', must: null });
    expect(errors?.[0]?.message).toContain('was not provided a runtime value');
    const nulled = await ask(schema, text, { variables: { text: 'a', count: null } });
    expect(nulled.errors?.[0]?.message).toBe('Argument "count" of non-null type "Int!" must not be null.');
  });

  test('of a field below a list are worked out for each item', async () => {
    const lists = schemaOf('type Item { name(prefix: String!): String } type Query { items: [Item!]! }', {
      Query: { items: () => [{ id: 1 }, { id: 2 }] },
      Item: { name: ({ id }: { id: number }, { prefix }: { prefix: string }) => `${prefix}${id}` },
    });
    const { data } = await ask(lists, 'query ($p: String!) { items { name(prefix: $p) } }', { variables: { p: 'n' } });
    expect(data).toEqual({ items: [{ name: 'n1' }, { name: 'n2' }] });
  });
});

describe('what graphql-js is left to say', () => {
  test('is that a variable does not fit', async () => {
    const text = 'query ($text: String!, $count: Int) { echo(text: $text, count: $count) }';
    const { answer, isPlanned } = await askAnyhow(schema, text, { variables: { count: 'many' } });
    expect(isPlanned).toBe(false);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toHaveLength(2);
  });

  test('is that a condition has no value', async () => {
    const text = 'query ($show: Boolean) { echo @include(if: $show) }';
    for (const variables of [{}, { show: null }]) {
      const { answer, isPlanned } = await askAnyhow(schema, text, { variables });
      expect(isPlanned).toBe(false);
      expect(answer.errors).toHaveLength(1);
    }
  });
});
