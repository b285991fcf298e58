import { describe, expect, test } from 'vitest';
import { insertRows } from '../../db/row.ts';
import { newId } from '../../db/id.ts';
import { planTable } from '../../db/plan.table.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertDocument, insertFamily, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import { testNow } from '../testkit/store.ts';

const received = { receivedOn: '2026-01-10' };
const spec: FamilySpec = {
  members: [{ name: 'Noor Visser', bsn: '999990019' }],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice', rest: received },
    {
      ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
      rest: { ...received, sealed: 1 },
    },
    {
      number: 'J-1',
      law: 'JEUGDWET',
      organisation: 'amersfoort',
      office: 'BACK',
      worker: 'backoffice',
      rest: received,
    },
    {
      ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      rest: received,
    },
  ],
  plan: { director: 'director' },
};

const view = `query Papers($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) { documents { title case { number } } } }`;
const one = 'query One($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { title case { number } } } }';

const titlesOf = (text: string) => [...text.matchAll(/"title":"stuk (\w+)"/g)].map(([, title = '']) => title).sort();

/** A document of each case, of the plan, of an earlier plan and of a draft of the next. */
async function start() {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, spec);
  const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;
  const plan = { householdId: family.householdId, title: 'Plan', ...provenance };
  const [earlier, draft] = [newId('plan'), newId('plan')];
  insertRows(hub.db, planTable, [
    { ...plan, id: earlier, status: 'CLOSED', startedOn: '2024-01-01', endedOn: '2025-01-01' },
    { ...plan, id: draft, status: 'DRAFT', startedOn: '2026-05-01' },
  ]);
  const ids = [
    ...family.caseIds.map((caseId, index) => insertDocument(hub.db, { caseId, title: `stuk ${index}` })),
    insertDocument(hub.db, { planId: family.planId ?? '', title: 'stuk plan', createdOn: '2026-02-01' }),
    insertDocument(hub.db, { planId: earlier, title: 'stuk eerder', createdOn: '2024-03-01' }),
    insertDocument(hub.db, { planId: draft, title: 'stuk concept' }),
  ];
  const look = async (persona: string, asOf?: string) => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: family.householdId }, asOf });
    expect(errors).toEqual([]);
    const household = (data?.['household'] ?? null) as { documents: { title: string }[] } | null;
    return household?.documents.map(({ title }) => title.replace('stuk ', '')) ?? [];
  };
  return { ...hub, ...family, ids, look };
}

describe('documents are seen by', () => {
  test.for([
    ['frontoffice', ['0', '2']],
    ['director', ['0', '2', 'eerder', 'plan']],
    ['backoffice', ['2']],
    ['workincome', ['3']],
    ['teamlead', ['0', '2']],
    ['privacy', ['0', '1', '2', '3', 'eerder', 'plan']],
    ['management', []],
    ['admin', []],
  ] as const)('%s where the case or plan that they belong to is', async ([persona, expected]) => {
    const { ask, householdId, ids } = await start();
    const { text } = await ask(persona, view, { by: { id: householdId } });
    expect(titlesOf(text)).toEqual(expected);
    const nodes = await ask(persona, one, { ids });
    expect(titlesOf(nodes.text)).toEqual(expected);
  });

  test('a director who does not direct the household, without those of the plan', async () => {
    const { db, ask } = await startTestHub();
    const { householdId, planId = '' } = insertFamily(db, { ...spec, plan: { director: 'director2' } });
    insertDocument(db, { planId });
    const { data } = await ask('director', view, { by: { id: householdId } });
    expect(data).toEqual({ household: { documents: [] } });
  });
});

describe('a document', () => {
  test('says what it is, where it is kept and which case it belongs to', async () => {
    const { db, ask } = await startTestHub();
    const { householdId, caseIds } = insertFamily(db, spec);
    const id = insertDocument(db, { caseId: caseIds[0] ?? '', kind: 'DECISION_LETTER', title: 'Beschikking' });
    const query =
      'query A($by: HouseholdBy!) { household(by: $by) { documents { id kind title uri createdOn case { number } } } }';
    const { data, errors } = await ask('frontoffice', query, { by: { id: householdId } });
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        household: {
          documents: [
            {
              ...{ id, kind: 'DECISION_LETTER', title: 'Beschikking', uri: `https://zaken.example/${id}` },
              ...{ createdOn: '2026-05-10', case: { number: 'W-1' } },
            },
          ],
        },
      },
    });
  });

  test('is there from the day it was made, the latest first', async () => {
    const { look } = await start();
    expect(await look('director', '2024-02-29')).toEqual([]);
    expect(await look('director', '2024-03-01')).toEqual(['eerder']);
    expect(await look('director', '2026-05-09')).toEqual(['plan', 'eerder']);
    expect((await look('director', '2026-05-10')).slice(-2)).toEqual(['plan', 'eerder']);
    expect(await look('director', '1900-01-01')).toEqual([]);
  });

  test('is null where there is none, whatever the id', async () => {
    const { ask } = await startTestHub();
    const ids = ['doc_00000000-0000-0000-0000-000000000000', 'doc_none', 'dec_00000000-0000-0000-0000-000000000000'];
    expect((await ask('privacy', one, { ids })).data).toEqual({ nodes: [null, null, null] });
  });

  test('counts whom its case concerns in the log, and reads no case without one', async () => {
    const disclosures: Disclosure[] = [];
    const { db, ask } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
    const { householdId, personIds, caseIds } = insertFamily(db, spec);
    const query = 'query A($by: HouseholdBy!) { household(by: $by) { documents { title } } }';
    await ask(query, { by: { id: householdId } });
    expect(disclosures.at(-1)?.types).not.toContain('Case');
    const id = insertDocument(db, { caseId: caseIds[0] ?? '' });
    await ask(query, { by: { id: householdId } });
    expect(disclosures.at(-1)?.types).toContain('Document');
    expect(disclosures.at(-1)?.subjects.map((subject) => subject.id)).toEqual(personIds);
    await ask('query B($id: ID!) { node(id: $id) { id } }', { id });
    expect(disclosures.at(-1)?.subjects.map((subject) => subject.id)).toEqual(personIds);
  });
});
