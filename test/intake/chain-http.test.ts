import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { readFolder } from '../testkit/leak.ts';
import { fixture, listNotes, makeFixtureTable } from './chain-fixture.ts';
import { startFixtureWorker } from './chain-fixture-start.ts';
import { listAll } from './chain-kit.ts';

interface Said {
  readonly status: number;
  readonly text: string;
  readonly message?: {
    readonly id: string;
    readonly status: string;
    readonly code?: string;
    readonly returnCodes: string[];
  };
  readonly code?: string;
}

const asJson = { 'content-type': 'application/json' };

/** Hands something over as a persona; null: with no token. */
async function bring(
  { url, token }: TestHub,
  body: string | Uint8Array<ArrayBuffer>,
  {
    as = 'chain',
    to = 'rows',
    headers = {},
  }: { as?: string | null; to?: string; headers?: Record<string, string> } = {},
): Promise<Said> {
  const authorization: Record<string, string> = as === null ? {} : { authorization: `Bearer ${await token(as)}` };
  const response = await fetch(`${url}/chain/${to}`, {
    method: 'POST',
    body,
    headers: { ...asJson, ...authorization, ...headers },
  });
  const text = await response.text();
  const parsed: { message?: Said['message']; errors?: { extensions: { code: string } }[] } = JSON.parse(text);
  const code = parsed.errors?.[0]?.extensions.code;
  return {
    status: response.status,
    text,
    ...(parsed.message && { message: parsed.message }),
    ...(code !== undefined && { code }),
  };
}

function bytesOf(message: Parameters<typeof fixture>[0]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fixture(message));
}

async function startChainHub(): Promise<TestHub> {
  const hub = await startTestHub({ startIntakeWorker: startFixtureWorker });
  makeFixtureTable(hub.db);
  return hub;
}

const waits = { prefer: 'wait=15' };

test('a message is acknowledged with its id once it is kept, and takes effect by itself', async () => {
  const hub = await startChainHub();
  const { status, message } = await bring(hub, bytesOf({ reference: 'R1' }));
  expect({ status, message }).toMatchObject({
    status: 202,
    message: { id: expect.stringMatching(/^chm_/), status: 'RECEIVED' },
  });
  await vi.waitFor(() => expect(listNotes(hub.db)).toEqual(['R1']), 10_000);
  expect(listAll(hub.db)[0]).toMatchObject({ id: message?.id, handedById: staffId('chain') });
  expect(await bring(hub, bytesOf({ reference: 'R1' }))).toMatchObject({
    status: 200,
    message: { id: message?.id, status: 'APPLIED' },
  });
});

test('who prefers to wait hears what came of it, and nothing of what was in it', async () => {
  const hub = await startChainHub();
  const said = [
    await bring(hub, bytesOf({ reference: 'R1', padding: 'Tess Jansma 999990019' }), { headers: waits }),
    await bring(hub, bytesOf({ reference: 'R2', does: 'REJECT' }), { headers: waits }),
    await bring(hub, bytesOf({ reference: 'R1' }), { headers: { prefer: 'respond-async, wait=15' } }),
    await bring(hub, '{"bsn":"999990019', { headers: waits }),
  ];
  expect(said.map(({ status, message }) => [status, message?.status, message?.code, message?.returnCodes])).toEqual([
    [200, 'APPLIED', undefined, []],
    [200, 'REJECTED', undefined, ['8001']],
    [409, 'QUARANTINED', 'OTHER_CONTENT', []],
    [200, 'DEAD', 'NOT_A_NOTE', []],
  ]);
  expect(JSON.stringify(said)).not.toMatch(/Jansma|999990019|41414141/);
});

test('many at once, with the same ones among them, each take effect once', async () => {
  const hub = await startChainHub();
  const references = Array.from({ length: 60 }, (_, index) => `R${index % 20}`);
  const said = await Promise.all(
    references.map((reference) => bring(hub, bytesOf({ reference, sender: reference }), { headers: waits })),
  );
  expect(said.map(({ status }) => status)).toEqual(references.map(() => 200));
  expect(listNotes(hub.db).toSorted()).toEqual([...new Set(references)].toSorted());
});

describe('nothing is taken', () => {
  test('of anybody but the machine of a chain partner, and that they tried is in the log', async () => {
    const hub = await startChainHub();
    const personas = [
      'frontoffice',
      'director',
      'backoffice',
      'workincome',
      'teamlead',
      'management',
      'privacy',
      'admin',
    ] as const;
    for (const as of personas) {
      expect(await bring(hub, bytesOf({ reference: 'R1' }), { as })).toMatchObject({
        status: 403,
        code: 'NOT_PERMITTED',
      });
    }
    expect(await bring(hub, bytesOf({ reference: 'R1' }), { as: null })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(listAll(hub.db)).toEqual([]);
    const log = readFolder(hub.config.auditFolder);
    for (const as of personas) expect(log).toContain(`"actor":"${staffId(as)}","decision":"DENIED"`);
  });

  test('of a machine that is a chain client no longer', async () => {
    const hub = await startChainHub();
    hub.db.$client.exec(`update staff_role set valid_until = '2026-06-01' where role = 'CHAIN_CLIENT'`);
    expect(await bring(hub, bytesOf({ reference: 'R1' }))).toMatchObject({ status: 403, code: 'NOT_STAFF' });
  });

  test('that is not as the source has it', async () => {
    const hub = await startChainHub();
    const body = bytesOf({ reference: 'R1' });
    expect(await bring(hub, body, { to: 'nowhere' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await bring(hub, body, { to: 'istandaarden' })).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    expect(await bring(hub, body, { headers: { 'content-encoding': 'gzip' } })).toMatchObject({ status: 415 });
    expect(await bring(hub, '')).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await bring(hub, 'x'.repeat(16 * 1024 * 1024 + 1))).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    const authorization = `Bearer ${await hub.token('chain')}`;
    expect((await fetch(`${hub.url}/chain/rows`, { headers: { authorization } })).status).toBe(405);
    expect(listAll(hub.db)).toEqual([]);
  });
});

test('the log of processing says who handed over what, and nothing of what was in it', async () => {
  const hub = await startChainHub();
  await bring(hub, bytesOf({ reference: 'R-SECRET', padding: 'Tess Jansma' }), { headers: waits });
  const { digest } = listAll(hub.db)[0] ?? {};
  const log = readFolder(hub.config.auditFolder);
  expect(log).toContain(`"actor":"${staffId('chain')}"`);
  expect(log).toContain('aanleveren van een ketenbericht (rows)');
  expect(log).toContain(digest);
  expect(log).not.toMatch(/R-SECRET|Jansma|41414141/);
});

test('a file of the base register may come this way too', async () => {
  const hub = await startChainHub();
  const body = readFileSync(join(import.meta.dirname, '../../src/connectors/brp/fixtures/personen.json'), 'utf8');
  const said = await bring(hub, body, { to: 'brp', headers: waits });
  expect(said.message?.status).toMatch(/APPLIED$/);
  expect(listAll(hub.db)[0]).toMatchObject({ source: 'BRP', kind: 'BRP', sender: 'BRP', receiver: '0327' });
  expect(hub.db.$client.prepare('select count(*) from chain_content').pluck().get()).toBe(0);
});
