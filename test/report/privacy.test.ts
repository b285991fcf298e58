import { expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import { emergencyAccessTable } from '../../db/emergency-access.table.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { Book } from '../../src/audit/book.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { staffId } from '../../src/population/staff.ts';
import { makePrivacyTables } from '../../src/reporting/privacy.ts';
import { makeDisclosure, testKey } from '../audit/fixture.ts';
import { insertFamily } from '../testkit/family.ts';
import { listWrongSums, makeReportStore, sourceOf, valueAt } from '../testkit/report.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { listWrongEquations } from './raw.ts';

/** A log of looks, each at its moment. */
function writeLog(looks: readonly (readonly [moment: string, changes: Partial<Disclosure>])[]): string {
  const folder = makeTestFolder();
  for (const [moment, changes] of looks) {
    const book = new Book(folder, testKey, null);
    book.write([{ disclosure: makeDisclosure(changes), endedAt: Date.parse(moment) }]);
    book.exportHead(Date.parse(moment));
    book.close();
  }
  return folder;
}

test('requests are counted by month, organisation and what came of them', async () => {
  const db = await makeReportStore();
  const amersfoort = organisationId('amersfoort');
  const larikslaan2 = organisationId('larikslaan2');
  const auditFolder = writeLog([
    ['2026-03-31T21:59:00Z', { organisationId: amersfoort }],
    // In the Netherlands this is April already.
    ['2026-03-31T22:01:00Z', { organisationId: amersfoort, kind: 'FOUND' }],
    ['2026-04-10T10:00:00Z', { organisationId: larikslaan2, kind: 'CHANGED', emergencyAccessIds: ['eac_1'] }],
    ['2026-04-11T10:00:00Z', { organisationId: larikslaan2, kind: 'NONE', outcome: 'DENIED' }],
    ['2026-05-02T10:00:00Z', { organisationId: larikslaan2, kind: 'NONE', outcome: 'FAILED' }],
    ['2026-05-03T10:00:00Z', { organisationId: 'org_elsewhere', kind: 'NONE', outcome: 'EMPTY' }],
  ]);
  const { tables, equations, remarks } = makePrivacyTables(sourceOf(db, { auditFolder }), 2026);
  const at = (row: string, column: string) => valueAt(tables, 'looks', row, column);
  expect([at('total', 'all'), at('total', 'opened'), at('total', 'found'), at('total', 'changed')]).toEqual([
    6, 1, 1, 1,
  ]);
  expect([at(`${amersfoort}/3`, 'opened'), at(`${amersfoort}/4`, 'found')]).toEqual([1, 1]);
  expect([at(larikslaan2, 'denied'), at(larikslaan2, 'failed'), at(larikslaan2, 'emergency')]).toEqual([1, 1, 1]);
  expect(at('other', 'nothing')).toBe(1);
  // Nothing is known of before the log, nor of what is still to come.
  expect([at(`${amersfoort}/2`, 'all'), at(`${amersfoort}/7`, 'all'), at(`${amersfoort}/6`, 'all')]).toEqual([
    null,
    null,
    0,
  ]);
  expect(remarks.at(-1)).toContain('ontbreken');
  expect(listWrongSums(tables)).toEqual([]);
  expect(listWrongEquations({ tables, equations })).toEqual([]);
});

test('emergency access is counted with what its review found', async () => {
  const db = await makeReportStore();
  const { householdId } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
  const shared = {
    ...{ householdId, staffId: staffId('frontoffice'), organisationId: organisationId('larikslaan2') },
    ...{
      processingActivityId: 'https://eenplan.example/x',
      reason: 'Spoed.',
      source: 'DEMO' as const,
      recordedAt: testNow.toISOString(),
    },
  };
  const review = { reviewedAt: '2026-05-20T10:00:00.000Z', reviewedById: staffId('privacy') };
  transaction(db, () =>
    insertRows(db, emergencyAccessTable, [
      {
        ...shared,
        id: newId('emergencyAccess'),
        grantedAt: '2026-01-31T23:30:00.000Z',
        endsAt: '2026-02-01T00:30:00.000Z',
        ...review,
        outcome: 'JUSTIFIED',
      },
      {
        ...shared,
        id: newId('emergencyAccess'),
        grantedAt: '2026-05-10T10:00:00.000Z',
        endsAt: '2026-05-10T11:00:00.000Z',
        ...review,
        outcome: 'NOT_JUSTIFIED',
      },
      {
        ...shared,
        id: newId('emergencyAccess'),
        grantedAt: '2026-05-11T10:00:00.000Z',
        endsAt: '2026-05-11T11:00:00.000Z',
      },
      {
        ...shared,
        id: newId('emergencyAccess'),
        grantedAt: '2025-05-11T10:00:00.000Z',
        endsAt: '2025-05-11T11:00:00.000Z',
      },
    ]),
  );
  const { tables } = makePrivacyTables(sourceOf(db), 2026);
  const at = (row: string, column: string) => valueAt(tables, 'emergency', row, column);
  expect([at('year', 'all'), at('year', 'justified'), at('year', 'notJustified'), at('year', 'unreviewed')]).toEqual([
    3, 1, 1, 1,
  ]);
  expect([at('year/2', 'all'), at('year/1', 'all'), at('year/5', 'all')]).toEqual([1, 0, 2]);
});

test('without a log, what was asked is missing rather than nought', async () => {
  const db = await makeReportStore();
  const { tables } = makePrivacyTables(sourceOf(db, { auditFolder: '/nowhere/log' }), 2026);
  expect(valueAt(tables, 'looks', 'total', 'all')).toBeNull();
});
