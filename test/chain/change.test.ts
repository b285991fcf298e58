import { expect, test } from 'vitest';
import { dump } from '../mutation/wire.ts';
import { codesOf, readHistory, type Payload } from '../testkit/work-desk.ts';
import { administration, dismissChainMessage, putStuck, retryChainMessage, startChainDesk } from './desk.ts';

const reason = 'De aanbieder stuurde een verbeterd bericht.';

test('what is stuck is tried again: the hub takes it up, answers it, and its history says what it was', async () => {
  const { change, db, put, ask } = await startChainDesk();
  const id = putStuck(db);
  const { problems } = await change(retryChainMessage, 'backoffice', { id, expectedVersion: 1 });
  expect(problems).toEqual([]);
  expect(readHistory({ db }, id)).toEqual([
    expect.objectContaining({ status: { from: 'DEAD', to: 'RECEIVED' }, code: { from: 'STUCK', to: null } }),
  ]);
  const one =
    'query One($id: ID!) { chainMessage(id: $id) { status version returnCodes { code } answeredBy { kind } } }';
  await expect
    .poll(async () => (await ask('backoffice', one, { id })).data?.['chainMessage'], { timeout: 10_000 })
    .toMatchObject({ status: 'REJECTED', answeredBy: [{ kind: 'WMO306' }] });
  const undelivered = put({ direction: 'OUT', kind: 'WMO301', status: 'UNDELIVERED' });
  const again = await change(retryChainMessage, 'backoffice', { id: undelivered, expectedVersion: 1 });
  expect(['TO_SEND', 'SENT']).toContain(again.thing?.['status']);
  const refused = put({ status: 'REJECTED' });
  expect(codesOf(await change(retryChainMessage, 'backoffice', { id: refused, expectedVersion: 1 }))).toEqual([
    'NOT_STUCK',
  ]);
});

test('a message is set aside with a reason, once, and asks for attention anew when it changes', async () => {
  const { put, change, db } = await startChainDesk();
  const id = put({ status: 'DEAD' });
  const { thing } = await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 1, reason });
  expect(thing).toMatchObject({ id, version: 2, status: 'DEAD', needsAttention: false });
  expect(thing?.['dismissals']).toEqual([{ reason, by: { name: 'Wouter Lankhorst' }, at: expect.any(String) }]);
  expect(codesOf(await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 2, reason }))).toEqual([
    'NEEDS_NO_ATTENTION',
  ]);
  db.$client.prepare('update chain_message set version = version + 1 where id = ?').run(id);
  const again = await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 3, reason });
  expect(again.thing?.['dismissals']).toHaveLength(2);
  const applied = put();
  expect(codesOf(await change(dismissChainMessage, 'backoffice', { id: applied, expectedVersion: 1, reason }))).toEqual(
    ['NEEDS_NO_ATTENTION'],
  );
});

test('of two at once one is done, the other hears that it changed', async () => {
  const { send, db } = await startChainDesk();
  const id = putStuck(db);
  const answers = await Promise.all([
    send(retryChainMessage, 'backoffice', { id, expectedVersion: 1 }),
    send(dismissChainMessage, 'backoffice2', { id, expectedVersion: 1, reason }),
  ]);
  const codes = answers.map(({ data }) => codesOf(data?.['payload'] as Payload));
  expect(codes.flat()).toEqual(['CONFLICT']);
});

test('a reason that says nothing is refused at its field', async () => {
  const { put, change } = await startChainDesk();
  const id = put({ status: 'DEAD' });
  for (const wrong of ['', 'te kort', 'x'.repeat(2001)]) {
    const { problems } = await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 1, reason: wrong });
    expect(problems).toMatchObject([{ __typename: 'Incomplete', path: ['input', 'reason'] }]);
  }
});

test('an administrator does so with what is stuck, for the purpose of the administrator, and sees nobody', async () => {
  const { put, change } = await startChainDesk();
  const [dead, refused] = [put({ status: 'DEAD', kind: null }), put({ status: 'REJECTED' })];
  const own = (input: object) => change(retryChainMessage, 'admin', input, administration);
  expect(await own({ id: dead, expectedVersion: 1 })).toMatchObject({ thing: null, problems: [] });
  expect(codesOf(await own({ id: refused, expectedVersion: 1 }))).toEqual(['NOT_FOUND']);
  const aside = put({ status: 'QUARANTINED' });
  const set = await change(dismissChainMessage, 'admin', { id: aside, expectedVersion: 1, reason }, administration);
  expect(set.problems).toEqual([]);
});

test('nobody else does so, whoever they are, and nothing changes', async () => {
  const desk = await startChainDesk();
  const { put, change, send, sealed } = desk;
  const dead = put({ status: 'DEAD' });
  const hidden = put({ status: 'PARTLY_APPLIED' }, [{ recordId: sealed.provisionId, personId: sealed.personId }]);
  const before = dump(desk);
  for (const [mutation, rest] of [
    [retryChainMessage, {}],
    [dismissChainMessage, { reason }],
  ] as const) {
    for (const persona of ['frontoffice', 'director', 'workincome', 'teamlead2', 'management', 'chain', 'privacy']) {
      const { data, errors } = await send(mutation, persona, { id: dead, expectedVersion: 1, ...rest });
      const codes = data?.['payload']
        ? codesOf(data['payload'] as Payload)
        : errors.map((each) => each.extensions.code);
      expect([persona, codes]).toEqual([
        persona,
        [expect.stringMatching(/^(?:NOT_FOUND|NOT_PERMITTED|PURPOSE_NOT_ALLOWED)$/)],
      ]);
    }
    for (const id of [hidden, 'chm_00000000-0000-7000-8000-000000000000', 'geheim']) {
      expect(codesOf(await change(mutation, 'backoffice', { id, expectedVersion: 1, ...rest }))).toEqual(['NOT_FOUND']);
    }
  }
  expect(dump(desk)).toBe(before);
});
