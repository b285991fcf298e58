import { describe, expect, test } from 'vitest';
import type { NewSignal } from '../../db/signal.table.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { staffId } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertSignal, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';

const spec: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Ard Visser', bsn: '999990032', until: '2026-02-01' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
  ],
  plan: { director: 'director' },
};

const view = `query Worries($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  signals { kind law status summary person { name { full } } raisedOn raisedBy sourceProtected
    takenUpOn takenUpBy { name } closedOn version }
  withheld { area reason law count organisation { code } explanation } } }`;

interface Seen {
  readonly signals: readonly (Record<string, unknown> & { readonly law: string })[];
  readonly withheld: readonly { readonly area: string; readonly law: string; readonly count: number }[];
}

async function start(own: FamilySpec = spec) {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, own);
  const look = async (persona: string, asOf?: string, activity?: string): Promise<Seen | null> => {
    const { data, errors } = await hub.ask(persona, view, { by: { id: family.householdId }, asOf }, activity);
    expect(errors).toEqual([]);
    return (data?.['household'] ?? null) as Seen | null;
  };
  return { ...hub, ...family, look };
}

/** Two signals under the Wmo, and one under each of three other laws. */
function insertWorries(db: Parameters<typeof insertSignal>[0], householdId: string): readonly string[] {
  return (['WMO', 'WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'GENERAL'] as const).map((law) =>
    insertSignal(db, { householdId, law }),
  );
}

const told = (seen: Seen | null) => ({
  seen: seen?.signals.map(({ law }) => law).sort(),
  held: seen?.withheld.filter(({ area }) => area === 'SIGNAL').map(({ law, count }) => `${law} ${count}`),
});

describe('signals are seen by', () => {
  test('the front office at work there: under the laws of its purpose, and of the benefit that one is there', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    const seen = await look('frontoffice');
    expect(told(seen)).toEqual({ seen: ['GENERAL', 'JEUGDWET', 'WMO', 'WMO'], held: ['PARTICIPATIEWET 1'] });
    expect(seen?.withheld.find(({ area }) => area === 'SIGNAL')).toEqual({
      ...{ area: 'SIGNAL', reason: 'PURPOSE', law: 'PARTICIPATIEWET', count: 1 },
      organisation: { code: 'amersfoort' },
      explanation: 'Eén signaal is voor u afgeschermd: dit valt buiten het doel dat u koos.',
    });
  });

  test('the front office with no case there: under the laws that its organisation answers for, so that it can act', async () => {
    const { db, householdId, look } = await start({ members: spec.members });
    insertWorries(db, householdId);
    const expected = { seen: ['GENERAL', 'JEUGDWET', 'WMO', 'WMO'], held: ['PARTICIPATIEWET 1'] };
    expect(told(await look('frontoffice'))).toEqual(expected);
  });

  test('the director of the household in full, another as existing', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('director')).seen).toEqual(['GENERAL', 'JEUGDWET', 'WMO', 'WMO']);
    const other = await start({ ...spec, plan: { director: 'director2' } });
    insertWorries(other.db, other.householdId);
    expect(told(await other.look('director'))).toMatchObject({ seen: [], held: expect.arrayContaining(['WMO 2']) });
  });

  test('work and income: its own law', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('workincome'))).toEqual({
      seen: ['PARTICIPATIEWET'],
      held: ['WMO 2', 'JEUGDWET 1', 'GENERAL 1'],
    });
  });

  test('the team lead as existing, within its purpose', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('teamlead'))).toEqual({ seen: [], held: ['WMO 2', 'JEUGDWET 1', 'GENERAL 1'] });
  });

  test('the back office not at all, and nothing counts them', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('backoffice'))).toEqual({ seen: [], held: [] });
  });

  test('the privacy officer in full', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('privacy')).seen).toHaveLength(5);
  });

  test('the front office for the Wmo alone: youth signals shrink to their existence', async () => {
    const { db, householdId, look } = await start();
    insertWorries(db, householdId);
    expect(told(await look('frontoffice', undefined, activityId('toegang-wmo')))).toEqual({
      seen: ['GENERAL', 'WMO', 'WMO'],
      held: ['JEUGDWET 1', 'PARTICIPATIEWET 1'],
    });
  });

  test.for(['management', 'admin', 'chain'])('%s: nobody', async (persona) => {
    const { db, ask, householdId } = await start();
    const ids = insertWorries(db, householdId);
    const query = `query Both($by: HouseholdBy!, $ids: [ID!]!) { household(by: $by) { signals { id } withheld { count } } nodes(ids: $ids) { id } }`;
    const { text } = await ask(persona, query, { by: { id: householdId }, ids });
    expect(text).not.toMatch(/sig_|"count"/);
  });

  test.for(['frontoffice', 'director', 'backoffice', 'workincome', 'teamlead', 'privacy'])(
    '%s by their own id where they are seen in the household, and nowhere else',
    async (persona) => {
      const { db, ask, householdId } = await start();
      const ids = [...insertWorries(db, householdId), 'sig_00000000-0000-0000-0000-000000000000', 'sig_none'];
      const query = `query Both($by: HouseholdBy!, $ids: [ID!]!) { household(by: $by) { signals { id } } nodes(ids: $ids) { id } }`;
      const { data } = await ask(persona, query, { by: { id: householdId }, ids });
      const listed = (data?.['household'] as { signals: { id: string }[] } | null)?.signals ?? [];
      const found = ((data?.['nodes'] ?? []) as ({ id: string } | null)[]).flatMap((node) => node?.id ?? []);
      expect(new Set(found)).toEqual(new Set(listed.map(({ id }) => id)));
    },
  );
});

