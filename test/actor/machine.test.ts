import { expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { installReference } from '../../db/reference.ts';
import { insertStaffRoleOnce } from '../../db/staff.ts';
import type { Role } from '../../db/staff.table.ts';
import { findActor } from '../../src/domain/standing/actor.ts';
import { installDemoStaff, staffId, type StaffKey } from '../../src/population/staff.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';

const machine = 'client:eenplan-chain';

async function makeStaffedStore(): Promise<Db> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  return db;
}

function giveRole(db: Db, key: StaffKey, role: Role): void {
  const period = { validFrom: '2026-01-01', validUntil: null };
  insertStaffRoleOnce(db, {
    staffId: staffId(key),
    role,
    ...period,
    source: 'DEMO',
    recordedAt: testNow.toISOString(),
  });
}

test('the system of a chain partner is a machine and a chain client', async () => {
  expect(findActor(await makeStaffedStore(), machine, testToday)).toMatchObject({
    kind: 'MACHINE',
    roles: ['CHAIN_CLIENT'],
    rights: [],
  });
});

test('a machine gains nothing by a role that is for people', async () => {
  const db = await makeStaffedStore();
  giveRole(db, 'chain', 'PRIVACY_OFFICER');
  giveRole(db, 'chain', 'DIRECTOR');
  expect(findActor(db, machine, testToday)?.roles).toEqual(['CHAIN_CLIENT']);
});

test('a machine that is a chain client no longer is nobody', async () => {
  const db = await makeStaffedStore();
  giveRole(db, 'chain', 'DIRECTOR');
  db.$client.exec(`update staff_role set valid_until = '${testToday}' where role = 'CHAIN_CLIENT'`);
  expect(findActor(db, machine, testToday)).toBeUndefined();
});

test('a person is no chain client, whatever the register says', async () => {
  const db = await makeStaffedStore();
  giveRole(db, 'director', 'CHAIN_CLIENT');
  expect(findActor(db, 'demo:director', testToday)).toMatchObject({ kind: 'PERSON', roles: ['DIRECTOR'] });
});

test.for(['eenplan-chain', 'demo:chain', 'client:', 'CLIENT:eenplan-chain', 'client:eenplan-web'])(
  'nobody else is the machine: not %s',
  async (subject) => {
    expect(findActor(await makeStaffedStore(), subject, testToday)).toBeUndefined();
  },
);
