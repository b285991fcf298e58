import { describe, expect, test } from 'vitest';
import { ask, schemaOf } from './ask.ts';

const types = `interface Pet { name: String }
  type Cat implements Pet { name: String } type Dog implements Pet { name: String } type Stone { name: String }
  type Query { pet: Pet! maybe: Pet pets: [Pet] stone: Stone }`;
const text = '{ maybe { __typename name } }';

/** What comes of a value for a Pet, and of how its type is told. */
const askPet = async (value: unknown, resolvers: object = {}) =>
  ask(schemaOf(types, { Query: { maybe: () => value }, ...resolvers }), text);

describe('a value of an interface or union', () => {
  test('is of the type that its resolver tells, now or later', async () => {
    for (const tell of [() => 'Dog', async () => 'Dog']) {
      expect(await askPet({ name: 'Rex' }, { Pet: { __resolveType: tell } })).toEqual({
        data: { maybe: { __typename: 'Dog', name: 'Rex' } },
      });
    }
  });

  test('is of the type that it says itself to be', async () => {
    expect(await askPet({ __typename: 'Cat', name: 'Tom' })).toEqual({
      data: { maybe: { __typename: 'Cat', name: 'Tom' } },
    });
  });

  test('is of the first type that takes it for its own, now or later', async () => {
    const isCat = ({ name }: { name: string }) => name === 'Tom';
    for (const [cat, dog] of [
      [isCat, () => true],
      [async (value: { name: string }) => isCat(value), async () => true],
    ]) {
      const own = { Cat: { __isTypeOf: cat }, Dog: { __isTypeOf: dog } };
      expect((await askPet({ name: 'Tom' }, own)).data).toEqual({ maybe: { __typename: 'Cat', name: 'Tom' } });
      expect((await askPet({ name: 'Rex' }, own)).data).toEqual({ maybe: { __typename: 'Dog', name: 'Rex' } });
    }
  });

  test('fails where the type is none, unknown, no object, or not one of its own', async () => {
    for (const name of [undefined, null, 12, 'Fish', 'Pet', 'String', 'Stone']) {
      const { data, errors } = await askPet({ name: 'Rex' }, { Pet: { __resolveType: () => name } });
      expect(data).toEqual({ maybe: null });
      expect(errors?.[0]?.path).toEqual(['maybe']);
    }
  });

  test('fails where telling its type does', async () => {
    for (const tell of [
      () => {
        throw new Error('no type');
      },
      async () => Promise.reject(new Error('no type')),
    ]) {
      expect((await askPet({ name: 'Rex' }, { Pet: { __resolveType: tell } })).errors?.[0]?.message).toBe('no type');
    }
  });
});

describe('a value of a type that knows its own', () => {
  test('fails where it is not one of them', async () => {
    for (const [knows, shown] of [
      [() => true, true],
      [() => false, false],
      [async () => true, true],
      [async () => false, false],
    ] as const) {
      const schema = schemaOf(types, { Query: { stone: () => ({ name: 'granite' }) }, Stone: { __isTypeOf: knows } });
      const { data, errors } = await ask(schema, '{ stone { name } }');
      expect(data).toEqual({ stone: shown ? { name: 'granite' } : null });
      expect(errors?.length ?? 0).toBe(shown ? 0 : 1);
    }
  });
});
