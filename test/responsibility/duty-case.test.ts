import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { benefit, deadlines, dutyOf, members, query, startWith, wmo, youth } from './duty.ts';

describe('who must act in a case', () => {
  test('is the worker of the organisation that has it in hand, by the day of the law and that of the agreement', async () => {
    expect(await dutyOf(wmo, 'frontoffice')).toEqual({
      ...{ __typename: 'CaseDuty', kind: 'INVESTIGATE', holder: 'ORGANISATION', law: 'WMO', officeFunction: 'FRONT' },
      message: 'Marloes Dijkhuizen, Larikslaan2 (frontoffice), onderzoekt wat nodig is.',
      organisation: { code: 'larikslaan2' },
      worker: { name: 'Marloes Dijkhuizen', phone: expect.stringMatching(/^033/) },
      reach: {
        ...{ phone: '033 000 20 00', email: 'frontoffice@larikslaan2.example' },
        teamLeads: [{ name: 'Petra Hoogenraad' }],
      },
      // 35 days of the agreement come before the six weeks of the law.
      ...{ dueOn: '2026-06-05', daysLeft: 4, passed: false },
      case: { number: 'W-1', sight: 'CONTENT', daysLeft: 11 },
      statutory: {
        ...{ endsOn: '2026-06-12', ordinarilyEndsOn: '2026-06-12', standsStill: false, daysLeft: 11, passed: false },
        term: { article: 'Wmo 2015 art. 2.3.2 lid 1', amount: 6, unit: 'WEEKS' },
      },
      norms: [
        {
          norm: {
            ...{ code: 'onderzoek-wmo', days: 35, workingDays: false, targetPercent: 90, assumed: true },
            agreement: { code: 'prestatieovereenkomst-larikslaan2' },
          },
          ...{ countedFrom: '2026-05-01', endsOn: '2026-06-05', daysLeft: 4, passed: false },
        },
      ],
    });
  });

  test.for([
    [
      { ...wmo, rest: { status: 'RECEIVED', receivedOn: '2026-05-29' } },
      'FIRST_CONTACT',
      'ORGANISATION',
      ['eerste-contact 2026-06-02'],
    ],
    [{ ...wmo, rest: { kind: 'APPLICATION' } }, 'DECIDE', 'ORGANISATION', []],
    [{ ...youth, rest: { kind: 'APPLICATION' } }, 'DECIDE', 'ORGANISATION', ['besluit-jeugd 2026-05-29']],
    [{ ...youth, rest: { kind: 'OBJECTION' } }, 'DECIDE_ON_OBJECTION', 'ORGANISATION', ['bezwaar 2026-07-10']],
    [{ ...benefit, rest: { kind: 'REPORT' } }, 'INVESTIGATE', 'ORGANISATION', ['intake-inkomen 2026-05-15']],
    [{ ...wmo, rest: { status: 'SUSPENDED' } }, 'AWAIT_RESIDENT', 'RESIDENT', []],
    [{ ...wmo, rest: { status: 'DECIDED', dueOn: null } }, 'CLOSE', 'ORGANISATION', []],
  ] as const)('%j: %s', async ([spec, kind, holder, norms]) => {
    const duty = await dutyOf(spec);
    expect(duty).toMatchObject({ kind, holder });
    expect(duty?.norms?.map(({ norm, endsOn }) => `${norm.code} ${endsOn}`)).toEqual(norms);
  });

  test('is over its day when the first of the days has passed, though the law leaves time', async () => {
    const duty = await dutyOf({ ...benefit, rest: { dueOn: '2026-06-26' } });
    expect(duty).toMatchObject({
      ...{ dueOn: '2026-05-15', daysLeft: -17, passed: true },
      statutory: { endsOn: '2026-06-26', daysLeft: 25, passed: false },
    });
  });

  test('has no day while the term stands still', async () => {
    expect(await dutyOf({ ...wmo, rest: { status: 'SUSPENDED' } })).toMatchObject({
      ...{ dueOn: null, daysLeft: null, passed: null, norms: [] },
      statutory: { endsOn: '2026-06-12', standsStill: true, daysLeft: null, passed: false },
    });
  });

  test('is the organisation where nobody took the case up, with its team lead to call', async () => {
    const { worker: _worker, ...untaken } = wmo;
    expect(await dutyOf(untaken)).toMatchObject({
      ...{ worker: null, message: 'Larikslaan2 (frontoffice) onderzoekt wat nodig is.' },
      reach: { teamLeads: [{ name: 'Petra Hoogenraad' }] },
    });
  });

  test('has no norm where no agreement is known, and the law’s day all the same', async () => {
    const debts = { number: 'S-1', law: 'WGS', organisation: 'leusden', office: 'FRONT', worker: 'debt' } as const;
    expect(await dutyOf(debts)).toMatchObject({
      dueOn: '2026-06-12',
      norms: [],
      statutory: { term: { article: 'Wgs art. 4 lid 1' } },
    });
  });

  test('is nobody once it is closed, and was somebody before', async () => {
    const closed = { ...wmo, rest: { status: 'CLOSED', closedOn: '2026-05-20' } } as const;
    expect(await dutyOf(closed)).toBeUndefined();
    expect(await dutyOf(closed, 'privacy', '2026-05-02')).toMatchObject({ kind: 'FIRST_CONTACT', dueOn: '2026-05-06' });
  });

  test('has the norm that held on the day it counts from', async () => {
    const { db, dutiesFor } = await startWith({ cases: [wmo] });
    db.$client.exec(`update service_norm set valid_from = '2026-05-02' where code = 'onderzoek-wmo'`);
    expect((await dutiesFor('frontoffice'))?.[0]).toMatchObject({ norms: [], dueOn: '2026-06-12' });
    db.$client.exec(`update service_norm set valid_from = '2026-05-01' where code = 'onderzoek-wmo'`);
    expect((await dutiesFor('frontoffice'))?.[0]).toMatchObject({ norms: [{}], dueOn: '2026-06-05' });
  });
});

