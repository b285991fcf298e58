import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertFamily, insertProvision, insertSignal, type FamilySpec } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { insertDirector, insertEvaluation } from '../testkit/plan-part.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  attention { key kind level message on law person { name { full } } staff { name } organisation { code } } } }`;

interface Point {
  readonly key: string;
  readonly kind: string;
  readonly message: string;
}

async function read(hub: TestHub, persona: string, householdId: string, asOf?: string): Promise<readonly Point[]> {
  const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, asOf });
  expect(errors).toEqual([]);
  return ((data ?? {})['household'] as { attention: readonly Point[] }).attention;
}

const kindsOf = (points: readonly Point[]) => points.map(({ kind }) => kind);

/** Something wrong in every corner, under two laws, with one sealed case. */
const troubled: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Ard Visser', bsn: '999990032', until: '2026-02-01' },
  ],
  cases: [
    {
      ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      rest: { dueOn: '2026-05-30' },
    },
    {
      ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      rest: { dueOn: '2026-06-04' },
    },
    {
      ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
      rest: { sealed: 1, dueOn: '2026-05-29' },
    },
    {
      ...{ number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      rest: { dueOn: null },
    },
  ],
};

async function start() {
  const hub = await startTestHub();
  const { householdId, personIds, caseIds } = insertFamily(hub.db, troubled);
  const [noor = '', ard = ''] = personIds;
  insertProvision(hub.db, {
    householdId,
    personId: noor,
    law: 'WMO',
    caseId: caseIds[0] ?? '',
    validUntil: '2026-07-01',
  });
  insertProvision(hub.db, { householdId, personId: noor, law: 'WMO', caseId: caseIds[2] ?? '' });
  insertProvision(hub.db, { householdId, personId: ard, law: 'PARTICIPATIEWET', caseId: caseIds[1] ?? '' });
  insertSignal(hub.db, { householdId, personId: noor, law: 'WMO', kind: 'EVICTION' });
  return { ...hub, householdId };
}

describe('what asks attention in a household', () => {
  test('is told with its law, whom it is about and who must act now', async () => {
    const hub = await start();
    expect(await read(hub, 'frontoffice', hub.householdId)).toEqual([
      {
        ...{ key: expect.stringMatching(/^SIGNAL_OPEN-sig_/), kind: 'SIGNAL_OPEN', level: 'URGENT', on: '2026-05-20' },
        message: 'Het signaal dreigende ontruiming over Noor Visser van 20 mei 2026 is niet opgepakt',
        ...{
          law: 'WMO',
          person: { name: { full: 'Noor Visser' } },
          staff: null,
          organisation: { code: 'larikslaan2' },
        },
      },
      {
        ...{ key: expect.stringMatching(/^TERM_PASSED-cas_/), kind: 'TERM_PASSED', level: 'URGENT', on: '2026-05-30' },
        message: 'De termijn van W-1 (Wmo) is 2 dagen geleden verstreken',
        ...{ law: 'WMO', person: { name: { full: 'Noor Visser' } } },
        ...{ staff: { name: 'Marloes Dijkhuizen' }, organisation: { code: 'larikslaan2' } },
      },
      expect.objectContaining({
        ...{ kind: 'PROVISION_ENDING', level: 'SOON', on: '2026-07-01', staff: { name: 'Marloes Dijkhuizen' } },
      }),
      {
        ...{ key: 'NO_PLAN', kind: 'NO_PLAN', level: 'SOON', on: null, law: null, person: null, staff: null },
        message:
          'Er lopen 4 zaken onder 3 wetten (Wmo, Jeugdwet en Participatiewet) bij 2 organisaties met 4 medewerkers, en er is geen plan',
        organisation: { code: 'larikslaan2' },
      },
    ]);
  });

  test('follows for each from what they see: nothing of a sealed case, nor of what another law holds', async () => {
    const hub = await start();
    const seen = new Map<string, readonly Point[]>();
    for (const persona of ['privacy', 'frontoffice', 'director', 'backoffice', 'workincome', 'teamlead']) {
      seen.set(persona, await read(hub, persona, hub.householdId));
    }
    const kinds = Object.fromEntries([...seen].map(([persona, points]) => [persona, kindsOf(points)]));
    expect(kinds).toEqual({
      // Help granted in the sealed case follows on that which ends, for those who see it.
      privacy: [
        ...['SIGNAL_OPEN', 'TERM_PASSED', 'TERM_PASSED', 'PROVISION_AFTER_DEPARTURE', 'TERM_NEAR', 'NO_PLAN'],
        'PROVISIONS_OVERLAP',
      ],
      frontoffice: ['SIGNAL_OPEN', 'TERM_PASSED', 'PROVISION_ENDING', 'NO_PLAN'],
      director: ['TERM_PASSED', 'PROVISION_ENDING', 'NO_PLAN'],
      backoffice: [],
      workincome: ['PROVISION_AFTER_DEPARTURE', 'TERM_NEAR', 'NO_PLAN'],
      teamlead: ['TERM_PASSED', 'PROVISION_ENDING', 'NO_PLAN'],
    });
    const told = (...personas: readonly string[]) => JSON.stringify(personas.map((persona) => seen.get(persona)));
    expect(told('frontoffice', 'director', 'backoffice', 'workincome', 'teamlead')).not.toMatch(/W-9|2026-05-29/);
    expect(told('frontoffice', 'director', 'backoffice', 'teamlead')).not.toMatch(/P-1|06-04/);
    expect((await hub.ask('management', view, { by: { id: hub.householdId } })).data).toEqual({ household: null });
  });

  test('on a past day is as things stood then', async () => {
    const hub = await start();
    const points = await read(hub, 'frontoffice', hub.householdId, '2026-05-19');
    expect(points.map(({ kind, message }) => [kind, message])).toEqual([
      ['TERM_NEAR', 'De termijn van W-1 (Wmo) verstrijkt over 11 dagen'],
      ['PROVISION_ENDING', expect.stringContaining('nog 43 dagen')],
      ['NO_PLAN', expect.any(String)],
    ]);
    expect(await read(hub, 'frontoffice', hub.householdId, '2020-01-01')).toEqual([]);
  });
});

