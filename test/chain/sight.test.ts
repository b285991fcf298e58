import { expect, test } from 'vitest';
import { childProtectionTable } from '../../db/child-protection.table.ts';
import { newId } from '../../db/id.ts';
import { insertRowFailure } from '../../db/row-failure.ts';
import { insertRows } from '../../db/row.ts';
import { activityId } from '../testkit/activity.ts';
import { listLeaks, readResidents } from '../testkit/leak.ts';
import { testNow } from '../testkit/store.ts';
import { readLooks } from '../mutation/wire.ts';
import { administration, startChainDesk, uitvoering } from './desk.ts';

const others = ['frontoffice', 'director', 'workincome', 'teamlead', 'teamlead2', 'management'];

const detail = `query One($id: ID!) { chainMessage(id: $id) { kind kindLabel law sender senderName receiverName status explanation
  returnCodes { code meaning } needsAttention myDeeds answers { id } answeredBy { id }
  effects { change label law record { id __typename } person { name { full } } household { id } } } }`;

test('the office sees messages about those whom it sees, and about nobody yet; not of others, nor what answers those', async () => {
  const { put, list, ask, helped, sealed, elsewhere } = await startChainDesk();
  const about = ({ provisionId, personId }: typeof helped) => [{ recordId: provisionId, personId }];
  const unread = put({ kind: null, sender: null, receiver: null, reference: null, messageDate: null, status: 'DEAD' });
  const seen = put({}, about(helped));
  const refused = put({ status: 'REJECTED', codes: '["9063"]' });
  const hidden = put({}, about(sealed));
  const answer = put({ direction: 'OUT', kind: 'WMO306', status: 'ANSWERED', answersId: hidden });
  const back = put({ kind: 'WMO302', status: 'APPLIED', answersId: answer });
  const desk = put({}, about(elsewhere));
  const both = put({ kind: 'WMO323' }, [...about(sealed), ...about(helped)]);
  const youth = put({ kind: 'JW305' });
  const base = put({ source: 'BRP', kind: 'BRP' });

  expect(await list('backoffice')).toEqual([youth, both, refused, seen]);
  // Who works on the sealed case sees what came about it, with its answers.
  expect(await list('backoffice2')).toEqual([youth, both, back, answer, hidden, refused, seen]);
  // The privacy officer supervises and sees all.
  expect(await list('privacy')).toEqual([base, youth, both, desk, back, answer, hidden, refused, seen, unread]);
  for (const persona of others) expect([persona, await list(persona)]).toEqual([persona, []]);
  expect(await list('admin', {}, administration)).toEqual([]);
  for (const persona of ['admin', 'chain']) {
    const { errors } = await ask(persona, '{ chainMessages { totalCount } }');
    expect([persona, errors[0]?.extensions.code]).toEqual([persona, 'PURPOSE_NOT_ALLOWED']);
  }
});

test('what is narrowed is judged by the whole conversation, also by what is not asked for', async () => {
  const { put, list, helped, sealed } = await startChainDesk();
  const about = ({ provisionId, personId }: typeof helped) => [{ recordId: provisionId, personId }];
  const hidden = put({}, about(sealed));
  put({ direction: 'OUT', kind: 'WMO306', status: 'ANSWERED', answersId: hidden });
  const seen = put({}, about(helped));
  const answer = put({ direction: 'OUT', kind: 'WMO306', status: 'ANSWERED', answersId: seen });
  const back = put({ kind: 'WMO302', status: 'APPLIED', answersId: answer }, about(sealed));
  expect(await list('backoffice', { direction: 'OUT' })).toEqual([answer]);
  expect(await list('backoffice', { kinds: ['WMO302'] })).toEqual([back]);
});

