import { expect, test } from 'vitest';
import type { Role } from '../../db/staff.table.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testToday } from '../testkit/store.ts';

const me = '{ me { roles processingActivities { id } } }';
const find = '{ household(by: { bsn: "999990019" }) { id } }';

/** One token, used for every question: the hub remembers it after the first. */
async function signIn(hub: TestHub, persona: string) {
  const authorization = `Bearer ${await hub.token(persona)}`;
  const headers = { 'content-type': 'application/json', authorization };
  return (query: string, more: Record<string, string> = {}) =>
    hub.post(JSON.stringify({ query }), { ...headers, ...more });
}

function takeRole({ db }: TestHub, subject: string, role: Role): void {
  db.$client
    .prepare(
      `update staff_role set valid_until = ? where role = ? and staff_id = (select id from staff where subject = ?)`,
    )
    .run(testToday, role, subject);
}

test('a role taken away is gone at the next request, though the token is remembered', async () => {
  const hub = await startTestHub();
  const ask = await signIn(hub, 'privacy');
  expect((await ask(me)).data).toMatchObject({ me: { roles: ['PRIVACY_DESK', 'PRIVACY_OFFICER'] } });
  takeRole(hub, 'demo:privacy', 'PRIVACY_OFFICER');
  expect((await ask(me)).data).toMatchObject({ me: { roles: ['PRIVACY_DESK'] } });
  takeRole(hub, 'demo:privacy', 'PRIVACY_DESK');
  expect((await ask(me)).data).toEqual({ me: { roles: [], processingActivities: [] } });
});

test('a purpose goes with the role that gave it', async () => {
  const hub = await startTestHub();
  const ask = await signIn(hub, 'frontoffice');
  const purpose = {
    'x-processing-activity': 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
  };
  expect((await ask(find, purpose)).errors).toEqual([]);
  takeRole(hub, 'demo:frontoffice', 'FRONT_OFFICE_WORKER');
  expect((await ask(find, purpose)).errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
});

test.for([
  ['frontoffice', 'demo:frontoffice'],
  ['chain', 'client:eenplan-chain'],
] as const)('%s is nobody on the day that employment has ended, though the token holds', async ([persona, subject]) => {
  const hub = await startTestHub();
  const ask = await signIn(hub, persona);
  expect((await ask(me)).status).toBe(200);
  const end = (on: string) =>
    hub.db.$client.prepare('update staff set valid_until = ? where subject = ?').run(on, subject);

  end('2026-06-02');
  expect((await ask(me)).status).toBe(200);
  end(testToday);
  const refused = await ask(me);
  expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([403, 'NOT_STAFF']);
});

test('a chain client that is one no longer is nobody, though the token holds', async () => {
  const hub = await startTestHub();
  const ask = await signIn(hub, 'chain');
  expect((await ask(me)).data).toEqual({ me: { roles: ['CHAIN_CLIENT'], processingActivities: [] } });
  takeRole(hub, 'client:eenplan-chain', 'CHAIN_CLIENT');
  expect((await ask(me)).status).toBe(403);
});

test('what one person loses the other keeps', async () => {
  const hub = await startTestHub();
  const [one, other] = [await signIn(hub, 'director'), await signIn(hub, 'teamlead')];
  expect([(await one(me)).status, (await other(me)).status]).toEqual([200, 200]);
  takeRole(hub, 'demo:director', 'DIRECTOR');
  expect((await one(me)).data).toMatchObject({ me: { roles: [] } });
  expect((await other(me)).data).toMatchObject({ me: { roles: ['TEAM_LEAD'] } });
});
