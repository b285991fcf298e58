import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { openTestLog } from '../audit/fixture.ts';
import { bsnOf } from '../brp/persoon.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { makeTestFolder } from '../testkit/store.ts';

/** A log whose writer can be given a setting of SQLite. */
async function openFragileLog(folder: string) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const log = await openTestLog(folder, {
    retryAfter: 600_000,
    startWorker: (setup) =>
      new Worker(new URL('../audit/pragma-writer.ts', import.meta.url), {
        workerData: { ...setup, port: port2 },
        transferList: [port2],
      }),
  });
  const set = async (setting: string) => {
    port1.postMessage(setting, []);
    await once(port1, 'message');
  };
  return { log, set };
}

test.for([
  ['the disk of the log is full', 'max_page_count = 1', 'max_page_count = 1073741823'],
  ['the log may not be written', 'query_only = ON', 'query_only = OFF'],
] as const)('while %s nobody gets an answer about residents, and afterwards they do', async ([, broken, mended]) => {
  const folder = makeTestFolder();
  const { log, set } = await openFragileLog(folder);
  const { db, find, me, ask } = await makeTestServer(log);
  // More lines than the pages at hand can take, so that a disk that is full is met at once.
  const members = Array.from({ length: 200 }, (_, place) => ({
    name: `Kind ${place} Jansma`,
    bsn: bsnOf(100 + place),
    role: 'CHILD' as const,
  }));
  const { householdId } = insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }, ...members] });
  expect((await find('999990019')).body).toContain('hou_');
  await set(broken);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(find('999990019')).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  }
  expect(await me()).toMatchObject({ status: 200 });
  const input = {
    clientMutationId: 'urgent',
    householdId,
    laws: ['WGS'],
    reason: 'Er is nu iemand in gevaar aan de balie.',
  };
  const change = `mutation Change($input: RequestEmergencyAccessInput!) {
    requestEmergencyAccess(input: $input) { problems { code } } }`;
  await expect(ask(change, { input })).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  expect(db.$client.prepare('select count(*) from emergency_access').pluck().get()).toBe(0);
  await set(mended);
  expect((await find('999990019')).body).toContain('hou_');
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true });
});
