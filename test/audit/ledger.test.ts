import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkDurability, closeLedger, openLedger } from '../../src/audit/ledger.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeClosedLog, makeDisclosure, openTestLog, readEntries, testBsns, testKey, withFile } from './fixture.ts';
import { pseudonymise } from '../../src/audit/pseudonym.ts';

const month = 'audit-2026-06.db';

test.each([
  ['changed', `update entry set body = '{}' where seq = 3`, 'entry_stays_as_it_is'],
  ['changed in its hash', `update entry set hash = 'x'`, 'entry_stays_as_it_is'],
  ['renumbered', 'update entry set seq = 900 where seq = 3', 'entry_stays_as_it_is'],
  ['removed', 'delete from entry where seq = 3', 'entry_stays'],
  ['removed with all others', 'delete from entry', 'entry_stays'],
  ['replaced', `insert or replace into entry values (3, 'ACCESS', '{}', 'x')`, 'entry_follows_the_last'],
  ['put in elsewhere', `insert into entry values (900, 'ACCESS', '{}', 'x')`, 'entry_follows_the_last'],
  ['put in front', `insert into entry values (0, 'ACCESS', '{}', 'x')`, 'entry_follows_the_last'],
])('a line cannot be %s by SQL', (_, sql, rule) => {
  const folder = makeTestFolder();
  makeClosedLog(folder, [testNow, testNow]);
  const before = readEntries(folder);
  expect(before).toHaveLength(9);
  expect(() => withFile(join(folder, month), (db) => db.exec(sql))).toThrow(rule);
  expect(readEntries(folder)).toEqual(before);
});

test('what somebody looked at, and who looked at somebody, is found by index', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await log.record(makeDisclosure({ actorId: 'sta_other' }));
  await log.record(makeDisclosure({ subjects: [] }));
  const [bsn] = testBsns;
  const { id } = pseudonymise(testKey, { id: null, bsn });
  withFile(join(folder, month), (db) => {
    const bySubject = 'select seq, type, moment from entry where subject = ?';
    expect(db.prepare(bySubject).all(id)).toEqual([{ seq: 3, type: 'PROCESSING', moment: Date.UTC(2026, 5, 1, 10) }]);
    expect(JSON.stringify(db.prepare(`explain query plan ${bySubject}`).all(id))).toContain('entry_by_subject');
    const byActor = 'select seq from entry where actor = ?';
    expect(db.prepare(byActor).pluck().all('sta_director')).toEqual([6]);
    expect(JSON.stringify(db.prepare(`explain query plan ${byActor}`).all('sta_director'))).toContain('entry_by_actor');
  });
});

test('the files of the log are for their owner alone', async () => {
  const folder = join(makeTestFolder(), 'audit');
  const log = await openTestLog(folder);
  await log.record(makeDisclosure());
  await log.close();
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(join(folder, month)).mode & 0o077).toBe(0);
  expect(statSync(join(folder, 'head.json')).mode & 0o077).toBe(0);
});

test('a commit waits for the disk, and the log is not used when it does not', () => {
  const ledger = openLedger(join(makeTestFolder(), month));
  onTestFinished(() => closeLedger(ledger));
  expect(ledger.connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(() => checkDurability(ledger)).not.toThrow();
  ledger.connection.pragma('synchronous = NORMAL');
  expect(() => checkDurability(ledger)).toThrow(expect.objectContaining({ name: 'AuditError', fault: 'FAULT' }));
});
