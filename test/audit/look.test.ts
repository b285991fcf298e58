import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Book } from '../../src/audit/book.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { readLooks, type LookQuery } from '../../src/audit/look.ts';
import { parsePseudonymKey, type DataSubject, type PseudonymKey } from '../../src/audit/pseudonym.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { makeDisclosure, testBsns, testKey, withFile } from './fixture.ts';

const [bsn, otherBsn] = testBsns;
const subject: DataSubject = { id: null, bsn };
const earlierKey = parsePseudonymKey('a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf');

/** Writes looks, each at its moment, as a hub would that was started for each with the key. */
function write(folder: string, key: PseudonymKey, looks: readonly [moment: string, changes: Partial<Disclosure>][]) {
  for (const [moment, changes] of looks) {
    const book = new Book(folder, key, null);
    const endedAt = Date.parse(moment);
    book.write([{ disclosure: makeDisclosure({ subjects: [subject], ...changes }), endedAt }]);
    book.exportHead(endedAt);
    book.close();
  }
}

function read(folder: string, changes: Partial<LookQuery> = {}, keys = { current: testKey, earlier: [earlierKey] }) {
  const query = { subjects: [subject], from: null, until: null, after: null, first: 25, ...changes };
  return readLooks(folder, keys, query);
}

describe('looks at one person', () => {
  test('are read the newest first, over the months, with who, what for and what came of it', () => {
    const folder = makeTestFolder();
    write(folder, testKey, [
      ['2026-05-31T10:00:00Z', { actorId: 'sta_first', kind: 'FOUND' }],
      ['2026-06-01T10:00:00Z', { actorId: 'sta_second' }],
      ['2026-06-02T10:00:00Z', { actorId: 'sta_third', kind: 'NONE', outcome: 'DENIED', processingActivityId: null }],
      ['2026-06-03T10:00:00Z', { actorId: 'sta_other', subjects: [{ id: null, bsn: otherBsn }] }],
    ]);
    const page = read(folder);
    expect(page.looks).toMatchObject([
      { actorId: 'sta_third', outcome: 'DENIED', processingActivityId: null },
      { actorId: 'sta_second', kind: 'OPENED', types: ['Household', 'Person'], roles: ['DIRECTOR'] },
      { actorId: 'sta_first', kind: 'FOUND', moment: Date.parse('2026-05-31T10:00:00Z') },
    ]);
    expect(page).toMatchObject({
      hasMore: false,
      missingKeys: [],
      reachesBackTo: Date.parse('2026-05-31T10:00:00Z'),
    });
  });

  test('say whether something was changed, and on which emergency access it rested', () => {
    const folder = makeTestFolder();
    write(folder, testKey, [
      ['2026-06-01T10:00:00Z', {}],
      ['2026-06-02T10:00:00Z', { kind: 'CHANGED', emergencyAccessIds: ['eac_1', 'eac_2'] }],
    ]);
    expect(read(folder).looks).toMatchObject([
      { kind: 'CHANGED', emergencyAccessIds: ['eac_1', 'eac_2'] },
      { kind: 'OPENED', emergencyAccessIds: [] },
    ]);
  });

  test('say what was shown of that person, and of the whole answer where a line does not say it', () => {
    const folder = makeTestFolder();
    const byId: DataSubject = { id: 'per_1', bsn: null };
    const types = ['Case', 'Household', 'Person'];
    write(folder, testKey, [
      ['2026-06-01T10:00:00Z', { types }],
      [
        '2026-06-02T10:00:00Z',
        {
          types,
          subjects: [
            { ...subject, types: ['Person'] },
            { ...byId, types: ['Case'] },
          ],
        },
      ],
      ['2026-06-03T10:00:00Z', { types, subjects: [{ ...subject, types: ['Person'] }] }],
    ]);
    expect(read(folder, { subjects: [subject, byId] }).looks.map((look) => look.types)).toEqual([
      ['Person'],
      ['Case', 'Person'],
      types,
    ]);
  });

  test('page without a look twice or left out, also where months meet', () => {
    const folder = makeTestFolder();
    const moments = ['2026-04-01', '2026-04-02', '2026-05-01', '2026-06-01', '2026-06-02'];
    write(
      folder,
      testKey,
      moments.map((day) => [`${day}T10:00:00Z`, { actorId: `sta_${day}` }]),
    );
    const met: string[] = [];
    let after: number | null = null;
    let pages = 0;
    for (;;) {
      const page = read(folder, { first: 2, after });
      met.push(...page.looks.map(({ actorId }) => actorId));
      pages += 1;
      after = page.looks.at(-1)?.seq ?? null;
      if (!page.hasMore) break;
    }
    expect(met).toEqual(moments.toReversed().map((day) => `sta_${day}`));
    expect(pages).toBe(3);
  });

  test('are those of the period asked: its first moment counts, its last does not', () => {
    const folder = makeTestFolder();
    write(
      folder,
      testKey,
      ['2026-04-30T23:59:59Z', '2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z'].map((moment) => [
        moment,
        { actorId: moment },
      ]),
    );
    const period = { from: Date.parse('2026-05-01T00:00:00Z'), until: Date.parse('2026-05-02T00:00:00Z') };
    expect(read(folder, period).looks.map(({ actorId }) => actorId)).toEqual(['2026-05-01T00:00:00Z']);
  });

  test('count once where one request named the person in two ways', () => {
    const folder = makeTestFolder();
    const byId: DataSubject = { id: 'per_1', bsn: null };
    write(folder, testKey, [
      ['2026-06-01T10:00:00Z', { actorId: 'sta_both', subjects: [subject, byId] }],
      ['2026-06-02T10:00:00Z', { actorId: 'sta_id', subjects: [byId] }],
    ]);
    const page = read(folder, { subjects: [subject, byId], first: 2 });
    expect(page.looks.map(({ actorId }) => actorId)).toEqual(['sta_id', 'sta_both']);
    expect(page.hasMore).toBe(false);
  });

  test('are not told from a line that is not as the hub wrote it', () => {
    const folder = makeTestFolder();
    write(folder, testKey, [['2026-06-01T10:00:00Z', {}]]);
    withFile(join(folder, 'audit-2026-06.db'), (db) =>
      db.exec(
        `drop trigger entry_stays_as_it_is; update entry set body = replace(body, 'sta_director', 'sta_somebody') where type = 'ACCESS'`,
      ),
    );
    expect(() => read(folder)).toThrow(expect.objectContaining({ fault: 'BROKEN' }));
  });
});

