import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countLooks } from '../../src/audit/look-count.ts';
import { verifyAuditLog } from '../../src/audit/verify.ts';
import { layDemoLooks } from '../../src/demo-look.ts';
import { testKey } from '../audit/fixture.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';

const town = useDemoTown();
const period = { from: Date.parse('2025-01-01'), until: Date.parse('2026-06-02') };

test('a demo has a year and more of looks in a log that is whole, with emergency accesses that others reviewed', () => {
  const auditFolder = makeTestFolder();
  layDemoLooks(town.db, testNow, 9000, { auditFolder, pseudonymKey: testKey });
  expect(verifyAuditLog(auditFolder)).toMatchObject({ broken: null });
  const { counts } = countLooks(auditFolder, period);
  const months = new Set(counts.map(({ hour }) => new Date(hour).toISOString().slice(0, 7)));
  expect(months.size).toBe(17);
  expect(new Set(counts.map(({ organisationId }) => organisationId)).size).toBeGreaterThan(1);
  // Each rests on a look, and each of those on an access that is in the store.
  const accesses = town.rows<{ outcome: string | null; reviewed: string | null; staff: string }>(
    'select outcome, reviewed_by_id as reviewed, staff_id as staff from emergency_access',
  );
  const emergencies = counts.filter(({ isEmergency }) => isEmergency).reduce((sum, { count }) => sum + count, 0);
  expect(emergencies).toBe(accesses.length);
  expect(new Set(accesses.map(({ outcome }) => outcome))).toContain('JUSTIFIED');
  expect(accesses.every(({ reviewed, staff }) => reviewed !== staff)).toBe(true);

  // The same people are looked at as often in every demo of a day, and none of those whose story is told.
  town.db.$client.exec('delete from emergency_access_law; delete from emergency_access');
  const again = makeTestFolder();
  layDemoLooks(town.db, testNow, 9000, { auditFolder: again, pseudonymKey: testKey });
  expect(countLooks(again, period).counts).toEqual(counts);
});

test('of a municipality too small to have looks each day there are none', () => {
  const auditFolder = makeTestFolder();
  layDemoLooks(town.db, testNow, 1500, { auditFolder, pseudonymKey: testKey });
  expect(readdirSync(auditFolder)).toEqual([]);
});
