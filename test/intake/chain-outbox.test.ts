import { readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { transaction } from '../../db/client.ts';
import { putOutgoing } from '../../src/domain/chain/chain-outbox.ts';
import { retryChainMessage } from '../../src/domain/chain/chain-retry.ts';
import { fixture } from './chain-fixture.ts';
import { openTestDesk, type TestDesk } from './chain-kit.ts';
import { startFarEnd } from './far-end-server.ts';

const at = '2026-06-01T10:00:00.000Z';

/** Puts messages ready to be sent. */
function send({ db, desk }: TestDesk, references: readonly string[], receiver = '41414141'): void {
  transaction(db, () => {
    for (const reference of references) putOutgoing(db, at, outgoing(reference, receiver));
  });
  desk.look();
}

function outgoing(reference: string, receiver = '41414141') {
  const content = fixture({ reference });
  const common = { source: 'ROWS', kind: 'ORDER', sender: '0327', date: '2026-06-01', answersId: null } as const;
  return { ...common, receiver, reference, content };
}

function statusesOf({ all }: TestDesk): string[] {
  return all().map(({ reference, status, code }) => `${reference} ${status}${code === null ? '' : ` ${code}`}`);
}

async function until({ all }: TestDesk, isSo: (statuses: readonly string[]) => boolean): Promise<void> {
  await vi.waitFor(() => expect(isSo(all().map(({ status }) => status))).toBe(true), 10_000);
}

const areAll = (status: string) => (statuses: readonly string[]) => statuses.every((one) => one === status);

test('messages go to a folder for each receiver, as whole files whose names keep the order', async () => {
  const desk = await openTestDesk();
  send(desk, ['R1', 'R2']);
  send(desk, ['../../R3'], '../42424242');
  await until(desk, areAll('SENT'));
  expect(readdirSync(desk.folder).toSorted()).toEqual(['41414141', '___42424242']);
  const names = readdirSync(join(desk.folder, '41414141')).toSorted();
  expect(names).toEqual(['000000001-ORDER-R1.json', '000000002-ORDER-R2.json']);
  expect(readdirSync(join(desk.folder, '___42424242'))).toEqual(['000000003-ORDER-______R3.json']);
  expect(readFileSync(join(desk.folder, '41414141', names[0] ?? ''))).toEqual(fixture({ reference: 'R1' }));
  expect(desk.all()[0]).toMatchObject({ sentAt: at, attempts: 1, settledAt: null });
});

test('a folder that cannot be written loses nothing', async () => {
  const desk = await openTestDesk();
  writeFileSync(desk.folder, 'a file stands in its place');
  send(desk, ['R1', 'R2']);
  await vi.waitFor(() => expect(desk.all()[0]?.attempts).toBe(1), 10_000);
  expect(desk.all()[0]).toMatchObject({ status: 'TO_SEND', code: expect.stringMatching(/^FOLDER_E/) });
  rmSync(desk.folder);
  desk.pass(60);
  await until(desk, areAll('SENT'));
});

test('the same reference is never sent as two messages', async () => {
  const desk = await openTestDesk();
  const { db } = desk;
  const first = transaction(db, () => putOutgoing(db, at, outgoing('R1')));
  expect(transaction(db, () => putOutgoing(db, at, outgoing('R1'))).id).toBe(first.id);
  const other = { ...outgoing('R1'), content: fixture({ reference: 'R1', padding: 'other' }) };
  expect(() => transaction(db, () => putOutgoing(db, at, other))).toThrow('one reference was given to two messages');
  expect(desk.all()).toHaveLength(1);
});

test('messages are posted one after the other, with what the far end wants to see', async () => {
  const far = await startFarEnd();
  const headers: unknown[] = [];
  far.answer = (request, response) => {
    headers.push([request.method, request.headers['content-type'], request.headers.authorization]);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  };
  const desk = await openTestDesk({ farEnds: [far.farEnd] });
  send(desk, ['R1', 'R2', 'R3']);
  await until(desk, areAll('SENT'));
  expect(far.brought).toEqual(['R1', 'R2', 'R3']);
  expect(headers[0]).toEqual(['POST', 'application/json', 'Bearer of-the-test']);
});

test('a far end that is down loses nothing, and gets everything in order once it is back', async () => {
  const far = await startFarEnd();
  const up = far.answer;
  far.answer = (request) => void request.socket.destroy();
  const desk = await openTestDesk({ farEnds: [far.farEnd] });
  send(desk, ['R1', 'R2']);
  await vi.waitFor(() => expect(desk.all()[0]?.code).toBe('FAR_END_DOWN'), 10_000);
  expect(statusesOf(desk)).toEqual(['R1 TO_SEND FAR_END_DOWN', 'R2 TO_SEND']);
  far.answer = up;
  desk.pass(10);
  await until(desk, areAll('SENT'));
  expect(far.brought).toEqual(['R1', 'R1', 'R2']);
  expect(far.keys[0]).toBe(far.keys[1]);
});

test('a far end that is slow keeps nobody else waiting', async () => {
  const slow = await startFarEnd('41414141');
  const held: ServerResponse[] = [];
  slow.answer = (_request, response) => void held.push(response);
  const quick = await startFarEnd();
  const desk = await openTestDesk({ farEnds: [slow.farEnd, quick.farEnd], patience: 1500 });
  send(desk, ['R1']);
  await vi.waitFor(() => expect(held).toHaveLength(1), 10_000);
  send(desk, ['R2'], '42424242');
  expect(await desk.bring(fixture({ reference: 'R3', sender: '43434343' }))).toMatchObject({ status: 'APPLIED' });
  await vi.waitFor(() => expect(quick.brought).toEqual(['R2', 'R3']), 10_000);
  await vi.waitFor(() => expect(statusesOf(desk)[0]).toBe('R1 TO_SEND FAR_END_SLOW'), 10_000);
});

test.for([
  ['500', { status: 500 }, 'TO_SEND HTTP_500'],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'TO_SEND HTTP_302'],
  ['401', { status: 401 }, 'TO_SEND HTTP_401'],
  ['a page', { status: 200, headers: { 'content-type': 'text/html' } }, 'TO_SEND FAR_END_NONSENSE'],
  ['no HTTP', { raw: 'nonsense\r\n\r\n' }, 'TO_SEND FAR_END_DOWN'],
  ['that it does not want it', { status: 422 }, 'UNDELIVERED HTTP_422'],
] as const)('a far end that answers with %s: nothing is lost', async ([, said, expected]) => {
  const far = await startFarEnd();
  far.answer = (request, response) => {
    if ('raw' in said) request.socket.end(said.raw);
    else response.writeHead(said.status, 'headers' in said ? said.headers : {}).end('<html>');
  };
  const desk = await openTestDesk({ farEnds: [far.farEnd] });
  send(desk, ['R1']);
  await vi.waitFor(() => expect(statusesOf(desk)).toEqual([`R1 ${expected}`]), 10_000);
});

