import { describe, expect, test } from 'vitest';
import { makeTestServer } from '../testkit/server.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertDecision, insertFamily, insertProvider, insertProvision, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const spec: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Ard Visser', bsn: '999990032', until: '2026-02-01' },
  ],
  cases: [{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
};

async function start() {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, spec);
  const [noor = '', ard = ''] = family.personIds;
  return { ...hub, ...family, noor, ard, caseId: family.caseIds[0] ?? '', by: { id: family.householdId } };
}

describe('help in the household view', () => {
  test('says what, whose, from whom, how much, at what cost and on whose word', async () => {
    const { db, ask, householdId, noor, caseId, by } = await start();
    const providerId = insertProvider(db, 'Thuiszorg Proefdorp');
    const decisionId = insertDecision(db, { caseId });
    insertProvision(db, {
      ...{ householdId, personId: noor, law: 'WMO', caseId, decisionId, providerId },
      ...{ volume: 2.5, volumeUnit: 'HOUR', volumePer: 'WEEK', monthlyCost: 41_550, validUntil: '2027-03-01' },
    });
    const query = `query Help($by: HouseholdBy!) { household(by: $by) { provisions {
      law product { law code category name ladderStep } person { name { full } } ladderStep
      provider { name agbCode phone email } deliveryForm volume { amount unit per } monthlyCost
      validFrom validUntil state endReason organisation { code } case { number } decision { outcome decidedOn } previous { id } } } }`;
    const { data, errors } = await ask('frontoffice', query, { by });
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        household: {
          provisions: [
            {
              law: 'WMO',
              product: {
                ...{ law: 'WMO', code: 'HH', category: '01', name: 'Hulp bij het huishouden' },
                ladderStep: 'TAILORED_PROVISION',
              },
              person: { name: { full: 'Noor Visser' } },
              ladderStep: 'TAILORED_PROVISION',
              provider: { name: 'Thuiszorg Proefdorp', agbCode: null, phone: null, email: null },
              deliveryForm: 'IN_KIND',
              volume: { amount: 2.5, unit: 'HOUR', per: 'WEEK' },
              monthlyCost: 41_550,
              ...{ validFrom: '2026-03-01', validUntil: '2027-03-01', state: 'CURRENT', endReason: null },
              organisation: { code: 'larikslaan2' },
              case: { number: 'W-1' },
              decision: { outcome: 'GRANTED', decidedOn: '2026-05-15' },
              previous: null,
            },
          ],
        },
      },
    });
  });

  test('has what holds first, then what comes, then what ended last', async () => {
    const { db, ask, householdId, noor, by } = await start();
    const base = { householdId, personId: noor, law: 'WMO' } as const;
    for (const [validFrom, validUntil] of [
      ['2024-01-01', '2025-01-01'],
      ['2025-06-01', null],
      ['2026-09-01', null],
      ['2024-01-01', '2026-06-01'],
      ['2026-07-01', null],
      ['2026-02-01', '2026-06-02'],
    ] as const) {
      insertProvision(db, { ...base, validFrom, validUntil });
    }
    const query = 'query Help($by: HouseholdBy!) { household(by: $by) { provisions { state validFrom validUntil } } }';
    const { data } = await ask('frontoffice', query, { by });
    expect(data).toEqual({
      household: {
        provisions: [
          { state: 'CURRENT', validFrom: '2026-02-01', validUntil: '2026-06-02' },
          { state: 'CURRENT', validFrom: '2025-06-01', validUntil: null },
          { state: 'COMING', validFrom: '2026-07-01', validUntil: null },
          { state: 'COMING', validFrom: '2026-09-01', validUntil: null },
          { state: 'ENDED', validFrom: '2024-01-01', validUntil: '2026-06-01' },
          { state: 'ENDED', validFrom: '2024-01-01', validUntil: '2025-01-01' },
        ],
      },
    });
  });

  test('names the organisation that answers for the law where there is no case, and none where nobody knows', async () => {
    const { db, ask, householdId, noor, by } = await start();
    insertProvision(db, { householdId, personId: noor, law: 'PARTICIPATIEWET' });
    insertProvision(db, { householdId, personId: noor, law: 'WGS' });
    const query = 'query Help($by: HouseholdBy!) { household(by: $by) { provisions { law organisation { code } } } }';
    const { data } = await ask('privacy', query, { by });
    expect(data).toEqual({
      household: {
        provisions: expect.arrayContaining([
          { law: 'PARTICIPATIEWET', organisation: { code: 'amersfoort' } },
          { law: 'WGS', organisation: null },
        ]),
      },
    });
  });

  test('leads to what it took the place of, as far as that may be seen', async () => {
    const { db, ask, householdId, noor, by } = await start();
    const other = insertFamily(db, {
      address: { postalCode: '3834GH', houseNumber: 9 },
      members: [{ name: 'Jip Smit', bsn: '999990044' }],
      cases: [
        {
          ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
          rest: { sealed: 1 },
        },
      ],
    });
    const open = insertProvision(db, { householdId, personId: noor, law: 'WMO', validUntil: '2026-04-01' });
    const sealed = insertProvision(db, {
      ...{ householdId: other.householdId, personId: other.personIds[0] ?? '', law: 'WMO' },
      ...{ caseId: other.caseIds[0] ?? null, validUntil: '2026-04-01' },
    });
    for (const previousId of [open, sealed])
      insertProvision(db, { householdId, personId: noor, law: 'WMO', previousId, validFrom: '2026-04-01' });
    const query =
      'query Help($by: HouseholdBy!) { household(by: $by) { provisions { state previous { id state validUntil } } } }';
    const { data } = await ask('frontoffice', query, { by });
    expect(data).toEqual({
      household: {
        provisions: expect.arrayContaining([
          { state: 'CURRENT', previous: { id: open, state: 'ENDED', validUntil: '2026-04-01' } },
          { state: 'CURRENT', previous: null },
          { state: 'ENDED', previous: null },
        ]),
      },
    });
  });
});

