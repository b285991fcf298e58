import { expect, test } from 'vitest';
import { AuditError } from '../../src/audit/audit-error.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { readLooks } from '../../src/audit/look.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { logOwedLooks } from '../../src/owed-look.ts';
import { openTestLog, testKey } from '../audit/fixture.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import { makeTestFolder } from '../testkit/store.ts';

const request = `mutation Request($input: RequestEmergencyAccessInput!) {
  requestEmergencyAccess(input: $input) { emergencyAccess { id } problems { code } }
}`;
const bsn = '999990019';

/** A hub that ends after a change was made and before the log of processing has it. */
async function endAfterChange() {
  const { promise, resolve } = Promise.withResolvers<Disclosure>();
  const record = (disclosure: Disclosure) => {
    resolve(disclosure);
    return new Promise<void>(() => {});
  };
  const { ask, db } = await makeTestServer({ record });
  const { householdId } = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn },
      { name: 'Pim Visser', bsn: '999990020' },
    ],
  });
  const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';
  void ask(request, { input: { clientMutationId: 'once', householdId, laws: ['WMO'], reason } });
  return { db, asked: await promise };
}

const looksOf = (folder: string) =>
  readLooks(
    folder,
    { current: testKey, earlier: [] },
    { subjects: [{ id: null, bsn }], from: null, until: null, after: null, first: 10 },
  ).looks;

test('a change of which the log says nothing, since the hub ended in between, is in the log from the next start on', async () => {
  const { db, asked } = await endAfterChange();
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  expect(await logOwedLooks(db, log, folder)).toBe(1);
  const { actorId, organisationId, roles, processingActivityId, traceId } = asked;
  const told = { actorId, organisationId, roles, processingActivityId, traceId };
  expect(looksOf(folder)).toEqual([
    expect.objectContaining({ ...told, kind: 'CHANGED', outcome: 'OK', types: ['EmergencyAccess'] }),
  ]);
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entriesByType: { ACCESS: 1, PROCESSING: 2 } });

  expect(await logOwedLooks(db, log, folder)).toBe(0);
  expect(looksOf(folder)).toHaveLength(1);
});

test('no number of a resident stands with the change', async () => {
  const { db } = await endAfterChange();
  const [look] = db.$client.prepare<[], string>('select look from mutation').pluck().all();
  expect(look).toContain('per_');
  expect(look).not.toContain(bsn);
});

test('a hub that cannot log what it owes says so', async () => {
  const { db } = await endAfterChange();
  const record = () => Promise.reject(new AuditError('FULL', 'the disk is full'));
  await expect(logOwedLooks(db, { record }, makeTestFolder())).rejects.toMatchObject({ fault: 'FULL' });
});

test('the hub logs what it owes as it starts, once', async () => {
  const folder = makeTestFolder();
  const first = await startTestHub({ folder });
  const { householdId } = insertFamily(first.db, { members: [{ name: 'Noor Visser', bsn }] });
  const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';
  const { errors } = await first.ask('frontoffice', request, {
    input: { clientMutationId: 'once', householdId, laws: ['WMO'], reason },
  });
  expect(errors).toEqual([]);
  await first.hub.close();
  const said = async (environment: Record<string, string>) => {
    const hub = await startTestHub({ folder, environment });
    await hub.hub.close();
    return hub.said.filter((line) => line.startsWith('logged changes'));
  };
  expect(await said({})).toEqual([]);
  // A log that never heard of it.
  const elsewhere = { AUDIT_FOLDER: makeTestFolder() };
  expect(await said(elsewhere)).toEqual(['logged changes that were made as the hub ended {"changes":1}']);
  expect(await said(elsewhere)).toEqual([]);
});
