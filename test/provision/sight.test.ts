import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertProvision, type CaseSpec, type Family } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const view = `query Help($by: HouseholdBy!) { household(by: $by) {
  provisions { law person { name { full } } organisation { code } case { number } }
  withheld { area reason law count organisation { code } explanation }
} }`;

interface Seen {
  readonly provisions: readonly { readonly law: string; readonly case: { readonly number: string } | null }[];
  readonly withheld: readonly { readonly area: string; readonly law: string; readonly count: number }[];
}

const cases: readonly CaseSpec[] = [
  { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
  { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
  { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
];

/** Help granted in a case of each law, and beside it help that needed no case. */
function insertHelp(db: TestHub['db'], { householdId, personIds, caseIds }: Family): void {
  const [personId = ''] = personIds;
  cases.forEach(({ law }, index) => {
    insertProvision(db, { householdId, personId, law, caseId: caseIds[index] ?? null });
    insertProvision(db, { householdId, personId, law });
  });
}

async function lookAs(persona: string, own: readonly CaseSpec[] = cases, activity?: string): Promise<Seen | null> {
  const { db, ask } = await startTestHub();
  const family = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }], cases: own });
  insertHelp(db, family);
  const { data, errors } = await ask(persona, view, { by: { id: family.householdId } }, activity);
  expect(errors).toEqual([]);
  return (data?.['household'] ?? null) as Seen | null;
}

/** `law case number` of what is seen, and `area law count` of what is held back. */
const told = (seen: Seen | null) => ({
  seen: seen?.provisions.map((row) => `${row.law} ${row.case?.number ?? '-'}`).sort(),
  held: seen?.withheld.map(({ area, law, count }) => `${area} ${law} ${count}`).sort(),
});

describe('help, seen by', () => {
  test('the front office: under its own laws, and of the benefit that it is there, once', async () => {
    const seen = await lookAs('frontoffice');
    expect(told(seen)).toEqual({
      seen: ['JEUGDWET -', 'JEUGDWET J-1', 'WMO -', 'WMO W-1'],
      held: ['CASE PARTICIPATIEWET 1', 'PROVISION PARTICIPATIEWET 1'],
    });
    expect(seen?.withheld[1]).toEqual({
      ...{ area: 'PROVISION', reason: 'NOT_YOUR_TASK', law: 'PARTICIPATIEWET', count: 1 },
      organisation: { code: 'amersfoort' },
      explanation: 'Eén voorziening is voor u afgeschermd: dit hoort niet bij uw taak.',
    });
  });

  test('a director: as the front office of the same organisation', async () => {
    expect(told(await lookAs('director'))).toEqual({
      seen: ['JEUGDWET -', 'JEUGDWET J-1', 'WMO -', 'WMO W-1'],
      held: ['CASE PARTICIPATIEWET 1', 'PROVISION PARTICIPATIEWET 1'],
    });
  });

  test('the back office: what comes from a case that it executes, and under that law; of the rest nothing', async () => {
    expect(told(await lookAs('backoffice'))).toEqual({ seen: ['JEUGDWET -', 'JEUGDWET J-1'], held: [] });
  });

  test('the back office: nothing of a case under the same law that another has in hand', async () => {
    const { db, ask } = await startTestHub();
    const other: CaseSpec = { number: 'J-2', law: 'JEUGDWET', organisation: 'larikslaan2', office: 'FRONT' };
    const family = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      cases: [...cases.slice(1, 2), other],
    });
    const [personId = ''] = family.personIds;
    for (const caseId of family.caseIds)
      insertProvision(db, { householdId: family.householdId, personId, law: 'JEUGDWET', caseId });
    const { data } = await ask('backoffice', view, { by: { id: family.householdId } });
    expect(told((data?.['household'] ?? null) as Seen | null)).toEqual({ seen: ['JEUGDWET J-1'], held: [] });
  });

  test('work and income: the benefit in full, of the others that they are there', async () => {
    expect(told(await lookAs('workincome'))).toEqual({
      seen: ['PARTICIPATIEWET -', 'PARTICIPATIEWET P-1'],
      held: ['CASE JEUGDWET 1', 'CASE WMO 1', 'PROVISION JEUGDWET 1', 'PROVISION WMO 1'],
    });
  });

  test('the team lead: what its organisation answers for, and nothing outside the purpose', async () => {
    expect(told(await lookAs('teamlead'))).toEqual({
      seen: ['JEUGDWET -', 'JEUGDWET J-1', 'WMO -', 'WMO W-1'],
      held: [],
    });
  });

  test('the privacy officer: everything', async () => {
    expect(told(await lookAs('privacy'))).toEqual({
      seen: ['JEUGDWET -', 'JEUGDWET J-1', 'PARTICIPATIEWET -', 'PARTICIPATIEWET P-1', 'WMO -', 'WMO W-1'],
      held: [],
    });
  });

  test.for(['management', 'admin', 'chain'])('%s: nobody', async (persona) => {
    const { db, ask } = await startTestHub();
    const family = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }], cases });
    insertHelp(db, family);
    const { data, text } = await ask(persona, view, { by: { id: family.householdId } });
    expect(data?.['household'] ?? null).toBeNull();
    expect(text).not.toContain('Noor');
  });

  test('the back office, when nothing is in its hands: not at all', async () => {
    expect(await lookAs('backoffice', cases.slice(0, 1))).toBeNull();
  });

  test('the front office for the Wmo alone: youth help shrinks to its existence, because of the purpose', async () => {
    const seen = await lookAs('frontoffice', cases, activityId('toegang-wmo'));
    expect(told(seen)).toEqual({
      seen: ['WMO -', 'WMO W-1'],
      held: [
        ...['CASE JEUGDWET 1', 'CASE PARTICIPATIEWET 1'],
        ...['PROVISION JEUGDWET 1', 'PROVISION PARTICIPATIEWET 1'],
      ],
    });
    const youth = seen?.withheld.filter(({ law }) => law === 'JEUGDWET');
    expect(youth).toMatchObject([{ reason: 'PURPOSE' }, { reason: 'PURPOSE' }]);
  });
});