describe('versions of the pseudonym key', () => {
  test('each look is found under the key with which it was written', () => {
    const folder = makeTestFolder();
    write(folder, earlierKey, [['2026-06-01T10:00:00Z', { actorId: 'sta_before' }]]);
    write(folder, testKey, [['2026-06-02T10:00:00Z', { actorId: 'sta_after' }]]);
    expect(read(folder).looks.map(({ actorId }) => actorId)).toEqual(['sta_after', 'sta_before']);
    expect(read(folder).missingKeys).toEqual([]);
    expect(verifyAuditLog(folder)).toMatchObject({ ok: true, entriesByType: { KEY: 1 } });
  });

  test('a key that is lost is said, also when it was used only in the midst of a month', () => {
    const folder = makeTestFolder();
    write(folder, testKey, [['2026-06-01T10:00:00Z', { actorId: 'sta_first' }]]);
    write(folder, earlierKey, [['2026-06-02T10:00:00Z', { actorId: 'sta_lost' }]]);
    write(folder, testKey, [['2026-06-03T10:00:00Z', { actorId: 'sta_last' }]]);
    const page = read(folder, {}, { current: testKey, earlier: [] });
    expect(page.looks.map(({ actorId }) => actorId)).toEqual(['sta_last', 'sta_first']);
    expect(page.missingKeys).toEqual([earlierKey.id]);
  });

  test('a key that is lost is not said of months that were not asked', () => {
    const folder = makeTestFolder();
    write(folder, earlierKey, [['2026-04-01T10:00:00Z', {}]]);
    write(folder, testKey, [['2026-06-01T10:00:00Z', {}]]);
    const from = Date.parse('2026-06-01T00:00:00Z');
    expect(read(folder, { from }, { current: testKey, earlier: [] }).missingKeys).toEqual([]);
  });

  test('starting again with the same key writes nothing', () => {
    const folder = makeTestFolder();
    write(folder, testKey, [
      ['2026-06-01T10:00:00Z', {}],
      ['2026-06-02T10:00:00Z', {}],
    ]);
    expect(verifyAuditLog(folder).entriesByType).toEqual({ OPENING: 1, ACCESS: 2, PROCESSING: 2 });
  });
});
