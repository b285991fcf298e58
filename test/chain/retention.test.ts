import { expect, test } from 'vitest';
import { findChainContent } from '../../db/chain-content.ts';
import { findChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { chainDismissalTable } from '../../db/chain-dismissal.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { installReference } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { forgetContents } from '../../src/domain/chain/chain-retention.ts';
import { receiveMessages } from '../../src/intake/inbox.ts';
import { installDemoStaff, staffId } from '../../src/population/staff.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { putMessage } from './desk.ts';

async function makeStore(): Promise<Db> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  return db;
}

const longAgo = '2025-05-31T09:00:00.000Z';

function dismiss(db: Db, messageId: string, messageVersion: number): void {
  const recorded = { source: 'STAFF', recordedAt: testNow.toISOString() } as const;
  const row = { id: newId('chainDismissal'), messageId, messageVersion, reason: 'Is opgelost.', ...recorded };
  transaction(db, () => insertRows(db, chainDismissalTable, [{ ...row, staffId: staffId('backoffice') }]));
}

test('the content of a message goes when it was done with for its term, and what it says of itself stays', async () => {
  const db = await makeStore();
  const put = (spec: Partial<ChainMessageRow>) => putMessage(db, { at: longAgo, ...spec });
  const out = { direction: 'OUT', kind: 'WMO306' } as const;
  const done = [
    ...(['APPLIED', 'PARTLY_APPLIED', 'REJECTED'] as const).map((status) => put({ status })),
    ...(['SENT', 'ANSWERED', 'REFUSED'] as const).map((status) => put({ ...out, status })),
  ];
  const kept = [
    put({ status: 'RECEIVED' }),
    put({ ...out, status: 'TO_SEND' }),
    // Settled less than a year ago, though it came before.
    put({ status: 'APPLIED', settledAt: '2025-06-01T10:00:01.000Z' }),
    ...(['DEAD', 'QUARANTINED'] as const).map((status) => put({ status })),
    put({ ...out, status: 'UNDELIVERED' }),
  ];
  const aside = put({ status: 'DEAD' });
  dismiss(db, aside, 1);
  const asked = put({ status: 'DEAD', version: 2 });
  dismiss(db, asked, 1);
  expect(forgetContents(db, testNow, 365)).toBe(done.length + 1);
  expect([...done, aside].map((id) => findChainContent(db, id))).toEqual([...done, aside].map(() => undefined));
  expect([...kept, asked].every((id) => findChainContent(db, id))).toBe(true);
  expect(findChainMessage(db, done[0] ?? '')).toMatchObject({ status: 'APPLIED', kind: 'WMO305', at: longAgo });
  expect(forgetContents(db, testNow, 365)).toBe(0);
});

test('a message whose content went is known when it comes again, and a file with refused rows is read anew', async () => {
  const db = await makeStore();
  const content = Buffer.from('een bericht');
  const file = Buffer.from('een bestand');
  const put = (spec: Partial<ChainMessageRow>, text: Buffer) =>
    putMessage(db, { at: longAgo, ...spec }, [], text.toString());
  const message = put({}, content);
  const rows = put({ source: 'ROWS', kind: 'CASE', sender: 'amersfoort', status: 'REJECTED' }, file);
  forgetContents(db, testNow, 365);
  const said = receiveMessages(db, testNow.toISOString(), [
    { source: 'ISTANDAARDEN', content, handedById: null },
    { source: 'ROWS', content: file, handedById: null },
  ]);
  expect(said).toEqual([
    { id: message, status: 'APPLIED', isNew: false },
    { id: rows, status: 'RECEIVED', isNew: true },
  ]);
  expect(findChainContent(db, message)).toBeUndefined();
  expect(findChainContent(db, rows)?.toString()).toBe('een bestand');
});
