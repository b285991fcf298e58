import { describe, expect, test } from 'vitest';
import { insertRows } from '../../db/row.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { municipalityCode } from '../../db/reference/organisation.ts';
import { responsibilityTable } from '../../db/responsibility.table.ts';
import { transaction } from '../../db/client.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

const query = `query Responsible($law: Law, $officeFunction: OfficeFunction, $task: ResponsibilityTask, $organisation: String, $on: Date, $includePlanned: Boolean) {
  responsibilities(law: $law, officeFunction: $officeFunction, task: $task, organisation: $organisation, on: $on, includePlanned: $includePlanned) {
    law officeFunction task status validFrom validUntil note organisation { code kind }
    agreement { code } norms { code law officeFunction }
    reach { phone email teamLeads { name } staff { name } } } }`;

interface Answer {
  readonly law: string;
  readonly officeFunction: string;
  readonly task: string;
  readonly status: string;
  readonly validFrom: string | null;
  readonly note: string | null;
  readonly organisation: { readonly code: string } | null;
  readonly agreement: { readonly code: string } | null;
  readonly norms: readonly { readonly code: string; readonly law: string | null; readonly officeFunction: string }[];
  readonly reach: {
    readonly phone: string;
    readonly teamLeads: readonly { readonly name: string }[];
    readonly staff: readonly { readonly name: string }[];
  } | null;
}

async function ask(hub: TestHub, variables: object, persona = 'frontoffice'): Promise<readonly Answer[]> {
  const { data, errors } = await hub.ask(persona, query, variables, null);
  expect(errors).toEqual([]);
  return data?.['responsibilities'] as readonly Answer[];
}

const short = ({ organisation, status, agreement }: Answer) =>
  `${organisation?.code ?? '-'} ${status} ${agreement?.code.split('-')[0] ?? '-'}`;

describe('who is responsible in Leusden', () => {
  const today = '2026-06-01';
  const larikslaan2 = 'larikslaan2 IN_FORCE prestatieovereenkomst';
  const amersfoort = 'amersfoort IN_FORCE dienstverleningsovereenkomst';
  const unknown = '- UNKNOWN -';
  test.for([
    [today, 'WMO', 'FRONT', 'EXECUTION', [larikslaan2]],
    [today, 'JEUGDWET', 'FRONT', 'EXECUTION', [larikslaan2]],
    [today, 'GENERAL', 'FRONT', 'EXECUTION', [larikslaan2]],
    ['2016-12-31', 'WMO', 'FRONT', 'SOCIAL_TEAM', [unknown]],
    ['2017-01-01', 'WMO', 'FRONT', 'SOCIAL_TEAM', [larikslaan2]],
    ['2016-12-31', 'JEUGDWET', 'FRONT', 'SOCIAL_TEAM', [unknown]],
    [today, 'JEUGDWET', 'FRONT', 'SOCIAL_TEAM', [larikslaan2]],
    ['1950-06-01', 'GENERAL', 'FRONT', 'SOCIAL_TEAM', [unknown]],
    [today, 'PARTICIPATIEWET', 'FRONT', 'DESK', [amersfoort, 'larikslaan2 PLANNED -']],
    ['2100-01-01', 'PARTICIPATIEWET', 'FRONT', 'DESK', [amersfoort, 'larikslaan2 PLANNED -']],
    ['2016-12-31', 'PARTICIPATIEWET', 'FRONT', 'DESK', [amersfoort]],
    [today, 'WMO', 'BACK', 'EXECUTION', [amersfoort]],
    [today, 'JEUGDWET', 'BACK', 'EXECUTION', [amersfoort]],
    [today, 'PARTICIPATIEWET', 'FRONT', 'EXECUTION', [amersfoort]],
    [today, 'PARTICIPATIEWET', 'BACK', 'EXECUTION', [amersfoort]],
    [today, 'PARTICIPATIEWET', 'BACK', 'PURCHASING', [amersfoort]],
    [today, 'WMO', 'BACK', 'PURCHASING', [unknown]],
    [today, 'JEUGDWET', 'BACK', 'PURCHASING', [unknown]],
    [today, 'WGS', 'FRONT', 'EXECUTION', [unknown]],
    [today, 'WGS', 'BACK', 'EXECUTION', [unknown]],
    [today, 'LEERPLICHTWET', 'FRONT', 'EXECUTION', [unknown]],
    [today, 'LEERPLICHTWET', 'BACK', 'EXECUTION', [unknown]],
    [today, 'GENERAL', 'BACK', 'EXECUTION', []],
  ] as const)('on %s for %s %s %s: %j', async ([on, law, officeFunction, task, expected]) => {
    const found = await ask(await startTestHub(), { law, officeFunction, task, on });
    expect(found.map(short).toSorted()).toEqual(expected);
  });

  test('is told for today, for every law and office, when nothing is said', async () => {
    const found = await ask(await startTestHub(), {});
    expect(new Set(found.map(({ law }) => law)).size).toBe(6);
    expect(found.filter(({ task }) => task === 'SOCIAL_TEAM').map(short)).toEqual([
      larikslaan2,
      larikslaan2,
      larikslaan2,
    ]);
  });

  test('is told to everybody who signs in, without a purpose, for nothing of it is about residents', async () => {
    const hub = await startTestHub();
    for (const persona of ['director', 'backoffice', 'workincome', 'management', 'privacy', 'admin', 'chain']) {
      expect((await ask(hub, { law: 'WMO' }, persona)).length, persona).toBeGreaterThan(0);
    }
    expect((await hub.post(JSON.stringify({ query }), { 'content-type': 'application/json' })).status).toBe(401);
  });
});

