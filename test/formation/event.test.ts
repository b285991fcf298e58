import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { adres, bsnOf, died, jointAuthority, partner, persoon, type Draft, type Json } from '../brp/persoon.ts';
import { takeIn } from '../intake/run.ts';
import { findHouseholdId, query, viewHouseholdOf, viewMembershipsOf } from '../intake/store-view.ts';
import { makeTestStore } from '../testkit/store.ts';

const [anna, bram, cato, dirk, ella] = [bsnOf(1), bsnOf(2), bsnOf(3), bsnOf(4), bsnOf(5)];
const minor = '2015-05-05';

let db: Db;
beforeEach(async () => {
  db = await makeTestStore();
});

function couple(home: Json = adres(1)): Json[] {
  return [
    person({ bsn: anna, home, partners: [partner(bram)] }),
    person({ bsn: bram, home, partners: [partner(anna)] }),
  ];
}

function child(bsn: string, draft: Partial<Draft> = {}): Json {
  return person({ bsn, birth: minor, home: adres(1, minor), parents: [anna, bram], ...draft });
}

function person(draft: Draft): Json {
  return persoon(draft);
}

function dissolvedOn(id: string | undefined): unknown {
  return query(db, 'select dissolved_on as day from household where id = ?', id)[0];
}

function countHouseholds(): unknown {
  return query(db, 'select count(*) as households from household')[0];
}

describe('a household that gains somebody', () => {
  test('by birth goes on; the partners become parents from that day', async () => {
    await takeIn(db, couple());
    const before = findHouseholdId(db, anna);
    await takeIn(db, [child(cato, { birth: '2026-06-03', home: adres(1, '2026-06-03') })], '2026-06-05');
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${bram} PARENT`, `${cato} CHILD`]);
    expect(findHouseholdId(db, cato)).toBe(before);
    expect(viewMembershipsOf(db, anna)).toEqual(['PARTNER 2010-01-01 2026-06-03', 'PARENT 2026-06-03']);
    expect(viewMembershipsOf(db, cato)).toEqual(['CHILD 2026-06-03']);
  });

  test('who was there all along, but arrives in the store later, was a member all along', async () => {
    await takeIn(db, couple());
    await takeIn(db, [child(cato)], '2026-06-05');
    expect(viewMembershipsOf(db, anna)).toEqual(['PARENT 2010-01-01']);
    expect(viewMembershipsOf(db, cato)).toEqual(['CHILD 2015-05-05']);
    const corrections = `select r.changes from revision r join membership m on m.id = r.record_id`;
    expect(query(db, corrections)).toEqual([
      { changes: '{"role":{"from":"PARTNER","to":"PARENT"}}' },
      { changes: '{"role":{"from":"PARTNER","to":"PARENT"}}' },
    ]);
  });

  test('by marriage of two who lived alone: the oldest goes on, the other is dissolved', async () => {
    await takeIn(db, [person({ bsn: anna, home: adres(1) })]);
    const first = findHouseholdId(db, anna);
    await takeIn(db, [person({ bsn: bram, home: adres(2) })], '2026-06-02');
    const second = findHouseholdId(db, bram);
    const married = [anna, bram].map((bsn, index) =>
      person({
        bsn,
        home: adres(2, index === 0 ? '2026-06-04' : '2010-01-01'),
        partners: [partner([bram, anna][index] ?? '', '2026-06-04')],
      }),
    );
    await takeIn(db, married, '2026-06-05');
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARTNER`, `${bram} PARTNER`]);
    expect(findHouseholdId(db, bram)).toBe(first);
    expect(dissolvedOn(second)).toEqual({ day: '2026-06-04' });
    expect(viewMembershipsOf(db, bram)).toEqual(['SINGLE 2010-01-01 2026-06-04', 'PARTNER 2026-06-04']);
  });

  test('who moves in beside parents leaves the parents’ own membership as it was', async () => {
    await takeIn(db, [person({ bsn: anna, home: adres(1) }), child(cato, { parents: [anna] })]);
    const bramMovesIn = person({
      bsn: bram,
      home: adres(1, '2026-06-04'),
      partners: [partner(anna, '2026-06-04')],
      children: [cato],
    });
    await takeIn(db, [bramMovesIn, child(cato, { parents: [anna, bram] })], '2026-06-05');
    expect(viewMembershipsOf(db, anna)).toEqual(['PARENT 2010-01-01']);
    expect(viewMembershipsOf(db, bram)).toEqual(['PARENT 2026-06-04']);
  });
});

