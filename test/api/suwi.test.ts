import { describe, expect, test } from 'vitest';
import { contactMomentTable } from '../../db/contact-moment.table.ts';
import { transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { insertDecision, insertDocument, insertFamily, insertProvision } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

interface World extends TestHub {
  readonly householdId: string;
  readonly caseId: string;
  /** Ids of what is in the case. */
  readonly ids: Readonly<Record<string, string>>;
}

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;

/** A household with a benefit that rests on Suwinet, and everything that can be recorded in such a case. */
async function startWorld(law: 'PARTICIPATIEWET' | 'WMO' = 'PARTICIPATIEWET'): Promise<World> {
  const hub = await startTestHub();
  const { db } = hub;
  const hands =
    law === 'WMO'
      ? ({ organisation: 'larikslaan2', worker: 'frontoffice' } as const)
      : ({ organisation: 'amersfoort', worker: 'workincome' } as const);
  const { householdId, personIds, caseIds } = insertFamily(db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [
      {
        number: 'Z-770001',
        law,
        office: 'FRONT',
        ...hands,
        rest: { title: 'Inkomen uit Suwinet', suwiDerived: 1, kind: 'APPLICATION', dueOn: '2026-05-28' },
      },
    ],
    plan: { director: 'director' },
  });
  const [personId = '', caseId = ''] = [personIds[0], caseIds[0]];
  const decision = insertDecision(db, { caseId, grounds: 'Grond uit Suwinet' });
  const contact = newId('contactMoment');
  transaction(db, () =>
    insertRows(db, contactMomentTable, [
      {
        id: contact,
        householdId,
        caseId,
        law,
        channel: 'PHONE',
        at: '2026-05-20T09:00:00.000Z',
        summary: 'Gesprek uit Suwinet',
        staffId: staffId('workincome'),
        ...provenance,
      },
    ]),
  );
  return {
    ...hub,
    householdId,
    caseId,
    ids: {
      decision,
      contact,
      provision: insertProvision(db, {
        householdId,
        personId,
        law,
        caseId,
        decisionId: decision,
        validUntil: '2026-06-20',
      }),
      document: insertDocument(db, { caseId, title: 'Brief uit Suwinet' }),
    },
  };
}

const look = `query Look($id: ID!) { household(by: { id: $id }) {
  cases { id sight law number title suwiDerived status dueOn person { id } decisions { id grounds } provisions { id } duty { kind dueOn message } }
  provisions { id } documents { id title } contactMoments { totalCount nodes { id summary } }
  timeline { totalCount nodes { key title detail } } attention { key message on } duties { message dueOn }
  responsibilities { cases { number title } } withheld { area reason law count }
} }`;
const inside = /uit Suwinet|Z-770001|2026-05-28|2026-06-20/;

interface Seen {
  readonly household: {
    readonly cases: readonly { readonly sight: string; readonly suwiDerived: boolean | null }[];
    readonly withheld: readonly { readonly area: string; readonly reason: string }[];
  };
}

describe('what rests on Suwinet', () => {
  test('is seen for work and income, and says where it comes from', async () => {
    const { ask, householdId, ids } = await startWorld();
    const { data, text, errors } = await ask('workincome', look, { id: householdId });
    expect(errors).toEqual([]);
    expect((data as unknown as Seen).household.cases).toMatchObject([{ sight: 'CONTENT', suwiDerived: true }]);
    for (const id of Object.values(ids)) expect(text).toContain(id);
    for (const words of ['Inkomen', 'Grond', 'Gesprek', 'Brief']) expect(text).toContain(`${words} uit Suwinet`);
    expect(text).not.toContain('"SUWI"');
  });

  test.each([
    ['workincome', 'schuldhulp', 'the same worker for another purpose'],
    ['privacy', 'toezicht-fg', 'the privacy officer'],
    ['privacy', 'rechten-van-betrokkenen', 'the privacy desk'],
    ['director', 'regie-huishouden', 'the director'],
    ['frontoffice', 'toegang-sociaal-domein', 'the desk'],
  ])('is not seen by %s for %s (%s): only that there is something', async (persona, activity) => {
    const { ask, householdId, ids } = await startWorld();
    const { data, text, errors } = await ask(persona, look, { id: householdId }, activityId(activity));
    expect(errors).toEqual([]);
    expect(text).not.toMatch(inside);
    for (const [what, id] of Object.entries(ids)) expect(text.includes(id), what).toBe(false);
    expect((data as unknown as Seen).household.cases).toMatchObject([{ sight: 'EXISTS', suwiDerived: null }]);
  });

  test('is told to be held back for that reason to the privacy officer, who else sees all', async () => {
    const { ask, householdId } = await startWorld();
    const { data } = await ask('privacy', look, { id: householdId }, activityId('toezicht-fg'));
    expect((data as unknown as Seen).household.withheld).toEqual([
      { area: 'CASE', reason: 'SUWI', law: 'PARTICIPATIEWET', count: 1 },
      { area: 'CONTACT_MOMENT', reason: 'SUWI', law: 'PARTICIPATIEWET', count: 1 },
    ]);
  });

  test('is kept from its own worker, under a law whose purposes may not use it', async () => {
    const { ask, householdId, ids } = await startWorld('WMO');
    const { data, text } = await ask('frontoffice', look, { id: householdId });
    expect(text).not.toMatch(inside);
    for (const [what, id] of Object.entries(ids)) expect(text.includes(id), what).toBe(false);
    expect((data as unknown as Seen).household.withheld).toContainEqual({
      area: 'CASE',
      reason: 'SUWI',
      law: 'WMO',
      count: 1,
    });
  });

  const query = `query N($ids: [ID!]!) {
    nodes(ids: $ids) { id } search(text: "Z-770001") { nodes { case { number } } }
  }`;

  test('is found by id and number for work and income', async () => {
    const { ask, ids } = await startWorld();
    const { data } = await ask('workincome', query, { ids: Object.values(ids) });
    expect(data).toEqual({
      nodes: Object.values(ids).map((id) => ({ id })),
      search: { nodes: [{ case: { number: 'Z-770001' } }] },
    });
  });

  test.each(['privacy', 'director', 'frontoffice'])('is found by %s neither by id nor by number', async (persona) => {
    const { ask, ids } = await startWorld();
    const { data, errors } = await ask(persona, query, { ids: Object.values(ids) });
    expect([data, errors]).toEqual([{ nodes: Object.values(ids).map(() => null), search: { nodes: [] } }, []]);
  });
});