describe('help of a case and of a decision', () => {
  const query = `query OfCase($by: CaseBy!) { case(by: $by) { sight
    provisions { validFrom person { name { full } } } decisions { outcome provisions { validFrom } } } }`;

  test('is that case’s alone, the latest first, and each decision has what it grants', async () => {
    const { db, ask, householdId, noor, caseId } = await start();
    const first = insertDecision(db, { caseId, decidedOn: '2026-05-10' });
    const second = insertDecision(db, { caseId, decidedOn: '2026-05-20', outcome: 'PARTLY_GRANTED' });
    const base = { householdId, personId: noor, law: 'WMO', caseId } as const;
    insertProvision(db, { ...base, decisionId: first, validFrom: '2026-05-11' });
    insertProvision(db, { ...base, decisionId: second, validFrom: '2026-05-21' });
    insertProvision(db, { ...base, caseId: null, validFrom: '2026-05-31' });
    const { data, errors } = await ask('frontoffice', query, { by: { number: 'W-1' } });
    const person = { name: { full: 'Noor Visser' } };
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        case: {
          sight: 'CONTENT',
          provisions: [
            { validFrom: '2026-05-21', person },
            { validFrom: '2026-05-11', person },
          ],
          decisions: [
            { outcome: 'PARTLY_GRANTED', provisions: [{ validFrom: '2026-05-21' }] },
            { outcome: 'GRANTED', provisions: [{ validFrom: '2026-05-11' }] },
          ],
        },
      },
    });
  });

  test('is null where only the case’s existence is seen', async () => {
    const { db, ask, householdId, noor, caseId } = await start();
    insertProvision(db, { householdId, personId: noor, law: 'WMO', caseId });
    const { data } = await ask('workincome', query, { by: { number: 'W-1' } });
    expect(data).toEqual({ case: { sight: 'EXISTS', provisions: null, decisions: null } });
  });
});

describe('help of somebody who moved out', () => {
  test('stays in the household, with whose it is, also by its own id for who does not see where they went', async () => {
    const { db, ask } = await startTestHub();
    const family = insertFamily(db, {
      ...spec,
      cases: [{ number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' }],
    });
    insertFamily(db, {
      address: { postalCode: '3834GH', houseNumber: 9 },
      members: [{ name: 'Ard Visser', bsn: '999990032', from: '2026-02-01' }],
    });
    const id = insertProvision(db, {
      ...{ householdId: family.householdId, personId: family.personIds[1] ?? '', law: 'JEUGDWET' },
      caseId: family.caseIds[0] ?? null,
    });
    const query = `query Both($by: HouseholdBy!, $id: ID!) {
      household(by: $by) { provisions { id person { name { full } } } }
      node(id: $id) { ... on Provision { id person { name { full } } } } }`;
    const { data, errors } = await ask('backoffice', query, { by: { id: family.householdId }, id });
    const provision = { id, person: { name: { full: 'Ard Visser' } } };
    expect({ data, errors }).toEqual({
      errors: [],
      data: { household: { provisions: [provision] }, node: provision },
    });
  });

  test('counts them in the log, whether the answer names them or not', async () => {
    const disclosures: Disclosure[] = [];
    const { db, ask } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
    const { householdId, personIds } = insertFamily(db, spec);
    const [noor = '', ard = ''] = personIds;
    const id = insertProvision(db, { householdId, personId: ard, law: 'WMO' });
    // Who opens a household looks at those whom it is of, too.
    const paths: readonly [query: string, variables: object, subjects: readonly string[]][] = [
      [
        'query A($by: HouseholdBy!) { household(by: $by) { provisions { state } } }',
        { by: { id: householdId } },
        [ard, noor],
      ],
      ['query B($id: ID!) { node(id: $id) { id } }', { id }, [ard]],
    ];
    for (const [query, variables, subjects] of paths) {
      disclosures.length = 0;
      await ask(query, variables);
      expect(disclosures).toHaveLength(1);
      expect(disclosures[0]?.types).toContain('Provision');
      expect(disclosures[0]?.subjects.map((subject) => subject.id)).toEqual(subjects);
    }
  });

  test('leaves out of the log whose help may not be seen, or is only counted', async () => {
    const disclosures: Disclosure[] = [];
    const { db, ask } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
    const { householdId, personIds } = insertFamily(db, spec);
    insertProvision(db, { householdId, personId: personIds[1] ?? '', law: 'PARTICIPATIEWET' });
    insertProvision(db, { householdId, personId: personIds[1] ?? '', law: 'WMO' });
    await ask('query A($by: HouseholdBy!) { household(by: $by) { withheld { count } } }', { by: { id: householdId } });
    expect(disclosures[0]?.subjects.map((subject) => subject.id)).toEqual(personIds.slice(0, 1));
  });
});
