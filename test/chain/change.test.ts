import { expect, test } from 'vitest';
import { dump } from '../mutation/wire.ts';
import { codesOf, readHistory, type Payload } from '../testkit/work-desk.ts';
import { administration, dismissChainMessage, retryChainMessage, startChainDesk } from './desk.ts';

const reason = 'De aanbieder stuurde een verbeterd bericht.';

test('what is stuck is tried again, under its next version, and its history says what it was', async () => {
  const desk = await startChainDesk();
  const { put, change, db } = desk;
  const id = put({ status: 'DEAD' });
  const { thing, problems } = await change(retryChainMessage, 'backoffice', { id, expectedVersion: 1 });
  expect([thing, problems]).toEqual([{ id, version: 2, status: 'RECEIVED', needsAttention: false }, []]);
  expect(readHistory({ db }, id)).toEqual([
    expect.objectContaining({ status: { from: 'DEAD', to: 'RECEIVED' }, code: { from: 'STUCK', to: null } }),
  ]);
  const undelivered = put({ direction: 'OUT', kind: 'WMO301', status: 'UNDELIVERED' });
  const again = await change(retryChainMessage, 'backoffice', { id: undelivered, expectedVersion: 1 });
  expect(again.thing).toMatchObject({ status: 'TO_SEND' });
  expect(codesOf(await change(retryChainMessage, 'backoffice', { id, expectedVersion: 2 }))).toEqual(['NOT_STUCK']);
});

test('a message is set aside with a reason, once, and asks for attention anew when it fails again', async () => {
  const { put, change, db } = await startChainDesk();
  const id = put({ status: 'DEAD' });
  const { thing } = await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 1, reason });
  expect(thing).toMatchObject({ id, version: 2, status: 'DEAD', needsAttention: false });
  expect(thing?.['dismissals']).toEqual([{ reason, by: { name: 'Wouter Lankhorst' }, at: expect.any(String) }]);
  expect(codesOf(await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 2, reason }))).toEqual([
    'NEEDS_NO_ATTENTION',
  ]);
  await change(retryChainMessage, 'backoffice', { id, expectedVersion: 2 });
  db.$client
    .prepare(`update chain_message set status = 'DEAD', settled_at = at, code = 'X', reason = 'x' where id = ?`)
    .run(id);
  const again = await change(dismissChainMessage, 'backoffice', { id, expectedVersion: 3, reason });
  expect(again.thing?.['dismissals']).toHaveLength(2);
  const applied = put();
  expect(codesOf(await change(dismissChainMessage, 'backoffice', { id: applied, expectedVersion: 1, reason }))).toEqual(
    ['NEEDS_NO_ATTENTION'],
  );
});

test('of two at once one is done, the other hears that it changed', async () => {
  const { put, send } = await startChainDesk();
  const id = put({ status: 'DEAD' });
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
