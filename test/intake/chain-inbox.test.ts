import { dirname } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findChainMessage, updateChainMessage } from '../../db/chain-message.ts';
import { transaction, type Db } from '../../db/client.ts';
import { retryChainMessage } from '../../src/domain/chain/chain-retry.ts';
import { fixture, listNotes } from './chain-fixture.ts';
import { openTestDesk } from './chain-kit.ts';

/** What a message changed, in the order in which it did. */
function listEffects({ $client }: Db, messageId: string): readonly unknown[] {
  return $client.prepare('select * from chain_effect where message_id = ? order by position').all(messageId);
}

test('a message takes effect once, with its answer and what it changed', async () => {
  const { db, bring, all } = await openTestDesk();
  const row = await bring(fixture({ reference: 'R1' }));
  expect(row).toMatchObject({ status: 'APPLIED', kind: 'NOTE', sender: '41414141', receiver: '0327', reference: 'R1' });
  expect(listNotes(db)).toEqual(['R1']);
  expect(listEffects(db, row.id)).toMatchObject([{ type: 'ContactMoment', law: 'WMO', change: 'ADDED', position: 1 }]);
  expect(all()).toMatchObject([
    { id: row.id, direction: 'IN' },
    { direction: 'OUT', kind: 'ANSWER', receiver: '41414141', sender: '0327', reference: 'A-R1', answersId: row.id },
  ]);
});

test('the same message twice, one after the other and at once, is one message', async () => {
  const { db, desk, bring, all } = await openTestDesk();
  const first = await bring(fixture({ reference: 'R1' }));
  expect((await bring(fixture({ reference: 'R1' }))).id).toBe(first.id);
  const incoming = { source: 'ROWS', content: fixture({ reference: 'R2' }), handedById: null } as const;
  const received = await Promise.all(Array.from({ length: 20 }, () => desk.receive(incoming)));
  expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  expect(received.filter(({ isNew }) => isNew)).toHaveLength(1);
  await desk.outcome(received[0]?.id ?? '', 10_000);
  expect(listNotes(db)).toEqual(['R1', 'R2']);
  expect(all().filter(({ direction }) => direction === 'OUT')).toHaveLength(2);
});

test('the same message after a restart is one message', async () => {
  const first = await openTestDesk();
  const { id } = await first.bring(fixture({ reference: 'R1' }));
  await first.desk.close();
  const again = await openTestDesk({ folder: dirname(first.folder) });
  expect(await again.desk.receive({ source: 'ROWS', content: fixture({ reference: 'R1' }), handedById: null })).toEqual(
    {
      id,
      status: 'APPLIED',
      isNew: false,
    },
  );
  expect(listNotes(again.db)).toEqual(['R1']);
});

test('the same reference with another content is quarantined, of another sender or kind it is not', async () => {
  const { db, bring } = await openTestDesk();
  await bring(fixture({ reference: 'R1' }));
  expect(await bring(fixture({ reference: 'R1', date: '2026-06-02' }))).toMatchObject({
    status: 'QUARANTINED',
    code: 'OTHER_CONTENT',
    reference: 'R1',
  });
  expect(await bring(fixture({ reference: 'R1', sender: '42424242' }))).toMatchObject({ status: 'APPLIED' });
  expect(await bring(fixture({ reference: 'R1', kind: 'LETTER' }))).toMatchObject({ status: 'APPLIED' });
  expect(listNotes(db)).toHaveLength(3);
});

test('what cannot be read is a dead letter that keeps nothing waiting', async () => {
  const { db, bring } = await openTestDesk();
  expect(await bring(Buffer.from('{"bsn":"999990019"'))).toMatchObject({
    status: 'DEAD',
    code: 'NOT_A_NOTE',
    reason: 'this is no note',
    attempts: 1,
  });
  expect(await bring(fixture({ reference: 'R1', does: 'MISNAME' }))).toMatchObject({ status: 'DEAD', code: 'UNNAMED' });
  expect(await bring(fixture({ reference: 'R2' }))).toMatchObject({ status: 'APPLIED' });
  expect(listNotes(db)).toEqual(['R2']);
});

