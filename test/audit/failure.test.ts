import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openAuditLog } from '../../src/audit/log.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { startWorker } from '../../src/audit/writer-thread.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeClosedLog, makeDisclosure, openTestLog, readEntries, testKey, withFile } from './fixture.ts';

const june = 'audit-2026-06.db';

/** More lines than the pages at hand can take. */
const manySubjects = Array.from({ length: 300 }, (_, index) => ({ id: `per_${index}`, bsn: null }));

/** A log whose writer can be given a setting of SQLite; `setPragma` resolves when it holds. */
async function openFragileLog(folder: string, retryAfter: number) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const log = await openTestLog(folder, {
    retryAfter,
    startWorker: (setup) =>
      new Worker(new URL('./pragma-writer.ts', import.meta.url), {
        workerData: { ...setup, port: port2 },
        transferList: [port2],
      }),
  });
  async function setPragma(setting: string): Promise<void> {
    port1.postMessage(setting, []);
    await once(port1, 'message');
  }
  return { log, setPragma };
}

test.each([
  ['the disk is full', 'max_page_count = 1', 'max_page_count = 1073741823', 'FULL'],
  ['the file may not be written', 'query_only = ON', 'query_only = OFF', 'READ_ONLY'],
])('when %s nothing is acknowledged, until it is mended', async (_, broken, mended, fault) => {
  const folder = makeTestFolder();
  const { log, setPragma } = await openFragileLog(folder, 600_000);
  await log.record(makeDisclosure());
  const before = readEntries(folder);

  await setPragma(broken);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const refused = Promise.allSettled([
      log.record(makeDisclosure({ subjects: manySubjects })),
      log.record(makeDisclosure({ subjects: manySubjects })),
    ]);
    expect(await refused).toMatchObject([
      { status: 'rejected', reason: { name: 'AuditError', fault } },
      { status: 'rejected', reason: { name: 'AuditError', fault } },
    ]);
    expect(log.health()).toMatchObject({ status: 'FAILING', fault, records: 1, refusals: 2 * attempt });
  }
  expect(readEntries(folder)).toEqual(before);

  await setPragma(mended);
  await log.record(makeDisclosure({ subjects: manySubjects }));
  expect(log.health()).toMatchObject({ status: 'WRITING', fault: null, records: 2 });
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 5 + 301 });
});

test('a log that could not be written finds out by itself that it can again', async () => {
  const folder = makeTestFolder();
  const { log, setPragma } = await openFragileLog(folder, 5);
  await setPragma('query_only = ON');
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'READ_ONLY' });
  expect(log.health().status).toBe('FAILING');
  await setPragma('query_only = OFF');
  await expect.poll(() => log.health().status).toBe('WRITING');
  expect(readEntries(folder)).toHaveLength(1);
});

test('while another program holds the file, nothing is acknowledged', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  const other = new BetterSqlite3(join(folder, june));
  other.exec('begin immediate');
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'LOCKED' });
  other.close();
  await log.record(makeDisclosure());
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 5 });
});

test('a file moved away while in use is noticed before anything is acknowledged', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder, { retryAfter: 600_000 });
  await log.record(makeDisclosure());
  renameSync(join(folder, june), join(folder, 'elsewhere.db'));
  // Once for the file that is gone, once for the log that has become shorter than it was.
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'BROKEN' });
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'BROKEN' });
  expect(log.health()).toMatchObject({ status: 'FAILING', fault: 'BROKEN', records: 1 });
});