test('what cannot be delivered for long is given up, keeps the next one not waiting, and is sent after a retry', async () => {
  const far = await startFarEnd();
  const up = far.answer;
  far.answer = (_request, response) => void response.writeHead(503).end();
  const desk = await openTestDesk({ farEnds: [far.farEnd] });
  send(desk, ['R1']);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await vi.waitFor(() => expect(desk.all()[0]?.attempts).toBe(attempt), 10_000);
    desk.pass(24 * 3600);
  }
  expect(statusesOf(desk)).toEqual(['R1 UNDELIVERED HTTP_503']);
  far.answer = up;
  send(desk, ['R2']);
  await vi.waitFor(() => expect(statusesOf(desk)).toEqual(['R1 UNDELIVERED HTTP_503', 'R2 SENT']), 10_000);
  const [given] = desk.all();
  expect(given && transaction(desk.db, () => retryChainMessage(desk.db, given))).toBe(true);
  desk.desk.look();
  await until(desk, areAll('SENT'));
});

test('what was under way when the hub ended is sent at the next start', async () => {
  const far = await startFarEnd();
  const up = far.answer;
  far.answer = (_request, response) => void response.writeHead(503).end();
  const first = await openTestDesk({ farEnds: [far.farEnd] });
  send(first, ['R1']);
  await vi.waitFor(() => expect(first.all()[0]?.attempts).toBe(1), 10_000);
  await first.desk.close();
  far.answer = up;
  const again = await openTestDesk({ folder: join(first.folder, '..'), farEnds: [far.farEnd] });
  again.pass(60);
  await until(again, areAll('SENT'));
  expect(far.brought).toEqual(['R1', 'R1']);
});