describe('a household that loses somebody', () => {
  test('by death goes on; who is left is what they are now from that day', async () => {
    await takeIn(db, couple());
    const before = findHouseholdId(db, anna);
    const dead = person({ bsn: bram, home: adres(1), partners: [partner(anna)], more: died('2026-06-03') });
    const widow = person({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', '2026-06-03')] });
    await takeIn(db, [dead, widow], '2026-06-05');
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} SINGLE`]);
    expect(findHouseholdId(db, anna)).toBe(before);
    expect(viewMembershipsOf(db, anna)).toEqual(['PARTNER 2010-01-01 2026-06-03', 'SINGLE 2026-06-03']);
    expect(viewMembershipsOf(db, bram)).toEqual(['PARTNER 2010-01-01 2026-06-03']);
  });

  test('by parting goes on with who stays; who leaves begins another', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    const before = findHouseholdId(db, anna);
    const parted = [
      person({ bsn: bram, home: adres(7, '2026-06-04'), partners: [partner(anna, '2008-08-08', '2026-06-02')] }),
      person({ bsn: anna, home: adres(1), partners: [partner(bram, '2008-08-08', '2026-06-02')] }),
    ];
    await takeIn(db, parted, '2026-06-05');
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${cato} CHILD`]);
    expect(findHouseholdId(db, anna)).toBe(before);
    expect(viewMembershipsOf(db, bram)).toEqual(['PARENT 2010-01-01 2026-06-04', 'SINGLE 2026-06-04']);
    expect(viewMembershipsOf(db, anna)).toEqual(['PARENT 2010-01-01']);
  });

  test('of those who part under one roof the household falls in two on the day they did', async () => {
    await takeIn(db, couple());
    const parted = [anna, bram].map((bsn, index) =>
      person({ bsn, home: adres(1), partners: [partner([bram, anna][index] ?? '', '2008-08-08', '2026-06-03')] }),
    );
    await takeIn(db, parted, '2026-06-05');
    expect([viewHouseholdOf(db, anna), viewHouseholdOf(db, bram)]).toEqual([[`${anna} SINGLE`], [`${bram} SINGLE`]]);
    expect(viewMembershipsOf(db, bram)).toEqual(['PARTNER 2010-01-01 2026-06-03', 'SINGLE 2026-06-03']);
  });

  test('of everybody is dissolved on the last day, and nothing is deleted', async () => {
    await takeIn(db, couple());
    const before = findHouseholdId(db, anna);
    const abroad = {
      type: 'VerblijfplaatsBuitenland',
      verblijfadres: { land: { code: '5010' } },
      datumVan: { type: 'Datum', datum: '2026-06-03' },
    };
    const more = { opschortingBijhouding: { reden: { code: 'E' }, datum: { type: 'Datum', datum: '2026-06-03' } } };
    const gone = [
      person({ bsn: anna, home: abroad, partners: [partner(bram)], more }),
      person({ bsn: bram, home: abroad, partners: [partner(anna)], more }),
    ];
    expect(await takeIn(db, gone, '2026-06-05')).toMatchObject({ householdsDissolved: 1, householdsChanged: 0 });
    expect(viewHouseholdOf(db, anna)).toEqual([]);
    expect(dissolvedOn(before)).toEqual({ day: '2026-06-03' });
    expect(viewMembershipsOf(db, anna)).toEqual(['PARTNER 2010-01-01 2026-06-03']);
  });
});