test('what the standard answers with a return code is rejected and answered', async () => {
  const { db, bring, all } = await openTestDesk();
  const { id, ...row } = await bring(fixture({ reference: 'R1', does: 'REJECT' }));
  expect(row).toMatchObject({ status: 'REJECTED', codes: '["8001"]' });
  expect(all().at(-1)).toMatchObject({ direction: 'OUT', answersId: id });
  expect(listEffects(db, id)).toEqual([]);
});

test('a fault of ours undoes all of that message and nothing else; it is tried again, and in the end a dead letter', async () => {
  const { db, desk, bring, pass, all, faults } = await openTestDesk();
  const { id } = await bring(fixture({ reference: 'R1', does: 'THROW' }));
  expect(findChainMessage(db, id)).toMatchObject({ status: 'RECEIVED', code: 'FAULT', attempts: 1 });
  expect(await bring(fixture({ reference: 'R2', sender: '42424242' }))).toMatchObject({ status: 'APPLIED' });
  for (let attempt = 2; attempt <= 8; attempt += 1) {
    pass(24 * 3600);
    await vi.waitFor(() => expect(findChainMessage(db, id)?.attempts).toBe(attempt), 10_000);
  }
  expect(findChainMessage(db, id)).toMatchObject({ status: 'DEAD', code: 'FAULT' });
  expect(listNotes(db)).toEqual(['R2']);
  expect(all()).toHaveLength(3);
  expect(faults).toHaveLength(8);
  expect(JSON.stringify([faults, all()])).not.toContain('a fault with R1');
  await desk.close();
});

test('what a rule of the store refuses is told by the name of the rule', async () => {
  const { bring } = await openTestDesk();
  expect(await bring(fixture({ reference: 'R1', does: 'BREAK_RULE' }))).toMatchObject({
    status: 'RECEIVED',
    code: 'RULE',
    reason: 'a rule of the store refuses this: chain_message_stays_as_it_came',
  });
});

test('a sender’s messages are applied in the order in which they came, also past a fault; others’ are not held up', async () => {
  const { db, desk, bring, pass } = await openTestDesk();
  await bring(fixture({ reference: 'R1', does: 'THROW_UNTIL_FIXED' }));
  const second = await bring(fixture({ reference: 'R2' }));
  const third = await desk.receive({ source: 'ROWS', content: fixture({ reference: 'R3' }), handedById: null });
  await bring(fixture({ reference: 'R4', sender: '42424242' }));
  expect(second).toMatchObject({ status: 'RECEIVED' });
  expect(listNotes(db)).toEqual(['R4']);
  db.$client.exec('insert into fixture_fix values (1)');
  pass(60);
  await vi.waitFor(() => expect(findChainMessage(db, third.id)?.status).toBe('APPLIED'), 10_000);
  expect(listNotes(db)).toEqual(['R4', 'R1', 'R2', 'R3']);
});

test('a message that needs another waits for it, and not for ever', async () => {
  const { db, bring, pass } = await openTestDesk();
  const early = await bring(fixture({ reference: 'R2', does: 'WAIT_FOR', needs: 'R1' }));
  const vain = await bring(fixture({ reference: 'R3', does: 'WAIT_FOR', needs: 'NEVER' }));
  expect(early).toMatchObject({ status: 'RECEIVED', code: 'AWAITS', attempts: 0 });
  await bring(fixture({ reference: 'R1' }));
  await vi.waitFor(() => expect(findChainMessage(db, early.id)?.status).toBe('APPLIED'), 10_000);
  expect(listNotes(db)).toEqual(['R1', 'R2']);
  pass(25 * 3600);
  await vi.waitFor(() => expect(findChainMessage(db, vain.id)?.status).toBe('APPLIED'), 10_000);
});

test('an answer settles the message that it answers', async () => {
  const { db, bring, all } = await openTestDesk();
  await bring(fixture({ reference: 'R1' }));
  const answer = all().at(-1);
  const answers = { kind: 'ANSWER', reference: 'A-R1' };
  const back = await bring(fixture({ kind: 'RETURN', reference: 'R9', does: 'REJECT', answers }));
  expect(back).toMatchObject({ status: 'REJECTED', answersId: answer?.id });
  expect(findChainMessage(db, answer?.id ?? '')).toMatchObject({ status: 'REFUSED', codes: '["8001"]' });
  // Another's answer is none to it.
  await bring(fixture({ kind: 'RETURN', reference: 'R8', sender: '42424242', answers }));
  expect(all().find(({ reference }) => reference === 'R8')?.answersId).toBeNull();
});