test('what a message changed is told of those whom the actor sees, and never its content', async () => {
  const { put, ask, db, helped, sealed } = await startChainDesk();
  const claim = put({ kind: 'WMO323', status: 'PARTLY_APPLIED', codes: '["9321","XXXX"]', sender: '41414141' }, [
    { recordId: sealed.provisionId, personId: sealed.personId },
    { recordId: helped.provisionId, personId: helped.personId, change: 'ADDED' },
  ]);
  const answer = put({ direction: 'OUT', kind: 'WMO325', status: 'SENT', answersId: claim });
  db.$client
    .prepare(
      `insert into provider (id, agb_code, name, source, recorded_at) values ('prv_00000000-0000-7000-8000-000000000041', '41414141', 'Thuiszorg De Linde', 'DEMO', ?)`,
    )
    .run(testNow.toISOString());
  const { data, text } = await ask('backoffice', detail, { id: claim });
  expect(data).toEqual({
    chainMessage: {
      ...{
        kind: 'WMO323',
        kindLabel: 'declaratie (WMO323)',
        law: 'WMO',
        status: 'PARTLY_APPLIED',
        needsAttention: true,
      },
      ...{ sender: '41414141', senderName: 'Thuiszorg De Linde', receiverName: 'deze gemeente' },
      explanation: expect.stringContaining('retourcodes'),
      returnCodes: [
        { code: '9321', meaning: 'Het ingediende volume overschrijdt het toegewezen volume' },
        { code: 'XXXX', meaning: null },
      ],
      ...{ myDeeds: ['DISMISS_CHAIN_MESSAGE'], answers: null, answeredBy: [{ id: answer }] },
      effects: [
        {
          ...{ change: 'ADDED', label: 'voorziening', law: 'WMO', person: { name: { full: 'Ria Bosch' } } },
          record: { id: helped.provisionId, __typename: 'Provision' },
          household: { id: helped.householdId },
        },
      ],
    },
  });
  expect(text).not.toMatch(/Toon|Kemp|99999\d{4}|Bericht>/);
  expect((await ask('backoffice', detail, { id: answer })).data).toMatchObject({
    chainMessage: { answers: { id: claim }, effects: [] },
  });
});

test('what may not be seen does not differ from what is not there, by whichever way it is asked', async () => {
  const { put, ask, sealed } = await startChainDesk();
  const hidden = put({}, [{ recordId: sealed.provisionId, personId: sealed.personId }]);
  const answer = put({ direction: 'OUT', kind: 'WMO306', status: 'SENT', answersId: hidden });
  const nowhere = 'chm_00000000-0000-7000-8000-000000000000';
  for (const id of [hidden, answer, nowhere]) {
    const byNode = 'query Node($id: ID!) { node(id: $id) { id } chainMessage(id: $id) { id } }';
    const { data, errors } = await ask('backoffice', byNode, { id });
    expect([data, errors]).toEqual([{ node: null, chainMessage: null }, []]);
  }
  for (const persona of others) {
    const { data } = await ask(persona, 'query One($id: ID!) { chainMessage(id: $id) { id } }', { id: answer });
    expect([persona, data]).toEqual([persona, { chainMessage: null }]);
  }
  expect((await ask('backoffice', '{ chainMessages { totalCount } }', {}, null)).errors[0]?.extensions.code).toBe(
    'PURPOSE_REQUIRED',
  );
});

test('a message about a protected child is seen by who works for the child alone', async () => {
  const { put, list, db, helped } = await startChainDesk();
  const id = put({}, [{ recordId: helped.provisionId, personId: helped.personId }]);
  insertRows(db, childProtectionTable, [
    {
      id: newId('childProtection'),
      personId: helped.personId,
      ground: 'SAFETY',
      validFrom: '2026-01-01',
      source: 'DEMO',
      recordedAt: testNow.toISOString(),
    },
  ]);
  expect(await list('backoffice')).toEqual([]);
  expect(await list('backoffice2')).toEqual([id]);
});

