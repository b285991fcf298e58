import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAuditLog } from '../../src/audit/log.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeDisclosure, openTestLog, readEntries, testBsns, testKey } from './fixture.ts';

test('what is recorded stands in the file before the hub hears of it', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await log.record(makeDisclosure({ actorId: 'sta_first' }));
  expect(readEntries(folder).map(({ seq, type }) => `${seq} ${type}`)).toEqual([
    '1 OPENING',
    '2 ACCESS',
    '3 PROCESSING',
    '4 PROCESSING',
    '5 PROCESSING',
  ]);
  expect(readEntries(folder)[1]?.body).toContain('sta_first');
});

test('requests of the same moment share one commit', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await Promise.all(Array.from({ length: 50 }, () => log.record(makeDisclosure())));
  expect(log.health()).toMatchObject({ status: 'WRITING', commits: 1, records: 50, refusals: 0, waitingLines: 0 });
  expect(readEntries(folder)).toHaveLength(201);
});

test('requests that come while the disk is busy share the next commit', async () => {
  const log = await openTestLog(makeTestFolder());
  const early = log.record(makeDisclosure());
  // One turn of the event loop later the first commit is on its way, and takes no more.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const late = Array.from({ length: 50 }, () => log.record(makeDisclosure()));
  await Promise.all([early, ...late]);
  expect(log.health()).toMatchObject({ commits: 2, records: 51 });
});

test('requests one after another have a commit each', async () => {
  const log = await openTestLog(makeTestFolder());
  for (let request = 0; request < 3; request += 1) await log.record(makeDisclosure());
  expect(log.health()).toMatchObject({ commits: 3, records: 3 });
});

test('a commit takes so many lines, and the rest goes into the next', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await Promise.all(Array.from({ length: 1001 }, () => log.record(makeDisclosure())));
  expect(log.health()).toMatchObject({ commits: 3, records: 1001 });
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 4005 });
});

test('the log goes on where it ended', async () => {
  const folder = makeTestFolder();
  for (let run = 0; run < 3; run += 1) {
    const log = await openTestLog(folder);
    await log.record(makeDisclosure());
    await log.close();
  }
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 13, entriesByType: { OPENING: 1, ACCESS: 3 } });
});

test('a new month is a new file that carries the head of the old one', async () => {
  const folder = makeTestFolder();
  let now = new Date('2026-11-30T23:59:59.999Z');
  const log = await openTestLog(folder, { now: () => now });
  await log.record(makeDisclosure());
  const head = log.health().head;
  now = new Date('2026-12-01T00:00:00.000Z');
  await log.record(makeDisclosure());
  expect(head).toMatchObject({ file: 'audit-2026-11.db', seq: 5 });
  expect(log.health().head).toMatchObject({ file: 'audit-2026-12.db', seq: 10 });
  expect(JSON.parse(readEntries(folder)[5]?.body ?? '')).toEqual({
    format: 1,
    file: 'audit-2026-12.db',
    previous: head,
    start_time: now.getTime(),
    end_time: now.getTime(),
  });
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, files: [{ entries: 5 }, { entries: 5 }] });
  // The old month is done: one plain file, to keep or to copy, that can be read from a medium that cannot be written.
  expect(readdirSync(folder).filter((file) => file.startsWith('audit-2026-11'))).toEqual(['audit-2026-11.db']);
});

test('one commit of two months is written to both', async () => {
  const folder = makeTestFolder();
  const moments = ['2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'].map((text) => new Date(text));
  let now = moments[0] ?? testNow;
  const log = await openTestLog(folder, { now: () => now });
  const early = log.record(makeDisclosure());
  now = moments[1] ?? testNow;
  await Promise.all([early, log.record(makeDisclosure())]);
  expect(log.health().commits).toBe(1);
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, files: [{ entries: 5 }, { entries: 5 }] });
});

test('a clock set back does not take the log back to an old month', async () => {
  const folder = makeTestFolder();
  let now = new Date('2026-12-01T00:00:00.000Z');
  const log = await openTestLog(folder, { now: () => now });
  await log.record(makeDisclosure());
  now = new Date('2026-11-30T23:00:00.000Z');
  await log.record(makeDisclosure());
  await log.close();
  const again = await openTestLog(folder, { now: () => now });
  await again.record(makeDisclosure());
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, files: [{ file: 'audit-2026-12.db', entries: 13 }] });
});

test('a second hub on the same folder is refused until the first has closed', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await expect(openAuditLog({ folder, now: () => testNow, pseudonymKey: testKey })).rejects.toMatchObject({
    name: 'AuditError',
    fault: 'LOCKED',
  });
  await log.record(makeDisclosure());
  await log.close();
  const second = await openTestLog(folder);
  await second.record(makeDisclosure());
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 9 });
});

test('closing writes what waits, exports the head, and refuses what comes after', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder, { exportHeadAfter: 600_000 });
  const waiting = Array.from({ length: 10 }, () => log.record(makeDisclosure()));
  await Promise.all([log.close(), log.close()]);
  await Promise.all(waiting);
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'CLOSED' });
  expect(log.health()).toMatchObject({ status: 'CLOSED', records: 10, refusals: 1 });
  expect(readdirSync(folder).sort()).toEqual(['audit-2026-06.db', 'audit.lock', 'head.json']);
  const report = verifyAuditLog(folder);
  expect(report).toMatchObject({ ok: true, entries: 41 });
  expect(report.exportedHead).toEqual(report.head);
});

test('the head is exported while the hub runs', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder, { exportHeadAfter: 1 });
  await log.record(makeDisclosure());
  await expect.poll(() => verifyAuditLog(folder).exportedHead).toEqual(log.health().head);
});

test('no more waits than may wait, and what is refused is not in the log', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder, { waitingLines: 8 });
  const results = await Promise.allSettled(
    ['sta_1', 'sta_2', 'sta_3'].map((actorId) => log.record(makeDisclosure({ actorId }))),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(results[2]).toMatchObject({ reason: { name: 'AuditError', fault: 'BUSY' } });
  expect(JSON.stringify(readEntries(folder))).not.toContain('sta_3');
  await log.record(makeDisclosure({ actorId: 'sta_3', subjects: makeSubjects(30) }));
  expect(log.health()).toMatchObject({ status: 'WRITING', records: 3, refusals: 1 });
});

test('what cannot be logged as it should is refused, and harms no other', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  const [wrong, right] = await Promise.allSettled([
    log.record(makeDisclosure({ traceId: 'nonsense' })),
    log.record(makeDisclosure()),
  ]);
  expect(wrong).toMatchObject({ status: 'rejected', reason: { fault: 'INVALID' } });
  expect(right.status).toBe('fulfilled');
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 5 });
});

test('no BSN stands in any file of the log, nor the id of a data subject', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await log.record(makeDisclosure({ operationName: `find${testBsns[0]}` }));
  await log.record(makeDisclosure({ subjects: [{ id: null, bsn: testBsns[0] }], outcome: 'EMPTY', kind: 'NONE' }));
  const wal = readFileSync(join(folder, 'audit-2026-06.db-wal'));
  await log.close();
  const bytes = [wal, ...readdirSync(folder).map((file) => readFileSync(join(folder, file)))];
  expect(bytes.some((file) => file.includes('sta_director'))).toBe(true);
  for (const secret of [...testBsns, 'per_0', 'per_1', 'per_2']) {
    expect(bytes.some((file) => file.includes(secret))).toBe(false);
  }
});

function makeSubjects(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `per_${index}`, bsn: null }));
}