describe('help granted in a sealed case', () => {
  const sealed = (worker: 'frontoffice' | 'frontoffice2'): readonly CaseSpec[] => [
    { number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker, rest: { sealed: 1 } },
  ];

  test('is seen by the worker of that case', async () => {
    expect(told(await lookAs('frontoffice', sealed('frontoffice'))).seen).toContain('WMO W-9');
  });

  test('is not seen by a colleague, and is told with the case, not twice', async () => {
    const seen = await lookAs('frontoffice', sealed('frontoffice2'));
    expect(told(seen).seen).not.toContain('WMO W-9');
    expect(told(seen).held).toContain('CASE WMO 1');
    expect(told(seen).held).not.toContain('PROVISION WMO 1');
  });

  test('is not seen by a colleague who works on another case of the household', async () => {
    const { db, ask } = await startTestHub();
    const own: readonly CaseSpec[] = [...cases.slice(0, 1), ...sealed('frontoffice2')];
    const family = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }], cases: own });
    const [personId = ''] = family.personIds;
    for (const caseId of family.caseIds)
      insertProvision(db, { householdId: family.householdId, personId, law: 'WMO', caseId });
    const { data } = await ask('frontoffice', view, { by: { id: family.householdId } });
    expect(told((data?.['household'] ?? null) as Seen | null)).toEqual({ seen: ['WMO W-1'], held: ['CASE WMO 1'] });
  });

  test('is not seen by the director of the household either', async () => {
    expect(told(await lookAs('director', sealed('frontoffice2'))).seen).not.toContain('WMO W-9');
  });

  test('is held back when the case is not one of the household', async () => {
    const { db, ask } = await startTestHub();
    const other = insertFamily(db, {
      address: { postalCode: '3834GH', houseNumber: 9 },
      members: [{ name: 'Jip Smit', bsn: '999990044' }],
      cases: sealed('frontoffice2'),
    });
    const { householdId, personIds } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
    insertProvision(db, {
      householdId,
      personId: personIds[0] ?? '',
      law: 'WMO',
      caseId: other.caseIds[0] ?? null,
    });
    const { data } = await ask('frontoffice', view, { by: { id: householdId } });
    expect(told((data?.['household'] ?? null) as Seen | null)).toEqual({ seen: [], held: ['PROVISION WMO 1'] });
  });
});

describe('help by its own id', () => {
  const one = 'query One($ids: [ID!]!) { nodes(ids: $ids) { id ... on Provision { law person { name { full } } } } }';
  const list = 'query Ids($by: HouseholdBy!) { household(by: $by) { provisions { id } } }';

  test.for(['frontoffice', 'director', 'backoffice', 'workincome', 'teamlead', 'privacy', 'management', 'admin'])(
    'is seen by %s where it is seen in the household, and nowhere else',
    async (persona) => {
      const { db, ask } = await startTestHub();
      const family = insertFamily(db, {
        members: [{ name: 'Noor Visser', bsn: '999990019' }],
        cases: [...cases, { ...cases[0], number: 'W-9', worker: 'frontoffice2', rest: { sealed: 1 } } as CaseSpec],
      });
      insertHelp(db, family);
      const [personId = ''] = family.personIds;
      insertProvision(db, {
        ...{ householdId: family.householdId, personId, law: 'WMO' },
        caseId: family.caseIds[3] ?? null,
      });
      const ids = db.$client.prepare<[], string>('select id from provision order by id').pluck().all();
      const seen = await ask(persona, list, { by: { id: family.householdId } });
      const household = (seen.data?.['household'] ?? null) as { provisions: { id: string }[] } | null;
      const nodes = await ask(persona, one, { ids });
      const found = ((nodes.data?.['nodes'] ?? []) as ({ id: string } | null)[]).flatMap((node) => node?.id ?? []);
      expect(new Set(found)).toEqual(new Set((household?.provisions ?? []).map(({ id }) => id)));
    },
  );

  test('is null where there is none, whatever the id', async () => {
    const { ask } = await startTestHub();
    const ids = ['pro_00000000-0000-0000-0000-000000000000', 'pro_x', "pro_' or 1=1 --", ''];
    const { data, errors } = await ask('privacy', one, { ids });
    expect({ data, errors }).toEqual({ data: { nodes: [null, null, null, null] }, errors: [] });
  });

  test('is refused without a purpose', async () => {
    const { db, ask } = await startTestHub();
    const family = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
    const id = insertProvision(db, {
      ...{ householdId: family.householdId, personId: family.personIds[0] ?? '', law: 'WMO' },
    });
    expect((await ask('frontoffice', one, { ids: [id] }, null)).errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });
});