test('messages are narrowed by way, source, sort, state, partner, day and what needs attention', async () => {
  const { put, list, ask } = await startChainDesk();
  const early = put({ at: '2026-05-01T21:59:00.000Z', sender: '42424242' });
  const late = put({ at: '2026-05-01T22:00:00.000Z', kind: 'JW307', status: 'REJECTED' });
  const out = put({ direction: 'OUT', kind: 'WMO301', sender: '0327', receiver: '42424242', status: 'TO_SEND' });
  const cases: [object, string[]][] = [
    [{ direction: 'OUT' }, [out]],
    [{ sources: ['ISTANDAARDEN'] }, [out, late, early]],
    [{ sources: ['BRP'] }, []],
    [{ kinds: ['JW307', 'WMO305'] }, [late, early]],
    [{ statuses: ['REJECTED'] }, [late]],
    [{ partner: '42424242' }, [out, early]],
    // A day is one of the Netherlands: the second began at 22:00 of the first in UTC.
    [{ until: '2026-05-01' }, [early]],
    [{ from: '2026-05-02', until: '2026-05-02' }, [late]],
    [{ needsAttention: true }, [late]],
  ];
  for (const [filter, expected] of cases) {
    expect([filter, (await list('backoffice', filter)).filter((id) => [early, late, out].includes(id))]).toEqual([
      filter,
      expected,
    ]);
  }
  const earliest = await ask(
    'backoffice',
    '{ chainMessages(orderBy: EARLIEST, first: 1) { nodes { id } edges { cursor node { id } } } }',
  );
  expect(earliest.data).toMatchObject({ chainMessages: { nodes: [{ id: early }], edges: [{ node: { id: early } }] } });
  const counts = await ask(
    'backoffice',
    '{ chainMessageCounts(groupBy: KIND) { key label count needsAttentionCount } }',
  );
  expect(counts.data?.['chainMessageCounts']).toContainEqual({
    key: 'JW307',
    label: 'stop van de hulp (JW307)',
    count: 1,
    needsAttentionCount: 1,
  });
});

test('a wrong filter, page or cursor is refused without saying what was sent', async () => {
  const { put, ask } = await startChainDesk();
  put();
  put();
  const cursorOf = async (order: string) => {
    const { data } = await ask(
      'backoffice',
      `{ chainMessages(first: 1, orderBy: ${order}) { pageInfo { endCursor } } }`,
    );
    return (data as { chainMessages: { pageInfo: { endCursor: string } } }).chainMessages.pageInfo.endCursor;
  };
  const wrong = [
    'first: 0',
    'first: 101',
    'after: "geheim"',
    `after: "${await cursorOf('EARLIEST')}"`,
    'filter: { partner: "geheim geheim" }',
    'filter: { kinds: ["geheim 1"] }',
    `filter: { kinds: [${Array.from({ length: 51 }, (_, index) => `"WMO${index}"`).join()}] }`,
  ];
  for (const args of wrong) {
    const { errors, text } = await ask('backoffice', `{ chainMessages(${args}) { nodes { id } } }`);
    expect([args, errors[0]?.extensions.code]).toEqual([args, 'BAD_USER_INPUT']);
    expect(text).not.toContain('geheim');
  }
});

test('whom messages are about stands in the log, also where the answer names nobody', async () => {
  const desk = await startChainDesk();
  const { put, ask, helped } = desk;
  put({}, [{ recordId: helped.provisionId, personId: helped.personId }]);
  put();
  await ask('backoffice', '{ chainMessages { nodes { status } } }');
  expect(readLooks(desk)).toMatchObject([
    { access: { kind: 'FOUND', outcome: 'OK', types: ['ChainMessage'] }, subjects: 1 },
  ]);
});

const state = `{ administration { chain { waitingCount waitingSince stuckCount counts { source direction status count }
  faults { id kindLabel status code explanation attempts needsAttention myDeeds version } } } }`;

