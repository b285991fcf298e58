import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const query = `query Responsible($by: HouseholdBy!, $asOf: Date, $on: Date) { household(by: $by, asOf: $asOf) {
  responsibilities(on: $on) { law on cases { number law sight }
    frontOffice { task status organisation { code } agreement { code } reach { phone } }
    backOffice { task status organisation { code } } } } }`;

const forQuery = `query For($by: ResponsibleForBy!, $on: Date) { responsibleFor(by: $by, on: $on) {
  law on cases { number sight dueOn } frontOffice { organisation { code } } backOffice { organisation { code } } } }`;

const threeLaws: FamilySpec = {
  members: [{ name: 'Noor Visser', bsn: '999990019' }],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
    {
      ...{ number: 'S-1', law: 'WGS', organisation: 'leusden', office: 'FRONT', worker: 'debt' },
      rest: { status: 'CLOSED', closedOn: '2026-05-20' },
    },
  ],
};

interface Law {
  readonly law: string;
  readonly on: string;
  readonly cases: readonly { readonly number: string | null; readonly sight: string }[];
  readonly frontOffice: readonly { readonly task: string; readonly status: string }[];
  readonly backOffice: readonly Record<string, unknown>[];
}

async function start() {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, threeLaws);
  const lawsFor = async (persona: string, variables: object = {}, activity?: string) => {
    const { data, errors } = await hub.ask(persona, query, { by: { id: family.householdId }, ...variables }, activity);
    expect(errors).toEqual([]);
    return (data?.['household'] as { responsibilities: readonly Law[] } | null)?.responsibilities ?? null;
  };
  return { ...hub, ...family, lawsFor };
}

const lawsOf = (found: readonly Law[] | null) => found?.map(({ law }) => law);

