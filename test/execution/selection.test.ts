import { describe, expect, test } from 'vitest';
import { ask, schemaOf } from './ask.ts';

const schema = schemaOf(
  `interface Named { name: String }
  type Cat implements Named { name: String lives: Int owner: Person }
  type Person implements Named { name: String age: Int cat: Cat friends: [Named!] }
  union Being = Cat | Person
  type Query { person: Person being(cat: Boolean!): Being cat: Cat }`,
  {
    Being: { __resolveType: (value: object) => ('lives' in value ? 'Cat' : 'Person') },
    Named: { __resolveType: (value: object) => ('lives' in value ? 'Cat' : 'Person') },
    Query: {
      person: () => ({ name: 'Ada', age: 36, cat: tom, friends: [tom, { name: 'Bob', age: 40 }] }),
      being: (_root: unknown, { cat }: { cat: boolean }) => (cat ? tom : { name: 'Bob' }),
      cat: () => tom,
    },
  },
);
const tom = { name: 'Tom', lives: 9, owner: { name: 'Bob', age: 40 } };

const answerOf = async (text: string, variables: Record<string, unknown> = {}) =>
  JSON.stringify((await ask(schema, text, { variables })).data);

describe('a selection', () => {
  test('names fields by their alias, and the same field as often as it is asked', async () => {
    expect(await answerOf('{ person { called: name age name } }')).toBe(
      '{"person":{"called":"Ada","age":36,"name":"Ada"}}',
    );
  });

  test('has its keys in the order in which the document first names them', async () => {
    const text = '{ person { age ...Rest name cat { lives } } } fragment Rest on Person { cat { name } name age }';
    expect(await answerOf(text)).toBe('{"person":{"age":36,"cat":{"name":"Tom","lives":9},"name":"Ada"}}');
  });

  test('merges what is asked of one key in several places, at every depth', async () => {
    const text = `{
      person { cat { owner { name } } }
      ... { person { cat { owner { age } lives } } }
      ...More
    } fragment More on Query { person { cat { owner { called: name } } age } }`;
    expect(await answerOf(text)).toBe(
      '{"person":{"cat":{"owner":{"name":"Bob","age":40,"called":"Bob"},"lives":9},"age":36}}',
    );
  });

  test('takes in a fragment once, and goes through those that name one another', async () => {
    const text = `{ person { ...One ...Two ...One } }
      fragment One on Person { name ...Two }
      fragment Two on Person { age cat { ...Three } }
      fragment Three on Cat { owner { age } }`;
    expect(await answerOf(text)).toBe('{"person":{"name":"Ada","age":36,"cat":{"owner":{"age":40}}}}');
  });

  test('heeds fragments on the type, on its interfaces and on its unions, and on no other', async () => {
    const text = `query ($cat: Boolean!) { being(cat: $cat) {
      ... on Named { name } ... on Cat { lives } ... on Person { age } ... on Being { __typename } } }`;
    expect(await answerOf(text, { cat: true })).toBe('{"being":{"name":"Tom","lives":9,"__typename":"Cat"}}');
    expect(await answerOf(text, { cat: false })).toBe('{"being":{"name":"Bob","age":null,"__typename":"Person"}}');
  });

  test('is planned for each type that a list turns out to hold', async () => {
    expect(
      await answerOf('{ person { friends { __typename ... on Cat { lives } name ... on Person { age } } } }'),
    ).toBe(
      '{"person":{"friends":[{"__typename":"Cat","lives":9,"name":"Tom"},{"__typename":"Person","name":"Bob","age":40}]}}',
    );
  });

  test('tells the type of every object, under any name and at the top', async () => {
    expect(await answerOf('{ kind: __typename person { a: __typename name b: __typename } }')).toBe(
      '{"kind":"Query","person":{"a":"Person","name":"Ada","b":"Person"}}',
    );
  });

  test('may be of names that objects of JavaScript have', async () => {
    expect(
      await answerOf('{ __proto__: person { constructor: name toString: age __proto__: cat { then: name } } }'),
    ).toBe('{"__proto__":{"constructor":"Ada","toString":36,"__proto__":{"then":"Tom"}}}');
  });

  test('may be empty once conditions are decided', async () => {
    expect(await answerOf('{ person { name @skip(if: true) } }')).toBe('{"person":{}}');
  });
});

describe('@skip and @include', () => {
  test('decide by literal on fields, fragments and what is spread', async () => {
    const text = `{
      person { name @include(if: false) age @skip(if: false) ...Rest @skip(if: true) ... @include(if: true) { cat { name } } }
      cat @skip(if: true) { name }
    } fragment Rest on Person { friends { name } }`;
    expect(await answerOf(text)).toBe('{"person":{"age":36,"cat":{"name":"Tom"}}}');
  });

  test('decide by variable, anew for each of its values', async () => {
    const text = `query ($yes: Boolean!, $no: Boolean = true) { person { name @include(if: $yes) age @skip(if: $no) cat { ...C } } }
      fragment C on Cat { lives @skip(if: $yes) name }`;
    expect(await answerOf(text, { yes: true })).toBe('{"person":{"name":"Ada","cat":{"name":"Tom"}}}');
    expect(await answerOf(text, { yes: false, no: false })).toBe(
      '{"person":{"age":36,"cat":{"lives":9,"name":"Tom"}}}',
    );
  });

  test('must both let a field through', async () => {
    const text = `query ($a: Boolean!, $b: Boolean!) { person { age name @skip(if: $a) @include(if: $b) } }`;
    const shown: string[] = [];
    for (const a of [true, false]) for (const b of [true, false]) shown.push(await answerOf(text, { a, b }));
    expect(shown.map((answer) => answer.includes('name'))).toEqual([false, false, true, false]);
  });

  test('leave a fragment that was skipped in one place to be taken in at the next', async () => {
    const text = '{ person { ...N @skip(if: true) age ...N } } fragment N on Person { name }';
    expect(await answerOf(text)).toBe('{"person":{"age":36,"name":"Ada"}}');
  });

  test('hide a field in one place without hiding it in another', async () => {
    expect(await answerOf('{ person { name @skip(if: true) age name } }')).toBe('{"person":{"age":36,"name":"Ada"}}');
  });
});