describe('what is planned', () => {
  test('is shown as planned from its day on, and is left out when not asked for', async () => {
    const hub = await startTestHub();
    const desk = { law: 'PARTICIPATIEWET', task: 'DESK', organisation: 'larikslaan2' };
    const [planned] = await ask(hub, desk);
    expect(planned).toMatchObject({ status: 'PLANNED', validFrom: '2017-01-01', agreement: null, norms: [] });
    expect(planned?.note).toContain('aangenomen');
    expect(await ask(hub, { ...desk, includePlanned: false })).toEqual([]);
    expect(await ask(hub, { ...desk, on: '2016-12-31' })).toEqual([]);
  });
});

describe('two organisations', () => {
  test('may hold one thing at the same time: both are told, and it is unknown no longer', async () => {
    const hub = await startTestHub();
    const held = { law: 'WGS', officeFunction: 'FRONT', task: 'EXECUTION', status: 'IN_FORCE' } as const;
    transaction(hub.db, () =>
      insertRows(
        hub.db,
        responsibilityTable,
        (['leusden', 'amersfoort'] as const).map((code) => ({
          ...{ id: newId('responsibility'), municipalityCode, ...held, organisationId: organisationId(code) },
          ...{ validFrom: '2026-09-01', source: 'STAFF' as const, recordedAt: testNow.toISOString() },
        })),
      ),
    );
    const on = (day: string) => ask(hub, { law: 'WGS', officeFunction: 'FRONT', on: day });
    expect((await on('2026-09-01')).map(short).toSorted()).toEqual(['amersfoort IN_FORCE -', 'leusden IN_FORCE -']);
    expect((await on('2026-08-31')).map(short)).toEqual(['- UNKNOWN -']);
  });
});

