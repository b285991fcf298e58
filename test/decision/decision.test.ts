import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertDecision, insertFamily, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';

const spec: FamilySpec = {
  members: [{ name: 'Noor Visser', bsn: '999990019' }],
  cases: [
    {
      ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      rest: { receivedOn: '2026-01-10' },
    },
    {
      ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
      rest: { receivedOn: '2026-01-10', sealed: 1 },
    },
    {
      ...{ number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      rest: { receivedOn: '2026-01-10' },
    },
    {
      ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      rest: { receivedOn: '2026-01-10' },
    },
  ],
};

const view = `query Decided($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  cases { law sight decisions { decidedOn outcome grounds staff { name } version } } } }`;

interface CaseSeen {
  readonly law: string;
  readonly sight: string;
  readonly decisions: readonly Record<string, unknown>[] | null;
}

async function start() {
  const hub = await startTestHub();
  const { householdId, caseIds } = insertFamily(hub.db, spec);
  const decisionIds = caseIds.map((caseId, index) =>
    insertDecision(hub.db, { caseId, grounds: `Motivering ${index}`, staffId: staffId('frontoffice') }),
  );
  const look = async (persona: string, asOf?: string) => {
    const { data, errors, text } = await hub.ask(persona, view, { by: { id: householdId }, asOf });
    expect(errors).toEqual([]);
    const cases = (data?.['household'] as { cases: readonly CaseSeen[] } | null)?.cases ?? [];
    return { cases, text };
  };
  return { ...hub, householdId, caseIds, decisionIds, look };
}

/** Numbers of the grounds that the answer holds, for whoever looks. */
const groundsOf = (text: string) =>
  [...text.matchAll(/Motivering (\d)/g)].map(([, index]) => Number(index)).toSorted((a, b) => a - b);

describe('decisions are seen by', () => {
  test.for([
    ['frontoffice', [0, 2]],
    ['director', [0, 2]],
    ['backoffice', [2]],
    ['workincome', [3]],
    ['teamlead', [0, 2]],
    ['privacy', [0, 1, 2, 3]],
    ['management', []],
    ['admin', []],
  ] as const)('%s as far as the content of their case is', async ([persona, expected]) => {
    const { ask, householdId, decisionIds } = await start();
    const { text } = await ask(persona, view, { by: { id: householdId } });
    expect(groundsOf(text)).toEqual(expected);
    const one = 'query One($ids: [ID!]!) { nodes(ids: $ids) { ... on Decision { grounds } } }';
    expect(groundsOf((await ask(persona, one, { ids: decisionIds })).text)).toEqual(expected);
  });

  test('nobody where only the existence of the case is seen: null, not an empty list', async () => {
    const { cases } = await (await start()).look('frontoffice');
    expect(cases.filter(({ decisions }) => decisions === null).map(({ law, sight }) => `${law} ${sight}`)).toEqual(
      expect.arrayContaining(['WMO EXISTS', 'PARTICIPATIEWET EXISTS']),
    );
  });
});

describe('decisions of a case', () => {
  test('say what, when, why and by whom, the latest first', async () => {
    const { db, caseIds, look } = await start();
    const caseId = caseIds[2] ?? '';
    insertDecision(db, { caseId, decidedOn: '2026-05-20', outcome: 'UPHELD', grounds: 'Bezwaar' });
    insertDecision(db, { caseId, decidedOn: '2026-02-20', outcome: 'REFUSED', grounds: 'Eerder' });
    const { cases } = await look('backoffice');
    expect(cases.map(({ decisions }) => decisions)).toEqual([
      [
        { decidedOn: '2026-05-20', outcome: 'UPHELD', grounds: 'Bezwaar', staff: null, version: 1 },
        {
          ...{ decidedOn: '2026-05-15', outcome: 'GRANTED', grounds: 'Motivering 2', version: 1 },
          staff: { name: 'Marloes Dijkhuizen' },
        },
        { decidedOn: '2026-02-20', outcome: 'REFUSED', grounds: 'Eerder', staff: null, version: 1 },
      ],
    ]);
  });

  test('are there from the day they were made', async () => {
    const { look } = await start();
    expect((await look('backoffice', '2026-05-14')).cases.map(({ decisions }) => decisions)).toEqual([[]]);
    expect((await look('backoffice', '2026-05-15')).cases[0]?.decisions).toHaveLength(1);
    expect((await look('backoffice', '2026-01-09')).cases).toEqual([]);
  });

  test('count whom the case concerns in the log, by every path', async () => {
    const disclosures: Disclosure[] = [];
    const { db, ask } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
    const { householdId, personIds, caseIds } = insertFamily(db, spec);
    const id = insertDecision(db, { caseId: caseIds[0] ?? '' });
    const paths: readonly [query: string, variables: object][] = [
      [
        'query A($by: HouseholdBy!) { household(by: $by) { cases { decisions { outcome } } } }',
        { by: { id: householdId } },
      ],
      ['query B($by: CaseBy!) { case(by: $by) { decisions { outcome } } }', { by: { number: 'W-1' } }],
      ['query C($id: ID!) { node(id: $id) { ... on Decision { outcome } } }', { id }],
    ];
    for (const [query, variables] of paths) {
      disclosures.length = 0;
      await ask(query, variables);
      expect(disclosures[0]?.types, query).toContain('Decision');
      expect(
        disclosures[0]?.subjects.map((subject) => subject.id),
        query,
      ).toEqual(personIds);
    }
  });
});