test('a writer that stops refuses what waits, and the next request starts another', async () => {
  const folder = makeTestFolder();
  const mute = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => {});
    parentPort.postMessage({ ok: true, head: null, exportFault: null });`;
  const workers: Worker[] = [];
  const log = await openTestLog(folder, {
    retryAfter: 600_000,
    startWorker: (setup) => {
      const worker = workers.length === 0 ? new Worker(mute, { eval: true }) : startWorker(setup);
      workers.push(worker);
      return worker;
    },
  });
  const underway = log.record(makeDisclosure());
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  const waiting = log.record(makeDisclosure());
  const settled = Promise.allSettled([underway, waiting]);
  await workers[0]?.terminate();
  expect(await settled).toMatchObject([
    { status: 'rejected', reason: { name: 'AuditError', fault: 'CRASHED' } },
    { status: 'rejected', reason: { name: 'AuditError', fault: 'CRASHED' } },
  ]);
  expect(log.health()).toMatchObject({ status: 'FAILING', fault: 'CRASHED', waitingLines: 0 });
  await log.record(makeDisclosure());
  expect(workers).toHaveLength(2);
  expect(log.health()).toMatchObject({ status: 'WRITING', records: 1 });
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 5 });
});

test('a writer that stops while idle is started again by itself and loses nothing', async () => {
  const folder = makeTestFolder();
  const workers: Worker[] = [];
  const log = await openTestLog(folder, {
    retryAfter: 5,
    startWorker: (setup) => {
      const worker = startWorker(setup);
      workers.push(worker);
      return worker;
    },
  });
  await log.record(makeDisclosure());
  await workers[0]?.terminate();
  await expect.poll(() => log.health().status).toBe('WRITING');
  expect(workers).toHaveLength(2);
  await log.record(makeDisclosure());
  await log.close();
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 9 });
});

test('a new writer does not write on when the file lost what the writer before it acknowledged', async () => {
  const folder = makeTestFolder();
  const workers: Worker[] = [];
  const log = await openTestLog(folder, {
    retryAfter: 600_000,
    exportHeadAfter: 600_000,
    startWorker: (setup) => {
      const worker = startWorker(setup);
      workers.push(worker);
      return worker;
    },
  });
  await log.record(makeDisclosure());
  await workers[0]?.terminate();
  const { sql } = withFile(join(folder, june), (db) => {
    const trigger = z.object({ sql: z.string() });
    return trigger.parse(db.prepare(`select sql from sqlite_master where name = 'entry_stays'`).get());
  });
  withFile(join(folder, june), (db) => db.exec(`drop trigger entry_stays; delete from entry where seq > 1; ${sql}`));
  await expect(log.record(makeDisclosure())).rejects.toMatchObject({ fault: 'BROKEN' });
});

test('a writer that cannot start keeps the log closed', async () => {
  const folder = makeTestFolder();
  const stops = () => new Worker('process.exit(1)', { eval: true });
  const options = { folder, now: () => testNow, pseudonymKey: testKey };
  await expect(openAuditLog({ ...options, startWorker: stops })).rejects.toMatchObject({ fault: 'CRASHED' });
  const log = await openTestLog(folder);
  await log.record(makeDisclosure());
});

test('a folder that cannot be one is refused', async () => {
  const path = join(makeTestFolder(), 'file');
  writeFileSync(path, '');
  await expect(openAuditLog({ folder: path, now: () => testNow, pseudonymKey: testKey })).rejects.toMatchObject({
    name: 'AuditError',
  });
});

test.each([
  [
    'a cut tail',
    (folder: string) =>
      withFile(join(folder, june), (db) => db.exec('drop trigger entry_stays; delete from entry where seq > 6')),
  ],
  ['a month taken away', (folder: string) => rmSync(join(folder, june))],
  ['its exported head gone', (folder: string) => rmSync(join(folder, 'head.json'))],
  ['a trigger left out', (folder: string) => withFile(join(folder, june), (db) => db.exec('drop trigger entry_stays'))],
  [
    'no log at all in its file',
    (folder: string) => writeFileSync(join(folder, june), 'not a log, whatever its name says'),
  ],
])('the hub does not write on after %s', async (_, harm) => {
  const folder = makeTestFolder();
  makeClosedLog(folder, [testNow, testNow]);
  harm(folder);
  await expect(openAuditLog({ folder, now: () => testNow, pseudonymKey: testKey })).rejects.toMatchObject({
    name: 'AuditError',
    fault: 'BROKEN',
  });
});

test('a log of a newer release is left to that release', async () => {
  const folder = makeTestFolder();
  makeClosedLog(folder, [testNow]);
  withFile(join(folder, june), (db) => db.pragma('user_version = 2'));
  await expect(openAuditLog({ folder, now: () => testNow, pseudonymKey: testKey })).rejects.toMatchObject({
    fault: 'NEWER',
  });
});

test('a crash while a month was made leaves a log that goes on', async () => {
  const folder = makeTestFolder();
  makeClosedLog(folder, [new Date('2026-05-31T12:00:00.000Z')]);
  writeFileSync(join(folder, june), '');
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 5 });
  const log = await openTestLog(folder);
  await log.record(makeDisclosure());
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, files: [{ entries: 5 }, { file: june, entries: 5 }] });
});

test('a head that cannot be exported is reported, and what was acknowledged stands', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder, { exportHeadAfter: 1 });
  mkdirSync(join(folder, 'head.json.new'));
  await expect
    .poll(async () => {
      await log.record(makeDisclosure());
      return log.health().exportFault;
    })
    .toBe('FAULT');
  expect(log.health().status).toBe('WRITING');
  rmSync(join(folder, 'head.json.new'), { recursive: true });
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, head: log.health().head });
});