describe('how to reach who answers', () => {
  test('gives the organisation, its team leads and the staff of that office for that law', async () => {
    const hub = await startTestHub();
    const [front] = await ask(hub, { law: 'WMO', officeFunction: 'FRONT', task: 'EXECUTION' });
    expect(front?.reach).toEqual({
      ...{ phone: '033 000 20 00', email: 'frontoffice@larikslaan2.example' },
      teamLeads: [{ name: 'Petra Hoogenraad' }],
      staff: ['Daan Witteveen', 'Jorrit Hylkema', 'Marloes Dijkhuizen', 'Nadia Benhaddou'].map((name) => ({ name })),
    });
    const [back] = await ask(hub, { law: 'WMO', officeFunction: 'BACK', task: 'EXECUTION' });
    expect(back?.reach).toMatchObject({
      teamLeads: [{ name: 'Gerda Wolbrink' }],
      staff: [{ name: 'Kees Oudshoorn' }, { name: 'Shanti Ramdin' }, { name: 'Wouter Lankhorst' }],
    });
    const [benefit] = await ask(hub, { law: 'PARTICIPATIEWET', officeFunction: 'BACK', task: 'EXECUTION' });
    expect(benefit?.reach?.staff).toEqual([
      { name: 'Anouk Rietveldt' },
      { name: 'Joke Siersema' },
      { name: 'Tarik Özkan' },
    ]);
    const [team] = await ask(hub, { law: 'WMO', task: 'SOCIAL_TEAM' });
    expect(team?.reach?.staff.map(({ name }) => name)).toContain('Emine Karaca');
    expect(team?.reach?.staff.map(({ name }) => name)).not.toContain('Daan Witteveen');
  });

  test('gives nobody where nobody is known', async () => {
    const [unknown] = await ask(await startTestHub(), { law: 'WGS', officeFunction: 'FRONT' });
    expect(unknown).toMatchObject({ reach: null, organisation: null, agreement: null });
    expect(unknown?.note).toMatch(/^Geen bron/);
  });

  test('leaves out who left or lost the role', async () => {
    const hub = await startTestHub();
    hub.db.$client.exec(`update staff set valid_until = '2026-06-01' where name = 'Daan Witteveen'`);
    hub.db.$client.exec(
      `update staff_role set valid_until = '2026-06-01' where staff_id = (select id from staff where name = 'Jorrit Hylkema')`,
    );
    const [front] = await ask(hub, { law: 'WMO', officeFunction: 'FRONT', task: 'EXECUTION' });
    expect(front?.reach?.staff).toEqual([{ name: 'Marloes Dijkhuizen' }, { name: 'Nadia Benhaddou' }]);
  });

  test('refuses to list none or more than a hundred', async () => {
    const hub = await startTestHub();
    for (const first of [0, -1, 101]) {
      const { errors } = await hub.ask(
        'frontoffice',
        'query Staff($first: Int) { responsibilities(law: WMO) { reach { staff(first: $first) { name } } } }',
        { first },
      );
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the norms of a responsibility', () => {
  test('are those of its agreement for its law and office', async () => {
    const hub = await startTestHub();
    const [back] = await ask(hub, { law: 'WMO', officeFunction: 'BACK', task: 'EXECUTION' });
    expect(back?.norms.map(({ code }) => code).toSorted()).toEqual([
      'besluit-wmo',
      'bevestiging',
      'bezwaar',
      'start-hulp',
    ]);
    for (const norm of back?.norms ?? []) {
      expect(norm.officeFunction).toBe('BACK');
      expect([null, 'WMO']).toContain(norm.law);
    }
  });

  test('and the note on it are gone when staff changed it', async () => {
    const hub = await startTestHub();
    hub.db.$client.exec(`update responsibility set agreement_id = null, source = 'STAFF' where task = 'SOCIAL_TEAM'`);
    const [team] = await ask(hub, { law: 'WMO', task: 'SOCIAL_TEAM' });
    expect(team).toMatchObject({ note: null, agreement: null, norms: [] });
  });
});

describe('a day that is none', () => {
  test.for([
    '2026-02-30',
    '2026-13-01',
    '0001-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    'morgen',
    '',
    20260601,
    '2026',
  ])('%j is refused, without being repeated', async (on) => {
    const hub = await startTestHub();
    const { data, errors, text } = await hub.ask('frontoffice', query, { on });
    expect(data ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(text).not.toContain(JSON.stringify(on));
  });

  test('and a law, task or organisation that is none gives an error or nothing', async () => {
    const hub = await startTestHub();
    const { errors } = await hub.ask('frontoffice', query, { law: 'BELASTINGEN' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await ask(hub, { organisation: '%' })).toEqual([]);
  });
});

describe('the terms of the law', () => {
  test('are told with their article, for one law with those of every law', async () => {
    const { ask: put } = await startTestHub();
    const { data } = await put(
      'management',
      '{ statutoryTerms(law: WMO) { code law article amount unit countsFrom caseKinds label note } }',
      {},
      null,
    );
    const terms = data?.['statutoryTerms'] as Record<string, unknown>[];
    expect(terms[0]).toEqual({
      ...{ code: 'wmo-onderzoek', law: 'WMO', article: 'Wmo 2015 art. 2.3.2 lid 1', amount: 6, unit: 'WEEKS' },
      ...{ countsFrom: 'RECEIPT', caseKinds: ['REPORT'], label: 'Onderzoek na een melding', note: null },
    });
    expect(terms.find(({ code }) => code === 'wmo-spoed')).toMatchObject({ amount: null, unit: null });
    expect(new Set(terms.map(({ law }) => law))).toEqual(new Set(['WMO', null]));
  });
});