describe('a household that moves', () => {
  test('together remains the same, at the new address', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    const before = findHouseholdId(db, anna);
    const moved = [...couple(adres(7, '2026-06-04')), child(cato, { home: adres(7, '2026-06-04') })];
    expect(await takeIn(db, moved, '2026-06-05')).toMatchObject({ householdsFormed: 0, householdsDissolved: 0 });
    expect(findHouseholdId(db, cato)).toBe(before);
    const address = 'select a.house_number as number from household h join address a on a.id = h.address_id';
    expect(query(db, address)).toEqual([{ number: 7 }]);
    expect(viewMembershipsOf(db, anna)).toEqual(['PARENT 2010-01-01']);
  });

  test('in parts: children who follow later were with others for a while', async () => {
    await takeIn(db, [...couple(), child(cato)]);
    await takeIn(db, couple(adres(7, '2026-06-04')), '2026-06-05');
    expect(viewHouseholdOf(db, cato)).toEqual([`${cato} CHILD`]);
    await takeIn(db, [child(cato, { home: adres(7, '2026-06-10') })], '2026-06-11');
    expect(viewHouseholdOf(db, cato)).toEqual([`${anna} PARENT`, `${bram} PARENT`, `${cato} CHILD`]);
    expect(viewMembershipsOf(db, cato)).toEqual([
      'CHILD 2015-05-05 2026-06-04',
      'CHILD 2026-06-04 2026-06-10',
      'CHILD 2026-06-10',
    ]);
  });
});

describe('time', () => {
  test('makes a minor a grown-up child on the birthday, without a message', async () => {
    await takeIn(db, [...couple(), child(cato, { birth: '2008-06-10' })]);
    expect(viewHouseholdOf(db, cato)).toContain(`${cato} CHILD`);
    await takeIn(db, [person({ bsn: ella })], '2026-06-09');
    expect(viewHouseholdOf(db, cato)).toContain(`${cato} CHILD`);
    await takeIn(db, [person({ bsn: ella })], '2026-06-12');
    expect(viewHouseholdOf(db, cato)).toContain(`${cato} ADULT_CHILD`);
    expect(viewMembershipsOf(db, cato)).toEqual(['CHILD 2015-05-05 2026-06-10', 'ADULT_CHILD 2026-06-10']);
  });

  test.each([
    ['2008', 'CHILD'],
    ['2007', 'ADULT_CHILD'],
    ['2008-05', 'ADULT_CHILD'],
    ['2008-06', 'CHILD'],
  ])('of a birth date known as %s counts as late as it may be', async (birth, role) => {
    await takeIn(db, [...couple(), child(cato, { birth })]);
    expect(viewHouseholdOf(db, cato)).toContain(`${cato} ${role}`);
  });

  test.each([
    ['over whom authority is recorded is a minor', [jointAuthority(cato, anna, bram)], 'CHILD'],
    ['without authority is of age', [], 'ADULT_CHILD'],
  ])('somebody without a birth date %s', async (_, authority, role) => {
    await takeIn(db, [...couple(), child(cato, { birth: null, authority })]);
    expect(viewHouseholdOf(db, cato)).toContain(`${cato} ${role}`);
  });
});