test('an administrator sees how messages fare and what is stuck, and of nobody', async () => {
  const { put, ask, db, helped, sealed } = await startChainDesk();
  const dead = put({ status: 'DEAD' }, [{ recordId: helped.provisionId, personId: helped.personId }]);
  put({ status: 'RECEIVED', at: '2026-05-20T09:30:00.000Z' });
  put({}, [{ recordId: sealed.provisionId, personId: sealed.personId }]);
  const { data, text } = await ask('admin', state, {}, administration);
  expect(data).toMatchObject({
    administration: {
      chain: {
        ...{ waitingCount: 1, waitingSince: '2026-05-20T09:30:00.000Z', stuckCount: 1 },
        counts: [
          { source: 'ISTANDAARDEN', direction: 'IN', status: 'APPLIED', count: 1 },
          { status: 'DEAD', count: 1 },
          { status: 'RECEIVED', count: 1 },
        ],
        faults: [
          {
            ...{ id: dead, kindLabel: 'start van de hulp (WMO305)', status: 'DEAD', needsAttention: true, attempts: 1 },
            myDeeds: ['RETRY_CHAIN_MESSAGE', 'DISMISS_CHAIN_MESSAGE'],
          },
        ],
      },
    },
  });
  expect(listLeaks(readResidents(db), text)).toEqual([]);
  expect(text).not.toMatch(/"R\d+"|41414141/);
  // Not for whoever confirms purposes only, and nobody else has the administration at all.
  const desk = await ask('privacy', state, {}, activityId('rechten-van-betrokkenen'));
  expect(desk.data).toEqual({ administration: { chain: null } });
  const worker = await ask('backoffice', state, {}, uitvoering);
  expect(worker.data).toEqual({ administration: null });
});

test('a file is seen by the office of the organisation that sent it, row by row, and by an administrator', async () => {
  const { put, list, ask, db, helped, sealed } = await startChainDesk();
  const file = { source: 'ROWS', kind: 'CASE', receiver: '0327' } as const;
  const own = put({ ...file, sender: 'amersfoort', status: 'REJECTED', codes: '["UNKNOWN_CODE"]' });
  const others = put({ ...file, sender: 'larikslaan2', status: 'PARTLY_APPLIED' });
  const [seen, hidden] = [helped, sealed].map(({ caseIds, personId }) =>
    put({ ...file, sender: 'amersfoort' }, [{ type: 'Case', recordId: caseIds[0] ?? '', personId }]),
  );
  for (const messageId of [own, others]) {
    insertRowFailure(db, { messageId, position: 1, line: 3, column: 'wet', code: 'UNKNOWN_CODE', reason: 'geen wet' });
  }
  expect(await list('backoffice')).toEqual([seen, own]);
  expect(await list('backoffice2')).toEqual([hidden, seen, own]);
  const query = `query One($id: ID!) { chainMessage(id: $id) { kindLabel law senderName explanation rowFailures { line column reason } } }`;
  const { data } = await ask('backoffice', query, { id: own });
  expect(data?.['chainMessage']).toEqual({
    ...{ kindLabel: 'bestand met zaken', law: null, senderName: 'Gemeente Amersfoort' },
    explanation: expect.stringContaining('Verbeter het bestand'),
    rowFailures: [{ line: 3, column: 'wet', reason: 'geen wet' }],
  });
  const faults = '{ administration { chain { stuckCount faults { id status rowFailures { line reason } } } } }';
  const failures = [{ line: 3, reason: 'geen wet' }];
  expect((await ask('admin', faults, {}, administration)).data).toEqual({
    administration: {
      chain: {
        stuckCount: 2,
        faults: [
          { id: own, status: 'REJECTED', rowFailures: failures },
          { id: others, status: 'PARTLY_APPLIED', rowFailures: failures },
        ],
      },
    },
  });
});

test('a benefit comes from Suwinet, so that a message of it is for those purposes alone', async () => {
  const { put, list, helped } = await startChainDesk();
  const id = put({ source: 'ROWS', kind: 'BENEFIT', sender: 'amersfoort' }, [
    { type: 'Benefit', recordId: 'ben_00000000-0000-7000-8000-000000000000', personId: helped.personId },
  ]);
  expect(await list('backoffice')).toEqual([]);
  expect(await list('privacy')).toEqual([id]);
});
