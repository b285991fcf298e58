import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { hashEntry, originHash, type Entry } from '../../src/audit/entry.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeClosedLog, makeDisclosure, openTestLog, readEntries, withFile } from './fixture.ts';

const june = 'audit-2026-06.db';
const july = 'audit-2026-07.db';
const julyMoment = new Date('2026-07-01T00:00:00.000Z');

/** Five requests of four lines each in June, after an opening (21 lines), and two in July (9 lines). */
function makeLog(): string {
  const folder = makeTestFolder();
  makeClosedLog(folder, [testNow, testNow, testNow, testNow, testNow, julyMoment, julyMoment]);
  return folder;
}

/** Changes a file past its triggers and puts them back, so that only the lines themselves can tell. */
function tamper(folder: string, file: string, change: (db: Database) => void): void {
  withFile(join(folder, file), (db) => {
    const triggers = db
      .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'trigger'`)
      .all();
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    change(db);
    for (const { sql } of triggers) db.exec(sql);
  });
}

function tamperBySql(folder: string, file: string, sql: string): void {
  tamper(folder, file, (db) => db.exec(sql));
}

/** Gives every line of a file the hash that fits it, as somebody would who knows how the chain is made. */
function rechain(db: Database, previousHash: string): void {
  let previous = previousHash;
  for (const { seq, type, body } of db.prepare<[], Entry>('select seq, type, body from entry order by seq').all()) {
    previous = hashEntry(previous, seq, type, body);
    db.prepare('update entry set hash = ? where seq = ?').run(previous, seq);
  }
}

function brokenPlace(folder: string) {
  const { ok, broken } = verifyAuditLog(folder);
  expect(ok).toBe(broken === null);
  return broken;
}

test('a log that nobody touched is right, over all its months', () => {
  const folder = makeLog();
  const last = readEntries(folder).at(-1);
  const head = { file: july, seq: 30, hash: last?.hash };
  expect(verifyAuditLog(folder)).toEqual({
    ok: true,
    broken: null,
    files: [
      { file: june, entries: 21 },
      { file: july, entries: 9 },
    ],
    entries: 30,
    entriesByType: { OPENING: 2, ACCESS: 7, PROCESSING: 21 },
    removed: { months: 0, entries: 0 },
    unremoved: [],
    head,
    exportedHead: head,
  });
});

test.each([
  ['edited', `update entry set body = replace(body, 'sta_director', 'sta_somebody') where seq = 6`, 'CHANGED', 6],
  ['given another type', `update entry set type = 'PROCESSING' where seq = 6`, 'CHANGED', 6],
  ['given another hash', `update entry set hash = hex(zeroblob(32)) where seq = 6`, 'CHANGED', 6],
  ['deleted', 'delete from entry where seq = 6', 'GAP', 6],
  [
    'deleted and the rest moved up',
    'delete from entry where seq = 6; update entry set seq = seq - 1 where seq > 6',
    'CHANGED',
    6,
  ],
  [
    'put in between',
    `update entry set seq = -seq - 1 where seq > 5; update entry set seq = -seq where seq < 0;
    insert into entry (seq, type, body, hash) select 6, type, body, hash from entry where seq = 4`,
    'CHANGED',
    6,
  ],
  [
    'swapped with the next',
    'update entry set seq = 0 where seq = 6; update entry set seq = 6 where seq = 7; update entry set seq = 7 where seq = 0',
    'CHANGED',
    6,
  ],
  ['moved to the end', 'update entry set seq = 99 where seq = 6', 'GAP', 6],
] as const)('a line that was %s shows', (_, sql, breach, seq) => {
  const folder = makeLog();
  tamperBySql(folder, june, sql);
  expect(brokenPlace(folder)).toEqual({ breach, file: june, seq });
});

test('a forged line with a fitting hash shows at the line after it', () => {
  const folder = makeLog();
  tamper(folder, june, (db) => {
    db.exec('update entry set seq = -seq - 1 where seq > 5; update entry set seq = -seq where seq < 0');
    const before = db.prepare<[], string>('select hash from entry where seq = 5').pluck().get() ?? '';
    db.prepare('insert into entry (seq, type, body, hash) values (?, ?, ?, ?)').run(
      6,
      'ACCESS',
      '{}',
      hashEntry(before, 6, 'ACCESS', '{}'),
    );
  });
  expect(brokenPlace(folder)).toEqual({ breach: 'CHANGED', file: june, seq: 7 });
});

test('a month that was chained anew shows in the month after it', () => {
  const folder = makeLog();
  tamper(folder, june, (db) => {
    db.exec(`update entry set body = replace(body, 'sta_director', 'sta_somebody')`);
    rechain(db, originHash);
  });
  expect(brokenPlace(folder)).toEqual({ breach: 'CHANGED', file: july, seq: 22 });
});

test('the newest month chained anew shows against the exported head', () => {
  const folder = makeLog();
  tamper(folder, july, (db) => {
    db.exec(`update entry set body = replace(body, 'sta_director', 'sta_somebody') where seq > 25`);
    rechain(db, readEntries(folder).find(({ seq }) => seq === 21)?.hash ?? '');
  });
  expect(brokenPlace(folder)).toEqual({ breach: 'HEAD', file: july, seq: 30 });
});

test('a tail cut off shows as far as the exported head reaches', () => {
  const folder = makeLog();
  tamperBySql(folder, july, 'delete from entry where seq > 25');
  expect(brokenPlace(folder)).toEqual({ breach: 'TAIL', file: july, seq: 26 });
});

test('a newest month taken away shows', () => {
  const folder = makeLog();
  rmSync(join(folder, july));
  expect(brokenPlace(folder)).toEqual({ breach: 'TAIL', file: june, seq: 22 });
});

test('a newest month emptied shows', () => {
  const folder = makeLog();
  writeFileSync(join(folder, july), '');
  expect(brokenPlace(folder)).toEqual({ breach: 'TAIL', file: june, seq: 22 });
});

test('an oldest month taken away shows', () => {
  const folder = makeLog();
  rmSync(join(folder, june));
  expect(brokenPlace(folder)).toEqual({ breach: 'GAP', file: july, seq: 1 });
});

test('all months taken away shows', () => {
  const folder = makeLog();
  rmSync(join(folder, june));
  rmSync(join(folder, july));
  expect(brokenPlace(folder)).toEqual({ breach: 'TAIL', file: july, seq: 1 });
});

test.each([
  ['month', `replace(body, '${june}', 'audit-2026-05.db')`],
  ['line', `replace(body, '"seq":21', '"seq":20')`],
  ['hash', `replace(body, '"hash":"', '"hash":"0')`],
])('a month that opens onto another %s shows, though its own chain fits', (_, forgery) => {
  const folder = makeLog();
  const end = readEntries(folder).find(({ seq }) => seq === 21);
  tamper(folder, july, (db) => {
    db.exec(`update entry set body = ${forgery} where seq = 22`);
    rechain(db, end?.hash ?? '');
  });
  expect(brokenPlace(folder)).toEqual({ breach: 'OPENING', file: july, seq: 22 });
});

test('a month under the name of another shows', () => {
  const folder = makeLog();
  copyFileSync(join(folder, july), join(folder, 'audit-2026-08.db'));
  rmSync(join(folder, july));
  expect(brokenPlace(folder)).toEqual({ breach: 'OPENING', file: 'audit-2026-08.db', seq: 22 });
});

test.each([
  ['a trigger left out', 'drop trigger entry_stays'],
  [
    'a trigger that does nothing',
    'drop trigger entry_stays; create trigger entry_stays before delete on entry begin select 1; end',
  ],
  ['an index left out', 'drop index entry_by_subject'],
  ['a trigger added', 'create trigger extra after insert on entry begin select 1; end'],
  ['no table of lines', 'drop table entry; create table other (a)'],
])('%s shows', (_, sql) => {
  const folder = makeLog();
  withFile(join(folder, june), (db) => db.exec(sql));
  expect(brokenPlace(folder)).toEqual({ breach: 'STRUCTURE', file: june, seq: null });
});

test('an index that hides a line shows', () => {
  const folder = makeLog();
  tamper(folder, june, (db) => {
    db.unsafeMode();
    db.exec(`drop index entry_by_subject;
      create index entry_by_subject on entry (subject) where subject is not null and seq <> 7;
      pragma writable_schema = on;
      update sqlite_master set sql = 'CREATE INDEX entry_by_subject on entry (subject) where subject is not null'
        where name = 'entry_by_subject'`);
  });
  expect(brokenPlace(folder)).toEqual({ breach: 'UNREADABLE', file: june, seq: null });
});

test('a file that is not of the log, or damaged, shows', () => {
  const other = makeLog();
  writeFileSync(join(other, june), 'not a log at all, whatever its name says');
  expect(brokenPlace(other)).toEqual({ breach: 'UNREADABLE', file: june, seq: null });

  const foreign = makeLog();
  withFile(join(foreign, june), (db) => db.pragma('application_id = 1'));
  expect(brokenPlace(foreign)).toEqual({ breach: 'UNREADABLE', file: june, seq: null });

  const damaged = makeLog();
  const bytes = readFileSync(join(damaged, june));
  writeFileSync(join(damaged, june), bytes.fill(0xff, 4096, 8192));
  expect(brokenPlace(damaged)).toMatchObject({ breach: 'UNREADABLE', file: june });
});

test('a month of a newer release is left to that release', () => {
  const folder = makeLog();
  withFile(join(folder, july), (db) => db.pragma('user_version = 2'));
  expect(brokenPlace(folder)).toEqual({ breach: 'NEWER', file: july, seq: null });
});

test('an exported head that is gone or unreadable shows', () => {
  const gone = makeLog();
  rmSync(join(gone, 'head.json'));
  expect(brokenPlace(gone)).toEqual({ breach: 'HEAD', file: 'head.json', seq: null });

  const unreadable = makeLog();
  writeFileSync(join(unreadable, 'head.json'), '{"seq":1}');
  expect(brokenPlace(unreadable)).toEqual({ breach: 'HEAD', file: 'head.json', seq: null });
});

test('a log is verified beside the hub that writes it, and is left as it is', async () => {
  const folder = makeTestFolder();
  const log = await openTestLog(folder);
  await Promise.all(Array.from({ length: 20 }, () => log.record(makeDisclosure())));
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 81, head: log.health().head });
  await log.record(makeDisclosure());
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 85, head: log.health().head });
});

test('a folder without a log says so, and an empty one is right', () => {
  const folder = makeTestFolder();
  expect(() => verifyAuditLog(join(folder, 'nowhere'))).toThrow(expect.objectContaining({ fault: 'MISSING' }));
  expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entries: 0, head: null, exportedHead: null });
});
