import { expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { insertHousehold } from '../../db/household.ts';
import { insertMembership } from '../../db/membership.ts';
import type { MembershipRow } from '../../db/membership.table.ts';
import { findPersonIdByBsn } from '../../db/person.ts';
import { adres, bsnOf, jointAuthority, partner, persoon } from '../brp/persoon.ts';
import { takeIn } from '../intake/run.ts';
import { findHouseholdId, query, viewHouseholdOf } from '../intake/store-view.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const [anna, bram, cato] = [bsnOf(1), bsnOf(2), bsnOf(3)];
const provenance = { source: 'STAFF' as const, recordedAt: testNow.toISOString() };

/** Staff say that somebody belongs to a household, from 1 June 2026 on. */
function placeByStaff(db: Db, bsn: string, householdId: string, values: Partial<MembershipRow> = {}): void {
  insertMembership(db, {
    id: `mem_staff_${bsn}`,
    householdId,
    personId: findPersonIdByBsn(db, bsn) ?? '',
    role: 'OTHER',
    kind: 'PRINCIPAL',
    origin: 'STAFF',
    validFrom: '2026-06-01',
    validUntil: null,
    ...provenance,
    ...values,
  });
}

function staffRows(db: Db): unknown[] {
  return query(db, `select * from membership where origin = 'STAFF' order by id`);
}

async function makeStaffHousehold(): Promise<Db> {
  const db = await makeTestStore();
  insertHousehold(db, {
    id: 'hou_staff',
    addressId: null,
    origin: 'STAFF',
    formedOn: '2026-06-01',
    dissolvedOn: null,
    version: 1,
    ...provenance,
  });
  return db;
}

test('whom staff placed elsewhere stays there, whatever the register says later', async () => {
  const db = await makeStaffHousehold();
  // Abroad at first, so that no household is formed before staff place her.
  await takeIn(db, [persoon({ bsn: anna, home: { type: 'VerblijfplaatsBuitenland' } })]);
  placeByStaff(db, anna, 'hou_staff');
  const before = staffRows(db);
  const married = [
    persoon({ bsn: anna, home: adres(1), partners: [partner(bram)] }),
    persoon({ bsn: bram, home: adres(1), partners: [partner(anna)] }),
  ];
  await takeIn(db, married, '2026-06-05');
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  expect(viewHouseholdOf(db, anna)).toEqual([`${anna} OTHER`]);
  expect(staffRows(db)).toEqual(before);
});

test('whom staff took into a household keeps it from being dissolved', async () => {
  const db = await makeStaffHousehold();
  await takeIn(db, [
    persoon({ bsn: anna, home: adres(1) }),
    persoon({ bsn: bram, home: { type: 'VerblijfplaatsBuitenland' } }),
  ]);
  const household = findHouseholdId(db, anna) ?? '';
  placeByStaff(db, bram, household);
  await takeIn(db, [persoon({ bsn: anna, home: { type: 'VerblijfplaatsBuitenland' } })], '2026-06-05');
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} OTHER`]);
  expect(query(db, 'select dissolved_on from household where id = ?', household)).toEqual([{ dissolved_on: null }]);
});

test('when what staff said has ended, the register’s facts count from that day on', async () => {
  const db = await makeStaffHousehold();
  await takeIn(db, [persoon({ bsn: anna, home: { type: 'VerblijfplaatsBuitenland' } })]);
  placeByStaff(db, anna, 'hou_staff', { validUntil: '2026-06-04' });
  await takeIn(db, [persoon({ bsn: anna, home: adres(1) })], '2026-06-05');
  const rows = `select m.role, m.valid_from as "from" from membership m where m.origin = 'BRP'`;
  expect(query(db, rows)).toEqual([{ role: 'SINGLE', from: '2026-06-04' }]);
});

test('a child whom staff put in the second household is not put there again', async () => {
  const db = await makeStaffHousehold();
  const authority = [jointAuthority(cato, anna, bram)];
  const child = { bsn: cato, birth: '2015-05-05', home: adres(1), parents: [anna, bram] };
  const family = [persoon(child), persoon({ bsn: anna, home: adres(1) }), persoon({ bsn: bram, home: adres(2) })];
  await takeIn(db, family);
  placeByStaff(db, cato, findHouseholdId(db, bram) ?? '', { kind: 'SECONDARY', role: 'CHILD' });
  const before = staffRows(db);
  const summary = await takeIn(db, [persoon({ ...child, authority })], '2026-06-05');
  expect(summary).toMatchObject({ changed: 1, failures: [] });
  expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`, `${cato} CHILD SECONDARY`]);
  expect(staffRows(db)).toEqual(before);
});

test('a child who moves to where staff put it already keeps what staff said, and nothing fails', async () => {
  const db = await makeStaffHousehold();
  const child = { bsn: cato, birth: '2015-05-05', parents: [anna, bram] };
  await takeIn(db, [
    persoon({ ...child, home: adres(1) }),
    persoon({ bsn: anna, home: adres(1) }),
    persoon({ bsn: bram, home: adres(2) }),
  ]);
  placeByStaff(db, cato, findHouseholdId(db, bram) ?? '', { kind: 'SECONDARY', role: 'CHILD' });
  const before = staffRows(db);
  const summary = await takeIn(db, [persoon({ ...child, home: adres(2, '2026-06-04') })], '2026-06-05');
  expect(summary.failures).toEqual([]);
  expect(staffRows(db)).toEqual(before);
});
