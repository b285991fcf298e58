import { beforeEach, describe, expect, test } from 'vitest';
import { transaction, type Db } from '../../db/client.ts';
import { deputyTable } from '../../db/deputy.table.ts';
import { directorTable } from '../../db/director.table.ts';
import { newId } from '../../db/id.ts';
import { planTable } from '../../db/plan.table.ts';
import { installReference } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { installDemoStaff, staffId } from '../../src/population/staff.ts';
import { adres, bsnOf, died, jointAuthority, partner, persoon, type Draft, type Json } from '../brp/persoon.ts';
import { takeIn } from '../intake/run.ts';
import { findHouseholdId, query } from '../intake/store-view.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const [anna, bram, cato, dirk] = [bsnOf(1), bsnOf(2), bsnOf(3), bsnOf(4)];
const provenance = { source: 'STAFF', recordedAt: testNow.toISOString() } as const;

let db: Db;
beforeEach(async () => {
  db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
});

/** Gives the household in which somebody lives a plan, with a director and a deputy who begins on 5 June. */
function direct(bsn: string, director: 'director' | 'director2' = 'director'): string {
  const householdId = findHouseholdId(db, bsn) ?? '';
  const [planId, directorId] = [newId('plan'), newId('director')];
  const plan = { id: planId, householdId, title: 'Samen', status: 'ACTIVE', startedOn: '2026-01-01' } as const;
  const leave = { validFrom: '2026-06-05', validUntil: '2026-06-12', namedById: staffId(director) } as const;
  transaction(db, () => {
    insertRows(db, planTable, [{ ...plan, ...provenance }]);
    const direction = { id: directorId, planId, staffId: staffId(director), validFrom: '2026-01-01' };
    insertRows(db, directorTable, [{ ...direction, ...provenance }]);
    const deputy = { id: newId('deputy'), directorId, staffId: staffId('director3'), ...leave };
    insertRows(db, deputyTable, [{ ...deputy, ...provenance }]);
  });
  return householdId;
}

/** What was told to somebody, and of which household. */
function told(persona: 'director' | 'director2' | 'director3'): unknown[] {
  const changes = `select household_change || ' ' || household_id as said from notice
    where kind = 'HOUSEHOLD_CHANGED' and staff_id = ? order by said`;
  return query(db, changes, staffId(persona)).map((row) => (row as { said: string }).said);
}

function person(draft: Draft): Json {
  return persoon(draft);
}

function couple(home: Json = adres(1)): Json[] {
  return [
    person({ bsn: anna, home, partners: [partner(bram)] }),
    person({ bsn: bram, home, partners: [partner(anna)] }),
  ];
}

function child(bsn: string, draft: Partial<Draft> = {}): Json {
  return person({ bsn, birth: '2015-05-05', home: adres(1, '2015-05-05'), parents: [anna, bram], ...draft });
}

