import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { processingActivities } from '../../db/reference/processing-activity.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { PublicError } from '../../src/errors.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { demoPersonas } from '../../src/population/staff.ts';
import { listBeyondReach } from '../access/field-table.ts';
import { makeTestServer } from '../testkit/server.ts';
import { testNow, testToday } from '../testkit/store.ts';
import { listUnlogged, plantCanaries, readKnown } from './canary.ts';
import { plantWork } from './planted-work.ts';
import { randomDocument, type Values } from './random-document.ts';

/** Every persona for every purpose that is theirs; who has none asks for one of somebody else. */
const looks = demoPersonas.flatMap(({ persona, roles }) => {
  const own = processingActivities.filter((activity) => activity.roles.some((role) => roles.includes(role)));
  const names = own.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
  return (names.length > 0 ? names : ['toegang-sociaal-domein']).map((activity) => ({
    persona,
    activity,
    roles: roles.filter((role) => own.some(({ id, roles: may }) => id.endsWith(`/${activity}`) && may.includes(role))),
  }));
});

const past = '2025-03-01';

/** What may be asked for: people, households and records of the store, and a few that are not there. */
function readValues(db: Db): Values {
  const list = (sql: string) =>
    db.$client
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .map((value) => JSON.stringify(value));
  const households = list(
    `select id from household where id in (select household_id from "case" union select household_id from plan) limit 60`,
  );
  const people = list(
    'select distinct person_id from "case" union select person_id from signal where person_id is not null',
  );
  const records = [
    'provision',
    'signal',
    'goal',
    'action',
    'plan',
    'evaluation',
    'score',
    'document',
    'decision',
    'relation',
    'allocation',
    'care_request',
    'case_handover',
    'case_term_change',
    'consent',
    'delivery',
    'director_offer',
    'emergency_access',
    'household_correction',
    'notice',
    'plan_agreement',
  ];
  const numbers = list('select number from "case"');
  const bsns = list('select p.bsn from person p join "case" c on c.person_id = p.id where bsn is not null');
  return {
    householdId: households,
    caseId: list('select id from "case"'),
    id: [
      ...households,
      ...people,
      ...list('select id from "case"'),
      ...records.flatMap((table) => list(`select id from ${table}`)),
    ],
    ids: [
      ...households.slice(0, 20),
      ...people.slice(0, 20),
      ...records.flatMap((table) => list(`select id from ${table} limit 20`)),
    ],
    personId: people,
    bsn: [...bsns, '"999990019"'],
    caseNumber: numbers,
    number: numbers,
    text: [
      ...bsns,
      ...numbers,
      ...list('select distinct surname from person limit 40'),
      ...list('select distinct postal_code from address limit 20'),
    ],
    postalCode: list('select distinct postal_code from address where postal_code is not null'),
    houseNumber: list('select distinct house_number from address where house_number is not null').map((text) =>
      text.replaceAll('"', ''),
    ),
    first: ['1', '3', '5'],
    asOf: [`"${past}"`, `"${testToday}"`],
    on: [`"${testToday}"`],
    from: [`"${past}"`],
    me: ['true'],
    nobody: ['true'],
    passed: ['true'],
    none: ['true'],
    withinDays: ['0', '30'],
    before: [`"${testToday}"`],
  };
}

describe('whatever anybody asks', () => {
  test.for(looks)(
    '$persona for $activity: whoever the answer shows something of is in the log, and no field goes beyond the role',
    async (as) => {
      const disclosures: Disclosure[] = [];
      const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
      const { ask, db, schema, unforeseen, refreshReference } = await makeTestServer(
        { record },
        as.persona,
        as.activity,
      );
      makeDemo(db, { people: 150, seed: 11, now: testNow });
      plantWork(db);
      const values = readValues(db);
      plantCanaries(db);
      refreshReference();
      const known = readKnown(db);
      let answered = 0;
      let told = 0;
      await fc.assert(
        fc.asyncProperty(randomDocument(schema, values, 4), async (document) => {
          disclosures.length = 0;
          unforeseen.length = 0;
          let body: string;
          try {
            ({ body } = await ask(document, {}));
          } catch (error) {
            // A document over the limits is not executed.
            if (error instanceof PublicError && error.code === 'TOO_COMPLEX') return;
            throw error;
          }
          answered += 1;
          expect(unforeseen, document).toEqual([]);
          const days = document.includes(past) ? [testToday, past] : [testToday];
          expect(listUnlogged(db, known, body, disclosures, days), `${document}\n${body}`).toEqual([]);
          expect(listBeyondReach(schema, as.roles, JSON.parse(body).data), document).toEqual([]);
          if (/(?:per|hou|cas|pla)_/.test(body)) told += 1;
        }),
        { numRuns: 250 },
      );
      expect(answered).toBeGreaterThan(100);
      // Figures, staff and machines are no reason to see anybody.
      expect(told > 0).toBe(!/^(?:management|admin|chain)\d*$/.test(as.persona));
    },
  );

  test('is held against the log: whoever is left out of it is found', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { ask, db, refreshReference } = await makeTestServer({ record }, 'director', 'regie-huishouden');
    makeDemo(db, { people: 150, seed: 11, now: testNow });
    plantWork(db);
    plantCanaries(db);
    refreshReference();
    const known = readKnown(db);
    const { body } = await ask(
      'query { myHouseholds(first: 5) { nodes { id plan { title } members { person { name { full } } } provisions { id } } } }',
      {},
    );
    const [disclosure] = disclosures;
    if (!disclosure) throw new Error('the look is not in the log');
    expect(listUnlogged(db, known, body, [disclosure], [testToday])).toEqual([]);
    expect(disclosure.subjects.length).toBeGreaterThan(5);
    for (const left of disclosure.subjects) {
      const without = { ...disclosure, subjects: disclosure.subjects.filter((each) => each !== left) };
      expect(listUnlogged(db, known, body, [without], [testToday])).not.toEqual([]);
    }
  });

  test('what was said of an offer of the direction concerns all of the household, whoever of it the answer names', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { ask, db, refreshReference } = await makeTestServer({ record }, 'frontoffice', 'toegang-wmo');
    makeDemo(db, { people: 150, seed: 11, now: testNow });
    plantWork(db);
    plantCanaries(db);
    refreshReference();
    const known = readKnown(db);
    const numbers = db.$client
      .prepare<[], string>(
        `select c.number from "case" c join plan p on p.household_id = c.household_id join director_offer o on o.plan_id = p.id
          where c.law = 'WMO' and p.status = 'ACTIVE' group by c.household_id`,
      )
      .pluck()
      .all();
    let said = 0;
    for (const number of numbers) {
      disclosures.length = 0;
      const { body } = await ask(
        'query ($number: String) { case(by: { number: $number }) { dueOn household { plan { directorOffers { id note answer } } } } }',
        { number },
      );
      said += Number(body.includes('"note":"'));
      expect(listUnlogged(db, known, body, disclosures, [testToday]), body).toEqual([]);
    }
    expect(said).toBeGreaterThan(0);
  });
});
