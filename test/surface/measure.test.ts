import fc from 'fast-check';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { expect, test } from 'vitest';
import { makeDocumentLimiter, type DocumentOrigin } from '../../src/limits/document-limit.ts';
import { measure, usualLength } from '../../src/limits/measure.ts';

const schema = buildSchema(`
  type Query { one: Thing many: [Thing!]! page(first: Int = 25): ThingConnection }
  type Thing { id: ID one: Thing many: [Thing!]! page(first: Int = 25): ThingConnection }
  type ThingConnection { nodes: [Thing!]! totalCount: Int }
`);

const selection: fc.Arbitrary<string> = fc.letrec<{ thing: string; page: string }>((tie) => ({
  thing: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant('{ id }'),
    tie('thing').map((below) => `{ id one ${below} }`),
    fc.tuple(tie('thing'), tie('thing')).map(([one, other]) => `{ a: many ${one} b: many ${other} }`),
    tie('page').map((below) => `{ page(first: $n) ${below} }`),
    tie('page').map((below) => `{ page ${below} }`),
    tie('thing').map((below) => `{ ... on Thing ${below} id }`),
  ),
  page: tie('thing').map((below) => `{ totalCount nodes ${below} }`),
})).thing;

test('objects are counted as an independent library counts them, by literal, variable and default alike', () => {
  fc.assert(
    fc.property(selection, fc.integer({ min: 1, max: 100 }), (text, first) => {
      const body = `{ one ${text} }`;
      const byDefault = `query Q($n: Int = ${first}) ${body}`;
      const literal = `query Q ${body.replaceAll('$n', String(first))}`;
      const expected = getComplexity({
        schema,
        query: parse(byDefault),
        variables: { n: first },
        estimators: [
          ({ args, type, field, childComplexity }) => {
            const composite = ['Thing', 'ThingConnection'].some((name) => String(field.type).includes(name)) ? 1 : 0;
            const list = String(field.type).startsWith('[') && !type.name.endsWith('Connection');
            const times = field.name === 'page' ? Number(args['first']) : list ? usualLength : 1;
            return times * (composite + childComplexity);
          },
        ],
      });
      const objectsOf = (query: string, variables: ReadonlyMap<string, unknown>) => {
        const document = parse(query);
        const operation = document.definitions[0] as OperationDefinitionNode;
        return measure({ schema, document, operation, variables }).objects;
      };
      const variable = `query Q($n: Int) ${body}`;
      expect([
        objectsOf(byDefault, new Map()),
        objectsOf(literal, new Map()),
        objectsOf(variable, new Map([['n', first]])),
      ]).toEqual([expected, expected, expected]);
    }),
    { numRuns: 200 },
  );
});

test('what is counted over all that is recorded has a limit of its own, for known documents too, and counts for each of a list', () => {
  const counted = buildSchema(`
    directive @counted on FIELD_DEFINITION
    type Query { figures: Figures! @counted reports: [Report!]! }
    type Report { figures: Figures! @counted }
    type Figures { moment: String }
  `);
  const limit = makeDocumentLimiter(counted);
  const ask = (origin: DocumentOrigin, document: string) => () =>
    limit({ document, hash: document, origin, operationName: undefined, variables: {} });
  const times = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
  for (const [origin, most] of [['REGISTERED', 20] as const, ['TRUSTED', 20] as const, ['AD_HOC', 10] as const]) {
    expect(ask(origin, times(most, 'figures { moment }'))).not.toThrow();
    expect(ask(origin, times(most + 1, 'figures { moment }'))).toThrow('more than one request may');
    expect(ask(origin, times(50, 'figures { moment }'))).toThrow('more than one request may');
  }
  expect(ask('AD_HOC', times(2, 'reports { figures { moment } }'))).not.toThrow();
  expect(ask('AD_HOC', times(3, 'reports { figures { moment } }'))).toThrow('more than one request may');
});