describe('what asks attention in a plan', () => {
  async function startPlan(director?: 'director') {
    const hub = await startTestHub();
    const plan = { startedOn: '2025-06-01', ...(director && { director }) };
    const family = insertFamily(hub.db, { members: [{ name: 'Noor Visser', bsn: '999990019' }], plan });
    hub.db.$client.exec(`update action set due_on = '2026-05-20'`);
    return { ...hub, ...family, planId: family.planId ?? '' };
  }

  test('is seen by whoever sees what is in it; that nobody directs it by whoever sees that it is there', async () => {
    const hub = await startPlan();
    insertDirector(hub.db, {
      ...{ planId: hub.planId, staffId: staffId('director2'), validFrom: '2025-06-01', validUntil: '2026-05-01' },
    });
    expect(kindsOf(await read(hub, 'privacy', hub.householdId))).toEqual([
      ...['NOT_EVALUATED', 'NO_DIRECTOR', 'ACTION_OVERDUE'],
    ]);
    for (const persona of ['frontoffice', 'workincome', 'teamlead']) {
      expect(await read(hub, persona, hub.householdId)).toMatchObject([
        { kind: 'NO_DIRECTOR', message: 'Het plan heeft sinds 1 mei 2026 geen regisseur', on: '2026-05-01' },
      ]);
    }
  });

  test('is for its director, and over when it is looked back on', async () => {
    const hub = await startPlan('director');
    expect(await read(hub, 'director', hub.householdId)).toMatchObject([
      {
        kind: 'NOT_EVALUATED',
        on: '2025-12-01',
        staff: { name: 'Emine Karaca' },
        organisation: { code: 'larikslaan2' },
      },
      { kind: 'ACTION_OVERDUE', on: '2026-05-20' },
    ]);
    insertEvaluation(hub.db, { planId: hub.planId, heldOn: '2026-05-31', nextOn: '2026-08-31' });
    expect(kindsOf(await read(hub, 'director', hub.householdId))).toEqual(['ACTION_OVERDUE']);
    expect(kindsOf(await read(hub, 'director', hub.householdId, '2026-05-30'))).toContain('NOT_EVALUATED');
  });

  test('has a case in the wrong hands told by what was in force on the day', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, {
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      cases: [
        {
          ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
          rest: { organisationId: organisationId('amersfoort') },
        },
      ],
    });
    expect(await read(hub, 'privacy', householdId)).toMatchObject([
      { kind: 'TERM_NEAR' },
      {
        ...{ kind: 'NOT_RESPONSIBLE', level: 'NOTICE' },
        message: 'W-1 (Wmo) ligt bij Gemeente Amersfoort, maar de frontoffice is van Larikslaan2',
      },
    ]);
  });
});