describe('who answers in a household', () => {
  test('is told for each law at work, in front and back office, with the agreement and how to reach them', async () => {
    const { lawsFor } = await start();
    const found = await lawsFor('frontoffice');
    expect(lawsOf(found)).toEqual(['WMO', 'JEUGDWET', 'PARTICIPATIEWET']);
    expect(found?.[0]).toMatchObject({
      ...{ law: 'WMO', on: '2026-06-01', cases: [{ number: 'W-1', sight: 'CONTENT' }] },
      frontOffice: [
        { task: 'EXECUTION', organisation: { code: 'larikslaan2' }, reach: { phone: '033 000 20 00' } },
        { task: 'SOCIAL_TEAM', agreement: { code: 'prestatieovereenkomst-larikslaan2' } },
      ],
      backOffice: [
        { task: 'EXECUTION', status: 'IN_FORCE', organisation: { code: 'amersfoort' } },
        { task: 'PURCHASING', status: 'UNKNOWN', organisation: null },
      ],
    });
    expect(found?.[2]).toMatchObject({ law: 'PARTICIPATIEWET', cases: [{ number: null, sight: 'EXISTS' }] });
  });

  test('names no law of which the actor may not know', async () => {
    const { lawsFor } = await start();
    expect(lawsOf(await lawsFor('backoffice'))).toEqual(['JEUGDWET']);
    expect(lawsOf(await lawsFor('workincome'))).toEqual(['WMO', 'JEUGDWET', 'PARTICIPATIEWET']);
    expect(lawsOf(await lawsFor('privacy'))).toEqual(['WMO', 'JEUGDWET', 'PARTICIPATIEWET']);
    expect(await lawsFor('management')).toBeNull();
  });

  test('leaves out laws under which all is closed, and has them while it was open', async () => {
    const { lawsFor } = await start();
    expect(lawsOf(await lawsFor('privacy', { asOf: '2026-05-10' }))).toEqual([
      'WMO',
      'JEUGDWET',
      'PARTICIPATIEWET',
      'WGS',
    ]);
    expect(await lawsFor('privacy', { asOf: '2026-04-01' })).toEqual([]);
  });

  test('is told for another day than that of the household, past or to come', async () => {
    const { lawsFor } = await start();
    const [before] = (await lawsFor('frontoffice', { on: '2016-06-01' })) ?? [];
    expect(before).toMatchObject({ on: '2016-06-01', cases: [{ number: 'W-1' }] });
    expect(before?.frontOffice).toContainEqual(
      expect.objectContaining({ task: 'SOCIAL_TEAM', status: 'UNKNOWN', organisation: null, reach: null }),
    );
    const after = await lawsFor('workincome', { on: '2031-01-01' });
    expect(after?.[2]?.frontOffice.map(({ task, status }) => `${task} ${status}`).toSorted()).toEqual([
      ...['DESK IN_FORCE', 'DESK PLANNED', 'EXECUTION IN_FORCE'],
    ]);
  });

  test('refuses a day that nobody can mean', async () => {
    const { ask, householdId } = await start();
    const { errors } = await ask('frontoffice', query, { by: { id: householdId }, on: '0999-01-01' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('who answers for a case or household, asked directly', () => {
  test('is told by case number, case id and household id', async () => {
    const { ask, caseIds, householdId } = await start();
    for (const by of [{ caseNumber: 'W-1' }, { caseId: caseIds[0] }]) {
      const { data } = await ask('frontoffice', forQuery, { by });
      expect(data).toMatchObject({
        responsibleFor: [
          {
            ...{ law: 'WMO', on: '2026-06-01', cases: [{ number: 'W-1', sight: 'CONTENT', dueOn: '2026-06-12' }] },
            frontOffice: [{ organisation: { code: 'larikslaan2' } }, { organisation: { code: 'larikslaan2' } }],
            backOffice: [{ organisation: { code: 'amersfoort' } }, { organisation: null }],
          },
        ],
      });
    }
    const { data } = await ask('frontoffice', forQuery, { by: { householdId }, on: '2027-01-01' });
    expect(((data ?? {})['responsibleFor'] as Law[]).map(({ law, on }) => `${law} ${on}`)).toEqual([
      ...['WMO 2027-01-01', 'JEUGDWET 2027-01-01', 'PARTICIPATIEWET 2027-01-01'],
    ]);
  });

  test('of a case seen to exist only gives no number and no day', async () => {
    const { ask, caseIds } = await start();
    const { data } = await ask('frontoffice', forQuery, { by: { caseId: caseIds[2] } });
    expect(data).toMatchObject({ responsibleFor: [{ cases: [{ number: null, sight: 'EXISTS', dueOn: null }] }] });
  });

  test('is null alike for what is not there and for what may not be seen', async () => {
    const { ask, householdId, caseIds } = await start();
    const asked = [
      ['frontoffice', { caseNumber: 'X-9' }],
      ['frontoffice', { caseId: 'cas_00000000-0000-7000-8000-000000000000' }],
      ['frontoffice', { householdId: 'hou_00000000-0000-7000-8000-000000000000' }],
      ['frontoffice', { householdId: caseIds[0] }],
      ['backoffice', { caseNumber: 'W-1' }],
      ['backoffice', { caseId: caseIds[2] }],
      ['management', { householdId }],
      ['management', { caseNumber: 'W-1' }],
    ] as const;
    for (const [persona, by] of asked) {
      const { data, errors } = await ask(persona, forQuery, { by });
      expect([errors, data], JSON.stringify(by)).toEqual([[], { responsibleFor: null }]);
    }
  });

  test('needs a purpose of one’s own, and exactly one way to ask', async () => {
    const { ask } = await start();
    const by = { caseNumber: 'W-1' };
    for (const [persona, activity, code] of [
      ['frontoffice', null, 'PURPOSE_REQUIRED'],
      ['frontoffice', activityId('werk-en-inkomen'), 'PURPOSE_NOT_ALLOWED'],
      ['admin', activityId('toegang-sociaal-domein'), 'PURPOSE_NOT_ALLOWED'],
      ['chain', activityId('toegang-sociaal-domein'), 'PURPOSE_NOT_ALLOWED'],
    ] as const) {
      const { errors } = await ask(persona, forQuery, { by }, activity);
      expect(errors[0]?.extensions.code, persona).toBe(code);
    }
    for (const bad of [{}, { caseNumber: 'W-1', caseId: 'x' }, { caseNumber: null }]) {
      const { errors } = await ask('frontoffice', forQuery, { by: bad });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
