import { execute, getOperationAST, parse, validate, type GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { makeExecutor } from '../../src/execution/executor.ts';
import { Random } from '../../src/population/random.ts';
import { schemaOf } from './ask.ts';
import { makeRandomDocument } from './random-document.ts';

const schema = schemaOf(
  `enum Colour { RED GREEN }
  interface Being { id: ID! name(loud: Boolean = false, colour: Colour): String kin: [Being!] }
  type Cat implements Being { id: ID! name(loud: Boolean = false, colour: Colour): String kin: [Being!]
    lives: Int! colour: Colour! owner: Person box: [[Int!]]! nested: [[Cat!]!] }
  type Person implements Being { id: ID! name(loud: Boolean = false, colour: Colour): String kin: [Being!]
    age: Int cat: Cat must: Person! friends(first: Int = 2): [Person!]! either: Either! many: [Either]! words: [String!] }
  union Either = Cat | Person
  type Query { household: Person household2: Person! person(id: ID!): Person node: Being nodes: [Being]! search: [Either!] }`,
  {
    Being: { __resolveType: (_value: unknown, pace: Pace, info: GraphQLResolveInfo) => anyType('being', pace, info) },
    Either: {
      __resolveType: (_value: unknown, pace: Pace, info: GraphQLResolveInfo) => anyType('either', pace, info),
    },
  },
);

/** The name of a type, now or later, and now and then one that is none. */
function anyType(kind: string, pace: Pace, info: GraphQLResolveInfo): unknown {
  const random = new Random(`${kind} ${placeOf(info)}`);
  const name = random.chance(0.02) ? 'Colour' : random.chance(0.5) ? 'Cat' : 'Person';
  return pace === 'LATER' && random.chance(0.2) ? later(random, () => name) : name;
}

function placeOf({ path }: GraphQLResolveInfo): string {
  const keys: unknown[] = [];
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step; step = step.prev) {
    keys.push(typeof step.key === 'number' ? `[${step.key}]` : step.key);
  }
  return keys.join('/');
}

async function later<Value>(random: Random, value: () => Value): Promise<Value> {
  for (let turns = random.between(0, 6); turns > 0; turns -= 1) await Promise.resolve();
  return value();
}

/** NOW: nothing has to be waited for. LATER: much has, and within lists everything. */
type Pace = 'NOW' | 'LATER';

/**
 * What a field of this type may bring: by its place in the answer, so that both are told the same. Mostly a value; now and
 * then nothing, an error in every way there is, or something that does not fit. Where a list has to be waited for, all of
 * it has: graphql-js leaves promises of a list behind when something in it fails at once, and those would fail unheard.
 */
function anyValue(type: string, random: Random, pace: Pace, inList: boolean): unknown {
  if (pace === 'LATER' && (inList || random.chance(0.25))) return later(random, () => anyOutcome(type, random, pace));
  return anyOutcome(type, random, pace);
}

function anyOutcome(type: string, random: Random, pace: Pace): unknown {
  if (random.chance(0.03)) return null;
  if (random.chance(0.02)) return new Error('returned');
  if (random.chance(0.02)) throw new Error('thrown');
  const bare = type.replace(/!$/, '');
  if (bare.startsWith('[')) {
    if (random.chance(0.02)) return 'no list';
    const items = Array.from({ length: random.between(0, 3) }, () => anyItem(bare.slice(1, -1), random, pace));
    return random.chance(0.2) ? new Set(items) : items;
  }
  if (bare === 'Int') return random.chance(0.03) ? 'no number' : random.between(0, 9);
  if (bare === 'Colour') return random.chance(0.03) ? 'PINK' : 'RED';
  return bare === 'String' || bare === 'ID' ? `"${random.between(0, 99)}" ë\u2028` : {};
}

/** An error that is thrown while a list is made would be the list’s. */
function anyItem(type: string, random: Random, pace: Pace): unknown {
  try {
    return anyValue(type, random, pace, true);
  } catch (error) {
    return error;
  }
}

for (const type of Object.values(schema.getTypeMap())) {
  if (!('getFields' in type) || type.name.startsWith('__') || 'isOneOf' in type) continue;
  for (const field of Object.values(type.getFields())) {
    field.resolve = (_source, args: unknown, pace: Pace, info) => {
      const place = placeOf(info);
      return anyValue(
        String(info.returnType),
        new Random(`${place} ${JSON.stringify(args)}`),
        pace,
        place.includes('['),
      );
    };
  }
}

const pool = { ID: ['1', 2], Boolean: [true, false], Int: [1, 2] };

test.for([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever goes wrong, now or later, errors are those of graphql-js, in their order (part %i of 8, 500 queries)',
  { timeout: 120_000 },
  async (part) => {
    const executor = makeExecutor(schema);
    let erring = 0;
    for (let compared = 0, number = 0; compared < 500; number += 1) {
      const seed = `erring ${part} ${number}`;
      const { text, variables } = makeRandomDocument(schema, new Random(seed), pool);
      const document = parse(text);
      const operation = getOperationAST(document);
      if (!operation || validate(schema, document, undefined, { maxErrors: 1 }).length > 0) continue;
      compared += 1;
      const contextValue: Pace = number % 3 === 0 ? 'NOW' : 'LATER';
      const expected = await execute({ schema, document, variableValues: variables, contextValue });
      const request = { document, operation, operationName: undefined, variables, contextValue };
      const answer = await executor(request);
      expect(JSON.stringify(answer), `${seed}\n${text}`).toBe(JSON.stringify(expected));
      if (expected.data !== undefined && expected.errors) erring += 1;
    }
    expect(erring).toBeGreaterThan(100);
  },
);
