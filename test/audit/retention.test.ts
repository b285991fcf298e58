import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Book } from '../../src/audit/book.ts';
import { readLooks } from '../../src/audit/look.ts';
import { listRemovedMonths, type RemovedMonth } from '../../src/audit/removal.ts';
import { admitRemoval, planRetention } from '../../src/audit/retention.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeClosedLog, makeDisclosure, openTestLog, readEntries, testBsns, testKey, withFile } from './fixture.ts';

const [may, june, july, now] = ['2020-05', '2020-06', '2020-07', '2026-06'].map((month) => `audit-${month}.db`) as [
  string,
  string,
  string,
  string,
];

/** Five lines each in May, June and July of 2020 and in June 2026. */
function makeLog(): string {
  const folder = makeTestFolder();
  makeClosedLog(
    folder,
    ['2020-05-03', '2020-06-03', '2020-07-03', '2026-06-01'].map((day) => new Date(`${day}T10:00:00Z`)),
  );
  return folder;
}

function remove(folder: string, months: readonly RemovedMonth[]): void {
  const book = new Book(folder, testKey, null);
  try {
    book.removeMonths(months, testNow.getTime());
  } finally {
    book.close();
  }
}

function plan(folder: string, at = '2026-06-30T00:00:00Z', years = 6): readonly RemovedMonth[] {
  return planRetention(folder, years, new Date(at));
}

/** All that the log says: its files, its lines, and what it knows of removed months. */
function look(folder: string): unknown {
  return [readdirSync(folder).sort(), readEntries(folder), listRemovedMonths(folder), verifyAuditLog(folder)];
}

describe('months at the end of their term', () => {
  test('are those that have been over for so many years, to the moment', () => {
    const folder = makeLog();
    expect(plan(folder, '2026-05-31T23:59:59Z').map(({ file }) => file)).toEqual([]);
    expect(plan(folder, '2026-06-01T00:00:00Z').map(({ file }) => file)).toEqual([may]);
    expect(plan(folder, '2026-07-01T00:00:00Z').map(({ file }) => file)).toEqual([may, june]);
    expect(plan(folder, '2026-07-01T00:00:00Z', 7)).toEqual([]);
  });

  test('never hold the newest, however old', () => {
    expect(plan(makeLog(), '2099-01-01T00:00:00Z', 1).map(({ file }) => file)).toEqual([may, june, july]);
  });

  test('leave their heads and counts, and what is left is proven to follow upon them', () => {
    const folder = makeLog();
    const before = readEntries(folder);
    remove(folder, plan(folder, '2026-07-01T00:00:00Z'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual([july, now]);
    expect(listRemovedMonths(folder)).toEqual([
      {
        file: may,
        firstSeq: 1,
        seq: 5,
        hash: before[4]?.hash,
        entriesByType: { OPENING: 1, ACCESS: 1, PROCESSING: 3 },
      },
      {
        file: june,
        firstSeq: 6,
        seq: 10,
        hash: before[9]?.hash,
        entriesByType: { OPENING: 1, ACCESS: 1, PROCESSING: 3 },
      },
    ]);
    expect(verifyAuditLog(folder)).toMatchObject({
      ok: true,
      entries: 11,
      entriesByType: { OPENING: 2, ACCESS: 2, PROCESSING: 6, RETENTION: 1 },
      removed: { months: 2, entries: 10 },
      unremoved: [],
      head: { file: now, seq: 21 },
    });
  });

  test('are removed once: a second run changes nothing, and finds nothing to do', () => {
    const folder = makeLog();
    const months = plan(folder);
    remove(folder, months);
    const after = look(folder);
    expect(plan(folder)).toEqual([]);
    remove(folder, months);
    expect(look(folder)).toEqual(after);
  });

  test('are removed year after year, also with the line that told of the removal before', () => {
    const folder = makeLog();
    remove(folder, plan(folder));
    const book = new Book(folder, testKey, null);
    const later = Date.parse('2033-01-05T10:00:00Z');
    book.write([{ disclosure: makeDisclosure(), endedAt: later }]);
    book.exportHead(later);
    const months = planRetention(folder, 6, new Date(later));
    expect(months.map(({ file }) => file)).toEqual([june, july, now]);
    book.removeMonths(months, later);
    book.close();
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, removed: { months: 4 }, entriesByType: { RETENTION: 1 } });
  });

  test('are removed beside requests, and the log goes on', async () => {
    const folder = makeLog();
    const months = plan(folder, testNow.toISOString());
    const log = await openTestLog(folder);
    await Promise.all([log.record(makeDisclosure()), log.removeMonths(6, months), log.record(makeDisclosure())]);
    await log.record(makeDisclosure());
    await log.close();
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, removed: { months: 1 } });
    expect(existsSync(join(folder, may))).toBe(false);
  });

  test('are no longer told of, and the report says from when on', () => {
    const folder = makeLog();
    remove(folder, plan(folder));
    const query = { subjects: [{ id: null, bsn: testBsns[0] }], from: null, until: null, after: null, first: 25 };
    const page = readLooks(folder, { current: testKey, earlier: [] }, query);
    expect(page.looks).toHaveLength(3);
    expect(page.reachesBackTo).toBe(Date.parse('2020-06-03T10:00:00Z'));
  });
});

