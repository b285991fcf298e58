import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { makeTestServer } from '../testkit/server.ts';
import { testNow } from '../testkit/store.ts';

/** A random selection on a type: every field that can be asked without arguments, at every nesting, down to a depth. */
function selectionOn(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const choices = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isObjectType(named) && !isInterfaceType(named)) return [fc.constant(field.name)];
    if (depth === 0 || !isObjectType(named)) return [];
    const below = fc.constant(null).chain(() => selectionOn(named, depth - 1));
    return [below.map((selection) => `${field.name} ${selection}`)];
  });
  if (choices.length === 0) return fc.constant('{ __typename }');
  return fc
    .uniqueArray(fc.nat(choices.length - 1), { minLength: 1, maxLength: 5 })
    .chain((picked) => fc.tuple(...picked.map((index) => choices[index] ?? fc.constant('__typename'))))
    .map((selected) => {
      const inline = selected
        .slice(1)
        .map((field, index) => (index % 2 === 0 ? field : `... on ${type.name} { ${field} }`));
      return `{ ${[selected[0], ...inline].join(' ')} }`;
    });
}

/** Whom each record concerns, by the id of the record. */
function readSubjects(db: Db): ReadonlyMap<string, string> {
  const rows = db.$client
    .prepare<[], { id: string; personId: string }>(
      `select id, person_id as personId from provision
        union all select id, person_id from signal where person_id is not null
        union all select d.id, c.person_id from decision d join "case" c on c.id = d.case_id
        union all select d.id, c.person_id from document d join "case" c on c.id = d.case_id`,
    )
    .all();
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** Asked of households beside what chance brings, so that no run leaves these out. */
const always = `{ id provisions { id provider { name } case { id } decision { id } previous { id } }
  signals { id } documents { id } cases { decisions { id provisions { id } } provisions { id } } withheld { count } }`;

const personas = [
  ['frontoffice', 'toegang-sociaal-domein'],
  ['director', 'regie-huishouden'],
  ['backoffice', 'uitvoering-wmo-jeugd'],
  ['workincome', 'werk-en-inkomen'],
  ['privacy', 'toezicht-fg'],
  ['management', 'sturing-en-verantwoording'],
] as const;

describe('whatever is asked of a household', () => {
  test.for(personas)(
    '%s gets an answer without an unforeseen error, and everybody in it is in the log',
    async ([persona, activity]) => {
      const disclosures: Disclosure[] = [];
      const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
      const { ask, db, schema, unforeseen, refreshReference } = await makeTestServer({ record }, persona, activity);
      makeDemo(db, { people: 150, seed: 7, now: testNow });
      refreshReference();
      const subjectOf = readSubjects(db);
      const names = new Map(
        db.$client
          .prepare<[], { id: string; name: string }>('select id, display_name as name from person')
          .all()
          .map(({ id, name }) => [id, name]),
      );
      const householdIds = db.$client.prepare<[], string>('select id from household').pluck().all();
      const household = schema.getType('Household');
      if (!isObjectType(household)) throw new Error('the schema has no household');

      await fc.assert(
        fc.asyncProperty(
          selectionOn(household, 4),
          fc.nat(householdIds.length - 1),
          fc.boolean(),
          async (selection, index, past) => {
            disclosures.length = 0;
            const query = `query Random($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) ${selection} }`;
            const { status, body } = await ask(query, {
              by: { id: householdIds[index] },
              asOf: past ? '2025-03-01' : null,
            });
            expect({ status, unforeseen, errors: JSON.parse(body).errors }, query).toEqual({
              status: 200,
              unforeseen: [],
              errors: undefined,
            });

            const logged = new Set(disclosures.flatMap(({ subjects }) => subjects.map(({ id }) => id)));
            const shown = [...body.matchAll(/per_[0-9a-f-]{36}/g)].map(([id]) => id);
            expect(
              shown.filter((id) => !logged.has(id)),
              query,
            ).toEqual([]);
            const loggedNames = new Set([...logged].map((id) => names.get(id ?? '')));
            const namesShown = [...body.matchAll(/"full":"([^"]+)"/g)].map(([, name]) => name);
            expect(
              namesShown.filter((name) => !loggedNames.has(name)),
              query,
            ).toEqual([]);
            const records = [...body.matchAll(/(?:pro|sig|dec|doc)_[0-9a-f-]{36}/g)].map(([id]) => id);
            expect(
              records.filter((id) => subjectOf.has(id) && !logged.has(subjectOf.get(id) ?? '')),
              query,
            ).toEqual([]);
            expect(disclosures).toHaveLength(1);
          },
        ),
        { numRuns: 150, examples: householdIds.slice(0, 30).map((_, index) => [always, index, index % 2 === 0]) },
      );
    },
  );
});