describe('the director of a household is told', () => {
  test('of a birth, and the deputy while there is one', async () => {
    await takeIn(db, couple());
    const id = direct(anna);
    await takeIn(db, [child(cato, { birth: '2026-06-02', home: adres(1, '2026-06-02') })], '2026-06-04');
    expect([told('director'), told('director3')]).toEqual([[`MEMBER_JOINED ${id}`], []]);
    await takeIn(db, [child(dirk, { birth: '2026-06-04', home: adres(1, '2026-06-04') })], '2026-06-05');
    expect([told('director').length, told('director3')]).toEqual([2, [`MEMBER_JOINED ${id}`]]);
  });

  test('of a death, once', async () => {
    await takeIn(db, couple());
    const id = direct(anna);
    const dead = person({ bsn: bram, home: adres(1), partners: [partner(anna)], more: died('2026-06-03') });
    const widow = person({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', '2026-06-03')] });
    await takeIn(db, [dead, widow], '2026-06-04');
    await takeIn(db, [dead, widow], '2026-06-04');
    expect(told('director')).toEqual([`MEMBER_DIED ${id}`]);
  });

  test('of the last one’s death, and that nobody is left', async () => {
    await takeIn(db, [person({ bsn: anna, home: adres(1) })]);
    const id = direct(anna);
    await takeIn(db, [person({ bsn: anna, home: adres(1), more: died('2026-06-03') })], '2026-06-04');
    expect(told('director')).toEqual([`DISSOLVED ${id}`, `MEMBER_DIED ${id}`]);
  });

  test('of a move of all of them, once', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    const id = direct(anna);
    const home = adres(7, '2026-06-03');
    await takeIn(db, [...couple(home), child(cato, { home })], '2026-06-04');
    expect(told('director')).toEqual([`MOVED ${id}`]);
  });

  test('of one who moves out, and not of what was known all along', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    const id = direct(anna);
    await takeIn(db, [...couple(), child(cato)], '2026-06-03');
    expect(told('director')).toEqual([]);
    const parted = [
      person({ bsn: bram, home: adres(7, '2026-06-03'), partners: [partner(anna, '2008-08-08', '2026-06-02')] }),
      person({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', '2026-06-02')] }),
    ];
    await takeIn(db, parted, '2026-06-04');
    expect(told('director')).toEqual([`MEMBER_LEFT ${id}`]);
  });

  test('of a part that goes on elsewhere', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    const id = direct(anna);
    const [parting, home] = ['2026-06-02', adres(7, '2026-06-03')];
    const parted = [
      person({ bsn: bram, home, partners: [partner(anna, '2008-08-08', parting)] }),
      person({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', parting)] }),
      child(cato, { home }),
    ];
    await takeIn(db, parted, '2026-06-04');
    expect(told('director')).toEqual([`SPLIT ${id}`]);
  });

  test('of two that become one: each of their own', async () => {
    await takeIn(db, [person({ bsn: anna, home: adres(1) })]);
    const first = direct(anna);
    await takeIn(db, [person({ bsn: bram, home: adres(2) })], '2026-06-02');
    const second = direct(bram, 'director2');
    const married = [
      person({ bsn: anna, home: adres(2, '2026-06-03'), partners: [partner(bram, '2026-06-03')] }),
      person({ bsn: bram, home: adres(2), partners: [partner(anna, '2026-06-03')] }),
    ];
    await takeIn(db, married, '2026-06-04');
    expect(told('director')).toEqual([`MERGED ${first}`, `MOVED ${first}`]);
    expect(told('director2')).toEqual([`DISSOLVED ${second}`]);
  });

  test('of a child who comes of age, as time passes', async () => {
    await takeIn(db, [...couple(), child(cato, { birth: '2008-06-04' })]);
    const id = direct(anna);
    await takeIn(db, [person({ bsn: dirk, home: adres(9) })], '2026-06-04');
    expect(told('director')).toEqual([`MEMBER_CAME_OF_AGE ${id}`]);
  });

  test('of a child who comes of age where staff placed them, once', async () => {
    await takeIn(db, [person({ bsn: anna, home: adres(1) }), child(cato, { birth: '2008-06-04', parents: [anna] })]);
    const id = direct(anna);
    query(db, `update membership set origin = 'STAFF' where role = 'CHILD' returning id`);
    for (const day of ['2026-06-03', '2026-06-04', '2026-06-05'])
      await takeIn(db, [person({ bsn: dirk, home: adres(9) })], day);
    expect(told('director')).toEqual([`MEMBER_CAME_OF_AGE ${id}`]);
  });

  test('of a child who comes to belong there beside another household, and no longer does', async () => {
    const authority = [jointAuthority(cato, anna, bram)];
    await takeIn(db, [person({ bsn: anna, home: adres(1) }), child(cato, { authority })]);
    await takeIn(db, [person({ bsn: bram, home: adres(2, '2018-08-08') })], '2026-06-02');
    const id = direct(bram, 'director2');
    await takeIn(db, [child(cato, { authority: [] })], '2026-06-03');
    expect(told('director2')).toEqual([`MEMBER_LEFT ${id}`]);
    await takeIn(db, [child(cato, { authority })], '2026-06-04');
    expect(told('director2')).toEqual([`MEMBER_JOINED ${id}`, `MEMBER_LEFT ${id}`]);
  });
});

test('nobody is told where nobody directs a plan', async () => {
  await takeIn(db, couple());
  await takeIn(db, couple(adres(7, '2026-06-03')), '2026-06-04');
  expect(query(db, 'select id from notice')).toEqual([]);
});