test('a dead letter is tried again after a fix', async () => {
  const { db, desk, bring, all } = await openTestDesk();
  const { id } = await bring(fixture({ reference: 'R1', does: 'THROW_UNTIL_FIXED' }));
  const dead = { status: 'DEAD', settledAt: '2026-06-01T10:00:01.000Z', nextAttemptAt: null } as const;
  const row = all()[0];
  if (row) updateChainMessage(db, { ...row, ...dead });
  db.$client.exec('insert into fixture_fix values (1)');
  const now = findChainMessage(db, id);
  expect(now && transaction(db, () => retryChainMessage(db, now))).toBe(true);
  desk.look();
  expect(await desk.outcome(id, 10_000)).toMatchObject({ status: 'APPLIED' });
  const applied = findChainMessage(db, id);
  expect(applied && retryChainMessage(db, applied)).toBe(false);
});

test('a message that ends the thread each time is given up, and those around it are applied', async () => {
  const { db, desk, bring, all } = await openTestDesk();
  const order = (reference: string, does?: 'END_THREAD') =>
    desk.receive({ source: 'ROWS', content: fixture({ reference, does, sender: reference }), handedById: null });
  await Promise.allSettled([order('R1'), order('R2', 'END_THREAD'), order('R3')]);
  await vi.waitFor(
    () => {
      desk.look();
      expect(all().find(({ code }) => code === 'INTERRUPTED')).toMatchObject({ status: 'DEAD' });
    },
    { timeout: 25_000, interval: 100 },
  );
  await bring(fixture({ reference: 'R3', sender: 'R3' }));
  expect(listNotes(db)).toEqual(['R1', 'R3']);
});

test('a disk that is full while messages are applied half-applies none, and all are applied once there is room', async () => {
  const first = await openTestDesk();
  const order = (reference: string, does?: 'FILL_DISK') =>
    first.desk.receive({ source: 'ROWS', content: fixture({ reference, does }), handedById: null });
  const received = await Promise.all([order('R1'), order('R2', 'FILL_DISK'), order('R3')]);
  await vi.waitFor(() => expect(first.faults[0]).toMatchObject({ name: 'StoreError', code: 'FULL' }), 10_000);
  expect(listNotes(first.db)).toEqual(['R1']);
  expect(first.all().filter(({ status }) => status === 'RECEIVED')).toHaveLength(2);
  await first.desk.close();
  first.db.$client.exec('insert into fixture_fix values (1)');
  const again = await openTestDesk({ folder: dirname(first.folder) });
  expect(await again.desk.outcome(received[2]?.id ?? '', 10_000)).toMatchObject({ status: 'APPLIED' });
  expect(listNotes(again.db)).toEqual(['R1', 'R2', 'R3']);
});

test('a disk that is full keeps nothing of what is handed over, says so, and goes on after a cure', async () => {
  const { db, desk, bring } = await openTestDesk();
  await bring(fixture({ reference: 'R1' }));
  const pages = Number(db.$client.pragma('page_count', { simple: true }));
  await desk.close();
  const { receiveMessages } = await import('../../src/intake/inbox.ts');
  db.$client.pragma(`max_page_count = ${pages + 2}`);
  const big = {
    source: 'ROWS',
    content: fixture({ reference: 'R2', padding: 'x'.repeat(100_000) }),
    handedById: null,
  } as const;
  expect(() => receiveMessages(db, '2026-06-01T10:00:00.000Z', [big])).toThrow('the disk is full');
  expect(db.$client.prepare('select count(*) from chain_message').pluck().get()).toBe(2);
  db.$client.pragma('max_page_count = 1073741823');
  expect(receiveMessages(db, '2026-06-01T10:00:00.000Z', [big])).toMatchObject([{ isNew: true }]);
});