describe('a child with parents at two addresses', () => {
  const authority = [jointAuthority(cato, anna, bram)];
  const mother = person({ bsn: anna, home: adres(1) });
  const father = person({ bsn: bram, home: adres(2, '2018-08-08') });
  const daughter = child(cato, { authority });

  test('belongs to both, where the other has authority too', async () => {
    await takeIn(db, [daughter, mother, father]);
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} PARENT`, `${cato} CHILD`]);
    expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`, `${cato} CHILD SECONDARY`]);
    expect(viewMembershipsOf(db, cato, 'SECONDARY')).toEqual(['CHILD 2018-08-08']);
    expect(await takeIn(db, [daughter, mother, father], '2026-06-05')).toMatchObject({ householdsChanged: 0 });
  });

  test('does so too when the other parent arrives in the store later', async () => {
    await takeIn(db, [daughter, mother]);
    await takeIn(db, [father], '2026-06-05');
    expect(viewHouseholdOf(db, bram)).toContain(`${cato} CHILD SECONDARY`);
  });

  test.each([
    ['has no authority', [mother, father, child(cato, { authority: [jointAuthority(cato, anna, dirk)] })]],
    ['is no parent', [mother, father, child(cato, { authority, parents: [anna] })]],
    ['lives abroad', [mother, daughter, person({ bsn: bram, home: { type: 'VerblijfplaatsBuitenland' } })]],
    ['lives nobody knows where', [mother, daughter, person({ bsn: bram, home: { type: 'VerblijfplaatsOnbekend' } })]],
    ['died', [mother, daughter, person({ bsn: bram, home: adres(2), more: died('2026-01-01') })]],
    ['lives at the same address', [mother, daughter, person({ bsn: bram, home: adres(1) })]],
  ])('belongs to one, where the other %s', async (_, file) => {
    await takeIn(db, file);
    expect(viewMembershipsOf(db, cato, 'SECONDARY')).toEqual([]);
  });

  test('who lives with neither belongs to neither', async () => {
    await takeIn(db, [mother, father, child(cato, { authority, home: adres(5) })]);
    expect(viewHouseholdOf(db, cato)).toEqual([`${cato} CHILD`]);
    expect(viewMembershipsOf(db, cato, 'SECONDARY')).toEqual([]);
  });

  test('who moves to the other changes places', async () => {
    await takeIn(db, [daughter, mother, father]);
    const fatherHousehold = findHouseholdId(db, bram);
    await takeIn(db, [child(cato, { authority, home: adres(2, '2026-06-04') })], '2026-06-05');
    expect(findHouseholdId(db, cato)).toBe(fatherHousehold);
    expect(viewHouseholdOf(db, anna)).toEqual([`${anna} SINGLE`, `${cato} CHILD SECONDARY`]);
    expect(viewMembershipsOf(db, cato, 'SECONDARY')).toEqual(['CHILD 2018-08-08 2026-06-04', 'CHILD 2026-06-04']);
  });

  test('ceases to belong to the other when that one dies, whose household is dissolved', async () => {
    await takeIn(db, [daughter, mother, father]);
    const fatherHousehold = findHouseholdId(db, bram);
    await takeIn(db, [person({ bsn: bram, home: adres(2, '2018-08-08'), more: died('2026-06-04') })], '2026-06-05');
    expect(viewMembershipsOf(db, cato, 'SECONDARY')).toEqual(['CHILD 2018-08-08 2026-06-05']);
    expect(dissolvedOn(fatherHousehold)).toEqual({ day: '2026-06-04' });
  });

  test('ceases to when coming of age', async () => {
    const teenager = child(cato, { authority, birth: '2008-06-10' });
    await takeIn(db, [teenager, mother, father]);
    await takeIn(db, [person({ bsn: ella })], '2026-06-12');
    expect(viewHouseholdOf(db, bram)).toEqual([`${bram} SINGLE`]);
  });
});

describe('an address that fills up', () => {
  test('has no households any more when a thirteenth comes, and has them again when one leaves', async () => {
    const twelve = Array.from({ length: 12 }, (_, index) => person({ bsn: bsnOf(20 + index), home: adres(1) }));
    await takeIn(db, twelve);
    expect(countHouseholds()).toEqual({ households: 12 });
    await takeIn(db, [person({ bsn: anna, home: adres(1, '2026-06-03') })], '2026-06-05');
    expect(viewHouseholdOf(db, bsnOf(20))).toEqual([]);
    expect(query(db, 'select count(*) as open from household where dissolved_on is null')).toEqual([{ open: 0 }]);
    await takeIn(db, [person({ bsn: anna, home: adres(2, '2026-06-07') })], '2026-06-08');
    expect(viewHouseholdOf(db, bsnOf(20))).toEqual([`${bsnOf(20)} SINGLE`]);
  });
});