describe('a signal', () => {
  const takenUp: Partial<NewSignal> = {
    ...{ kind: 'CARER_OVERBURDENED', status: 'CLOSED', raisedOn: '2026-03-01', raisedBy: 'Huisarts' },
    ...{ takenUpOn: '2026-03-10', closedOn: '2026-04-01' },
  };

  test('says what, about whom, from whom, and who took it up', async () => {
    const { db, householdId, personIds, look } = await start();
    insertSignal(db, {
      ...{ householdId, law: 'WMO', personId: personIds[0] ?? '', takenUpById: staffId('frontoffice2') },
      ...takenUp,
    });
    expect((await look('frontoffice'))?.signals).toEqual([
      {
        ...{ kind: 'CARER_OVERBURDENED', law: 'WMO', status: 'CLOSED', summary: 'Komt de deur niet meer uit.' },
        person: { name: { full: 'Noor Visser' } },
        ...{ raisedOn: '2026-03-01', raisedBy: 'Huisarts', sourceProtected: false },
        ...{ takenUpOn: '2026-03-10', takenUpBy: { name: expect.any(String) }, closedOn: '2026-04-01', version: 1 },
      },
    ]);
  });

  test.for([
    ['2026-03-01', { status: 'RAISED', takenUpOn: null, takenUpBy: null, closedOn: null }],
    ['2026-03-10', { status: 'TAKEN_UP', takenUpOn: '2026-03-10', closedOn: null }],
    ['2026-03-31', { status: 'TAKEN_UP', closedOn: null }],
    ['2026-04-01', { status: 'CLOSED', closedOn: '2026-04-01' }],
  ] as const)('stands on %s as it stood then', async ([asOf, expected]) => {
    const { db, householdId, look } = await start();
    insertSignal(db, { householdId, law: 'WMO', ...takenUp, takenUpById: staffId('frontoffice2') });
    expect((await look('frontoffice', asOf))?.signals).toMatchObject([expected]);
  });

  test.for(['2026-02-28', '1900-01-01'])('is not there on %s, before it was raised', async (asOf) => {
    const { db, householdId, look } = await start();
    insertSignal(db, { householdId, law: 'WMO', ...takenUp });
    expect((await look('frontoffice', asOf))?.signals).toEqual([]);
  });

  test('is counted as withheld from the day it was raised', async () => {
    const { db, householdId, look } = await start();
    insertSignal(db, { householdId, law: 'PARTICIPATIEWET', ...takenUp });
    expect(told(await look('frontoffice', '2026-02-28')).held).toEqual([]);
    expect(told(await look('frontoffice', '2026-03-01')).held).toEqual(['PARTICIPATIEWET 1']);
  });

  test.for(['frontoffice', 'director', 'privacy'])(
    'keeps from %s, by every path, who raised it when they are protected',
    async (persona) => {
      const { db, ask, householdId } = await start();
      const id = insertSignal(db, { householdId, law: 'WMO', raisedBy: 'Buurvrouw Jansma', sourceProtected: 1 });
      const query = `query Both($by: HouseholdBy!, $id: ID!) {
        household(by: $by) { signals { raisedBy sourceProtected } } node(id: $id) { ... on Signal { raisedBy sourceProtected } } }`;
      const { data, text } = await ask(persona, query, { by: { id: householdId }, id });
      const seen = { raisedBy: null, sourceProtected: true };
      expect(data).toEqual({ household: { signals: [seen] }, node: seen });
      expect(text).not.toContain('Jansma');
    },
  );

  test('comes open before closed, and the latest first', async () => {
    const { db, householdId, look } = await start();
    insertSignal(db, { householdId, law: 'WMO', raisedOn: '2026-05-01', closedOn: '2026-05-30', status: 'CLOSED' });
    insertSignal(db, { householdId, law: 'WMO', raisedOn: '2026-01-01' });
    insertSignal(db, { householdId, law: 'WMO', raisedOn: '2026-02-01' });
    insertSignal(db, { householdId, law: 'WMO', raisedOn: '2026-05-02', closedOn: '2026-05-03', status: 'CLOSED' });
    expect((await look('frontoffice'))?.signals.map(({ raisedOn }) => raisedOn)).toEqual([
      ...['2026-02-01', '2026-01-01'],
      ...['2026-05-02', '2026-05-01'],
    ]);
  });

  test('counts whom it is about in the log, each member where it is about all, and not whom a withheld one is about', async () => {
    const disclosures: Disclosure[] = [];
    const { db, ask } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
    const { householdId, personIds } = insertFamily(db, spec);
    const [noor = '', ard = ''] = personIds;
    const id = insertSignal(db, { householdId, law: 'WMO', personId: ard });
    const [elsewhere = ''] = insertFamily(db, {
      members: [{ name: 'Joke Winters', bsn: '999990044' }],
      address: { postalCode: '3832BB', houseNumber: 2 },
    }).personIds;
    insertSignal(db, { householdId, law: 'PARTICIPATIEWET', personId: elsewhere });
    insertSignal(db, { householdId, law: 'WMO' });
    const paths: readonly [query: string, variables: object, subjects: readonly string[]][] = [
      [
        'query A($by: HouseholdBy!) { household(by: $by) { signals { status } withheld { count } } }',
        { by: { id: householdId } },
        [ard, noor],
      ],
      ['query B($id: ID!) { node(id: $id) { id } }', { id }, [ard]],
    ];
    for (const [query, variables, subjects] of paths) {
      disclosures.length = 0;
      await ask(query, variables);
      expect(disclosures[0]?.types, query).toContain('Signal');
      expect(
        disclosures[0]?.subjects.map((subject) => subject.id),
        query,
      ).toEqual(subjects);
    }
  });
});
