import { expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { findPersonIdByBsn } from '../../db/person.ts';
import { installReference } from '../../db/reference.ts';
import { addMember, removeMember } from '../../src/domain/formation/member-change.ts';
import { splitHousehold } from '../../src/domain/formation/household-split.ts';
import { installDemoStaff, staffId } from '../../src/population/staff.ts';
import { adres, bsnOf, died, partner, persoon } from '../brp/persoon.ts';
import { momentOf, takeIn } from '../intake/run.ts';
import { findHouseholdId, query, viewHouseholdOf, viewMembershipsOf } from '../intake/store-view.ts';
import { makeContext } from '../testkit/context.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const [anna, bram, cato] = [bsnOf(1), bsnOf(2), bsnOf(3)];
const reason = 'Verteld aan de keukentafel.';
const from = '2026-06-10';

/** Anna and Bram, married, with their daughter Cato, as the register has them; Anna's director may correct. */
const family = [
  persoon({ bsn: anna, home: adres(1), partners: [partner(bram)] }),
  persoon({ bsn: bram, home: adres(1), partners: [partner(anna)] }),
  persoon({ bsn: cato, birth: '2015-05-05', home: adres(1), parents: [anna, bram] }),
];

async function makeStore(): Promise<{ db: Db; householdId: string; idOf: (bsn: string) => string }> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  await takeIn(db, family);
  const householdId = findHouseholdId(db, anna) ?? '';
  const provenance = [`DEMO`, testNow.toISOString()];
  db.$client
    .prepare(
      `insert into plan (id, household_id, title, status, started_on, source, recorded_at)
       values ('pla_x', ?, 'Samen', 'ACTIVE', '2026-06-01', ?, ?)`,
    )
    .run(householdId, ...provenance);
  db.$client
    .prepare(
      `insert into director (id, plan_id, staff_id, valid_from, source, recorded_at)
       values ('dir_x', 'pla_x', ?, '2026-06-01', ?, ?)`,
    )
    .run(staffId('director'), ...provenance);
  return { db, householdId, idOf: (bsn) => findPersonIdByBsn(db, bsn) ?? '' };
}

const onDay = (db: Db) => makeContext(db, 'director', 'regie-huishouden', momentOf(from));

async function takeOut(db: Db, personId: string): Promise<void> {
  const find = db.$client.prepare('select id from membership where person_id = ? and valid_until is null').pluck();
  const sent = { membershipId: String(find.get(personId)), expectedVersion: 1, until: from, reason };
  const { problems } = await removeMember(onDay(db), { clientMutationId: 'out', ...sent });
  expect(problems).toEqual([]);
}

test('whom staff took out stays out when the register says the same again, and the parts of the others changed that day', async () => {
  const { db, idOf } = await makeStore();
  await takeOut(db, idOf(bram));
  const before = query(db, 'select * from membership order by id');
  expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${cato} CHILD`]);
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  const again = await takeIn(db, family, '2026-06-12');
  expect(again.failures).toEqual([]);
  expect(query(db, 'select * from membership order by id')).toEqual(before);
});

test('nor does what the register says anew of them: that they parted, moved, or are married again', async () => {
  const { db, householdId, idOf } = await makeStore();
  await takeOut(db, idOf(bram));
  const parted = [
    persoon({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', '2026-06-15')] }),
    persoon({ bsn: bram, home: adres(5, '2026-06-15'), partners: [partner(anna, '2008-08-08', '2026-06-15')] }),
  ];
  expect((await takeIn(db, parted, '2026-06-16')).failures).toEqual([]);
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  expect(findHouseholdId(db, anna)).toBe(householdId);
  expect((await takeIn(db, family, '2026-06-20')).failures).toEqual([]);
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${cato} CHILD`]);
});

test('who stays goes on living by the register: they move, and the household moves along', async () => {
  const { db, householdId, idOf } = await makeStore();
  await takeOut(db, idOf(bram));
  const moved = [
    persoon({ bsn: anna, home: adres(9, '2026-06-18'), partners: [partner(bram)] }),
    persoon({ bsn: cato, birth: '2015-05-05', home: adres(9, '2026-06-18'), parents: [anna, bram] }),
  ];
  expect((await takeIn(db, moved, '2026-06-19')).failures).toEqual([]);
  expect(findHouseholdId(db, anna)).toBe(householdId);
  expect(findHouseholdId(db, cato)).toBe(householdId);
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
});

test('who split off stays with whom they split off, also when one of them dies', async () => {
  const { db, householdId, idOf } = await makeStore();
  const sent = { householdId, expectedVersion: 1, personIds: [idOf(bram), idOf(cato)], from, reason };
  const { problems } = await splitHousehold(onDay(db), { clientMutationId: 'split', ...sent });
  expect(problems).toEqual([]);
  expect(viewMembershipsOf(db, anna)).toEqual(['PARENT 2010-01-01 2026-06-10', 'SINGLE 2026-06-10']);
  const dead = [persoon({ bsn: anna, more: died('2026-06-14') })];
  expect((await takeIn(db, dead, '2026-06-16')).failures).toEqual([]);
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} PARENT`, `${cato} CHILD`]);
  expect(query(db, 'select dissolved_on from household where id = ?', householdId)).toEqual([
    { dissolved_on: expect.stringMatching(/^2026-06-1/) },
  ]);
});

test('whom staff added is married to them by the register later, and stays there once', async () => {
  const { db, householdId } = await makeStore();
  const dirk = bsnOf(4);
  await takeIn(db, [persoon({ bsn: dirk, home: adres(7) })]);
  const member = { id: findPersonIdByBsn(db, dirk) ?? '' };
  const sent = { householdId, expectedVersion: 1, member, role: 'OTHER' as const, from, reason };
  const { problems } = await addMember(onDay(db), { clientMutationId: 'add', ...sent });
  expect(problems).toEqual([]);
  const home = adres(1, '2026-06-12');
  expect((await takeIn(db, [persoon({ bsn: dirk, home })], '2026-06-13')).failures).toEqual([]);
  expect(viewHouseholdOf(db, dirk)).toEqual([`${anna} PARENT`, `${bram} PARENT`, `${cato} CHILD`, `${dirk} OTHER`]);
});

test('a child who was alone keeps the household when a parent comes who brings none along', async () => {
  const { db, householdId, idOf } = await makeStore();
  const sent = { householdId, expectedVersion: 1, personIds: [idOf(anna), idOf(bram)], from, reason };
  const { problems } = await splitHousehold(onDay(db), { clientMutationId: 'split', ...sent });
  expect(problems).toEqual([]);
  expect(findHouseholdId(db, cato)).toBe(householdId);
  const placed = db.$client.prepare(`select id from membership where person_id = ? and origin = 'STAFF'`).pluck();
  // What staff said of her is over: the register's word counts again.
  db.$client
    .prepare(`update membership set valid_until = '2026-06-12' where id = ?`)
    .run(String(placed.get(idOf(anna))));
  const more = { geboorte: { datum: { type: 'Datum', datum: '1980-01-02', langFormaat: 'x' } } };
  const told = [persoon({ bsn: anna, home: adres(1), partners: [partner(bram)], more })];
  expect((await takeIn(db, told, '2026-06-13')).failures).toEqual([]);
  expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${cato} CHILD`]);
  expect(findHouseholdId(db, anna)).toBe(householdId);
});