describe('a case of which only the existence is seen', () => {
  const unseen = {
    ...{ kind: null, holder: null, dueOn: null, daysLeft: null, passed: null, norms: null, statutory: null },
    ...{ officeFunction: 'FRONT', organisation: { code: 'amersfoort' }, law: 'PARTICIPATIEWET' },
    ...{ worker: { name: 'Anouk Rietveldt' }, reach: { phone: '033 000 30 00' } },
    message: 'Gemeente Amersfoort (frontoffice) heeft een zaak in behandeling.',
    case: { number: null, sight: 'EXISTS', daysLeft: null },
  };

  test('gives the organisation and the worker, and nothing that tells a day', async () => {
    expect(await dutyOf(benefit, 'frontoffice')).toMatchObject(unseen);
    expect(await dutyOf(benefit, 'director')).toMatchObject(unseen);
  });

  test('reads the same whatever stands in it', async () => {
    const [one, other] = await Promise.all([
      dutyOf({ ...benefit, rest: { status: 'SUSPENDED', kind: 'OBJECTION', dueOn: null } }, 'frontoffice'),
      dutyOf({ ...benefit, rest: { status: 'RECEIVED', kind: 'REPORT', receivedOn: '2026-01-05' } }, 'frontoffice'),
    ]);
    expect(one).toEqual(other);
  });

  test('and of a sealed one likewise, though its law is the actor’s own', async () => {
    const sealed = { ...wmo, worker: 'frontoffice2', rest: { sealed: 1 } } as const;
    expect(await dutyOf(sealed, 'frontoffice')).toMatchObject({
      kind: null,
      dueOn: null,
      statutory: null,
      norms: null,
    });
  });

  test('and of one outside the stated purpose likewise', async () => {
    const { dutiesFor } = await startWith({ cases: [wmo, youth], plan: { director: 'director' } });
    const duties = await dutiesFor('frontoffice', { activity: activityId('toegang-wmo') });
    expect(duties?.find(({ organisation }) => organisation?.code === 'amersfoort')).toMatchObject({
      kind: null,
      dueOn: null,
    });
  });

  test('comes last, in an order that does not follow its days', async () => {
    const orders = [];
    for (const days of [
      ['2026-01-05', '2026-05-01'],
      ['2026-05-01', '2026-01-05'],
    ]) {
      const { dutiesFor } = await startWith({
        cases: [
          { ...benefit, rest: { receivedOn: days[0] ?? '' } },
          { ...benefit, number: 'S-1', law: 'WGS', organisation: 'leusden', rest: { receivedOn: days[1] ?? '' } },
          wmo,
        ],
        plan: { director: 'director' },
      });
      orders.push((await dutiesFor('frontoffice'))?.map(({ kind, organisation }) => `${kind} ${organisation?.code}`));
    }
    expect(orders[0]?.slice(-2)).toEqual(['null amersfoort', 'null leusden']);
    expect(orders[1]).toEqual(orders[0]);
  });
});

describe('asking who must act', () => {
  test('is denied without a purpose of one’s own, and shows management nobody', async () => {
    const { ask, householdId, dutiesFor } = await startWith({ cases: [wmo] });
    const by = { id: householdId };
    const { errors } = await ask('frontoffice', query, { by }, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
    for (const persona of ['admin', 'chain']) {
      const refused = await ask(persona, query, { by });
      expect(refused.errors[0]?.extensions.code, persona).toBe('PURPOSE_NOT_ALLOWED');
    }
    expect(await dutiesFor('management')).toBeNull();
    expect(await dutiesFor('backoffice')).toBeNull();
  });

  test('of one case gives the same as of its household', async () => {
    const { ask, dutiesFor } = await startWith({ cases: [wmo], plan: { director: 'director' } });
    const { data } = await ask('frontoffice', `{ case(by: { number: "W-1" }) { duty { kind message ${deadlines} } } }`);
    const own = (await dutiesFor('frontoffice'))?.find(({ __typename }) => __typename === 'CaseDuty');
    const { kind, message, dueOn, daysLeft, passed, norms } = { ...own };
    expect(kind).toBe('INVESTIGATE');
    expect(data).toEqual({ case: { duty: { kind, message, dueOn, daysLeft, passed, norms } } });
  });

  test('puts whom the case is about in the log, also when nothing else of them is asked', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { ask, db } = await makeTestServer({ record });
    const { householdId, personIds } = insertFamily(db, { members, cases: [wmo] });
    await ask('query Move($by: HouseholdBy!) { household(by: $by) { duties { message dueOn } } }', {
      by: { id: householdId },
    });
    expect(disclosures.map(({ kind, subjects, types }) => [kind, subjects.map(({ id }) => id), types])).toEqual([
      ['OPENED', personIds, expect.arrayContaining(['Case', 'CaseDuty', 'Household'])],
    ]);
  });

  test('as of a day to come is refused', async () => {
    const { ask, householdId } = await startWith({ cases: [wmo] });
    const { errors } = await ask('frontoffice', query, { by: { id: householdId }, asOf: '2026-06-02' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