describe('nothing is removed', () => {
  test('of a log that is not whole: what was tampered with is evidence', () => {
    const folder = makeLog();
    withFile(join(folder, may), (db) =>
      db.exec(`drop trigger entry_stays_as_it_is; update entry set body = replace(body, 'sta_director', 'sta_x')`),
    );
    expect(() => plan(folder)).toThrow(expect.objectContaining({ fault: 'BROKEN' }));
  });

  test('that is not due, or not as planned, and nothing is written then', async () => {
    const folder = makeLog();
    const months = plan(folder, '2026-08-01T00:00:00Z');
    const log = await openTestLog(folder);
    const head = log.health().head;
    await expect(log.removeMonths(6, months)).rejects.toMatchObject({ fault: 'INVALID' });
    await expect(
      log.removeMonths(
        6,
        plan(folder, '2026-06-01T00:00:00Z').map((month) => ({ ...month, hash: 'ab'.repeat(32) })),
      ),
    ).rejects.toMatchObject({ fault: 'INVALID' });
    await expect(log.removeMonths(6, months.slice(1, 2))).rejects.toMatchObject({ fault: 'INVALID' });
    expect(log.health()).toMatchObject({ status: 'WRITING', head });
    expect(existsSync(join(folder, 'removed.json'))).toBe(false);
  });
});

describe('a removal that broke off', () => {
  test('before the log tells of it, is explained and completed', () => {
    const folder = makeLog();
    const months = plan(folder, '2026-07-01T00:00:00Z');
    admitRemoval(folder, months, now);
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, removed: { months: 0 }, unremoved: [may, june] });
    remove(folder, plan(folder, '2026-07-01T00:00:00Z'));
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, removed: { months: 2 }, unremoved: [] });
  });

  test('among the files, is explained and completed, and the log tells of it once', () => {
    const folder = makeLog();
    const months = plan(folder, '2026-07-01T00:00:00Z');
    copyFileSync(join(folder, june), join(folder, 'kept'));
    remove(folder, months);
    copyFileSync(join(folder, 'kept'), join(folder, june));
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, removed: { months: 1 }, unremoved: [june] });
    remove(folder, plan(folder, '2026-07-01T00:00:00Z'));
    expect(verifyAuditLog(folder)).toMatchObject({
      ok: true,
      removed: { months: 2 },
      unremoved: [],
      entriesByType: { RETENTION: 1 },
    });
  });
});

describe('after a removal it shows', () => {
  function makeShortened(): string {
    const folder = makeLog();
    remove(folder, plan(folder));
    return folder;
  }

  function tamper(folder: string, file: string, sql: string): void {
    withFile(join(folder, file), (db) => {
      const triggers = db
        .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'trigger'`)
        .all();
      for (const { name } of triggers) db.exec(`drop trigger ${name}`);
      db.exec(sql);
      for (const trigger of triggers) db.exec(trigger.sql);
    });
  }

  test.each([
    ['edited', june, `update entry set body = replace(body, 'sta_director', 'sta_x') where seq = 7`, 'CHANGED', 7],
    ['deleted', june, 'delete from entry where seq = 8', 'GAP', 8],
    [
      'swapped with the next',
      june,
      'update entry set seq = 0 where seq = 8; update entry set seq = 8 where seq = 9; update entry set seq = 9 where seq = 0',
      'CHANGED',
      8,
    ],
    ['cut off at the end', now, 'delete from entry where seq > 18', 'TAIL', 19],
  ] as const)('that a line was %s', (_, file, sql, breach, seq) => {
    const folder = makeShortened();
    tamper(folder, file, sql);
    expect(verifyAuditLog(folder).broken).toEqual({ breach, file, seq });
  });

  test('that a line was put in', () => {
    const folder = makeShortened();
    tamper(
      folder,
      june,
      `update entry set seq = -seq - 1 where seq > 7; update entry set seq = -seq where seq < 0;
      insert into entry (seq, type, body, hash) select 8, type, body, hash from entry where seq = 7`,
    );
    expect(verifyAuditLog(folder)).toMatchObject({ ok: false, broken: { file: june, seq: 8 } });
  });

  test('that one more month was taken away', () => {
    const folder = makeShortened();
    rmSync(join(folder, june));
    expect(verifyAuditLog(folder).broken).toMatchObject({ breach: 'GAP', file: july });
  });

  test('that one more month was taken away and written down as removed', () => {
    const folder = makeShortened();
    const [first] = listRemovedMonths(folder);
    const forged = { ...first, file: june, firstSeq: 6, seq: 10, hash: readEntries(folder)[4]?.hash };
    writeFileSync(join(folder, 'removed.json'), JSON.stringify({ months: [first, forged] }));
    rmSync(join(folder, june));
    expect(verifyAuditLog(folder).broken).toEqual({ breach: 'REMOVED', file: june, seq: null });
  });

  test.each([
    ['counts fewer lines', (text: string) => text.replace('"PROCESSING":3', '"PROCESSING":2')],
    ['is no list', () => 'weg'],
  ])('that what is known of the removed months %s', (_, change) => {
    const folder = makeShortened();
    const path = join(folder, 'removed.json');
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    expect(verifyAuditLog(folder).broken).toEqual({ breach: 'REMOVED', file: 'removed.json', seq: null });
  });

  test('that what is known of the removed months is gone', () => {
    const folder = makeShortened();
    rmSync(join(folder, 'removed.json'));
    expect(verifyAuditLog(folder).ok).toBe(false);
  });

  test('that a month that was put back is not the one that was removed', () => {
    const folder = makeShortened();
    copyFileSync(join(folder, june), join(folder, may));
    expect(verifyAuditLog(folder)).toMatchObject({ ok: false, broken: { file: may } });
  });
});
