import { expect, test } from 'vitest';
import { AuditError } from '../../src/audit/audit-error.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';

const request = `mutation Request($input: RequestEmergencyAccessInput!) {
  requestEmergencyAccess(input: $input) { emergencyAccess { id } problems { code } }
}`;

test('a change whose look cannot be logged is not answered; it stands, with its history, is logged as soon as can be, and answered when sent again', async () => {
  let isFull = true;
  const disclosures: Disclosure[] = [];
  const record = async (disclosure: Disclosure) => {
    if (isFull) throw new AuditError('FULL', 'the disk is full');
    disclosures.push(disclosure);
  };
  const { ask, db } = await makeTestServer({ record });
  const { householdId } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
  const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';
  const input = { clientMutationId: 'once', householdId, laws: ['WMO'], reason };
  await expect(ask(request, { input })).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  isFull = false;
  const { body } = await ask(request, { input });
  expect(JSON.parse(body)).toEqual({
    data: { requestEmergencyAccess: { emergencyAccess: { id: expect.stringMatching(/^emg_/) }, problems: [] } },
  });
  const count = (table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get();
  expect(['emergency_access', 'revision', 'mutation'].map(count)).toEqual([1, 1, 1]);
  // What was owed comes first.
  expect(disclosures.map(({ kind }) => kind)).toEqual(['CHANGED', 'OPENED']);
});
