import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { adres, bsnOf, jointAuthority, partner, persoon } from '../brp/persoon.ts';
import { makeTestStore } from '../testkit/store.ts';
import { takeIn } from './run.ts';
import { query } from './store-view.ts';

const [anna, bram, cato] = [bsnOf(1), bsnOf(2), bsnOf(3)];

/** `kind person > related from until`; a relative who is only named is in brackets. */
function listTies(db: Db): string[] {
  const rows = query(
    db,
    `select r.kind || ' ' || p.bsn || ' > ' || coalesce(o.bsn, '(' || coalesce(r.related_bsn, r.related_name) || ')')
      || ' ' || coalesce(r.valid_from, '?') || ' ' || coalesce(r.valid_until, '') as tie
      from relation r join person p on p.id = r.person_id left join person o on o.id = r.related_person_id order by 1`,
  ) as { tie: string }[];
  return rows.map(({ tie }) => tie.trim());
}

describe('a couple', () => {
  const married = [
    persoon({ bsn: anna, partners: [partner(bram)] }),
    persoon({ bsn: bram, partners: [partner(anna)] }),
  ];
  const widow = persoon({ bsn: bram, partners: [partner(anna, '2008-08-08', '2026-06-03')] });

  test('of whom one is in the store: the other is named', async () => {
    const db = await makeTestStore();
    await takeIn(db, married.slice(0, 1));
    expect(listTies(db)).toEqual([`PARTNER ${anna} > (${bram}) 2008-08-08`]);
    expect(query(db, 'select count(*) as people from person')).toEqual([{ people: 1 }]);
  });

  test('of whom the other arrives later is tied, in one row', async () => {
    const db = await makeTestStore();
    await takeIn(db, married.slice(0, 1));
    await takeIn(db, married.slice(1), '2026-06-02');
    expect(listTies(db)).toEqual([`PARTNER ${anna} > ${bram} 2008-08-08`]);
    expect(query(db, 'select count(*) as revisions from revision')).toEqual([{ revisions: 0 }]);
  });

  test('that one of the two states is a couple', async () => {
    const db = await makeTestStore();
    await takeIn(db, [persoon({ bsn: anna }), married[1]]);
    expect(listTies(db)).toEqual([`PARTNER ${bram} > ${anna} 2008-08-08`]);
  });

  test('that parts is closed on the day it was dissolved', async () => {
    const db = await makeTestStore();
    await takeIn(db, married);
    const divorced = [
      persoon({ bsn: anna, partners: [partner(bram, '2008-08-08', '2026-06-03')] }),
      persoon({ bsn: bram, partners: [partner(anna, '2008-08-08', '2026-06-03')] }),
    ];
    await takeIn(db, divorced, '2026-06-05');
    expect(listTies(db)).toEqual([`PARTNER ${anna} > ${bram} 2008-08-08 2026-06-03`]);
    expect(await takeIn(db, divorced, '2026-06-06')).toMatchObject({ unchanged: 2 });
  });

  test.each([
    ['first', [0, 1]],
    ['last', [1, 0]],
  ])('has ended when one of the two says so, whose record comes %s', async (_, order) => {
    const db = await makeTestStore();
    const records = [widow, persoon({ bsn: anna, partners: [partner(bram)] })];
    const file = order.map((index) => records[index]);
    await takeIn(db, file);
    expect(listTies(db)).toEqual([`PARTNER ${bram} > ${anna} 2008-08-08 2026-06-03`]);
    expect(await takeIn(db, file, '2026-06-06')).toMatchObject({ unchanged: 2 });
  });

  test('whose dissolution was taken back is a couple again', async () => {
    const db = await makeTestStore();
    await takeIn(db, [widow, married[0]]);
    await takeIn(db, [married[1], married[0]], '2026-06-05');
    expect(listTies(db)).toEqual([`PARTNER ${bram} > ${anna} 2008-08-08`]);
  });

  test('that married twice has two marriages', async () => {
    const db = await makeTestStore();
    const both = (other: string) => [partner(other, '2001-01-01', '2005-05-05'), partner(other, '2008-08-08')];
    const file = [persoon({ bsn: anna, partners: both(bram) }), persoon({ bsn: bram, partners: both(anna) })];
    await takeIn(db, file);
    expect(listTies(db)).toEqual([
      `PARTNER ${anna} > ${bram} 2001-01-01 2005-05-05`,
      `PARTNER ${anna} > ${bram} 2008-08-08`,
    ]);
    expect(await takeIn(db, file, '2026-06-06')).toMatchObject({ unchanged: 2 });
  });

  test('that the record states no longer is closed, not deleted', async () => {
    const db = await makeTestStore();
    await takeIn(db, married.slice(0, 1));
    await takeIn(db, [persoon({ bsn: anna, partners: [partner(cato, '2026-06-01')] })], '2026-06-05');
    expect(listTies(db)).toEqual([
      `PARTNER ${anna} > (${bram}) 2008-08-08 2026-06-05`,
      `PARTNER ${anna} > (${cato}) 2026-06-01`,
    ]);
  });

  test.each([null, '2008', '2008-08-08'])('that ended on %s, as far as known, is one that ended', async (end) => {
    const db = await makeTestStore();
    const file = [persoon({ bsn: anna, partners: [partner(bram, '2008-08-08', end)] })];
    expect(await takeIn(db, file)).toMatchObject({ added: 1 });
    expect(query(db, 'select 1 from relation where valid_until is null')).toEqual([]);
    expect(await takeIn(db, file, '2026-06-06')).toMatchObject({ unchanged: 1 });
  });
});

describe('a parent and a child', () => {
  const mother = persoon({ bsn: anna, children: [cato] });
  const child = persoon({ bsn: cato, birth: '2015-05-05', parents: [anna] });
  const silentChild = persoon({ bsn: cato, birth: '2015-05-05' });

  test.each([
    ['mother', [mother, child]],
    ['child', [child, mother]],
  ])('are tied in one row, the %s first', async (_, file) => {
    const db = await makeTestStore();
    await takeIn(db, file);
    expect(listTies(db)).toEqual([`PARENT ${cato} > ${anna} ?`]);
  });

  test.each([
    ['mother', [mother, silentChild]],
    ['child', [silentChild, mother]],
  ])('are tied when the mother’s record alone states it, the %s first', async (_, file) => {
    const db = await makeTestStore();
    await takeIn(db, file);
    expect(listTies(db)).toEqual([`PARENT ${cato} > ${anna} ?`]);
    expect(await takeIn(db, file, '2026-06-06')).toMatchObject({ unchanged: 2 });
  });

  test('whom the mother’s record alone stated are no longer tied when it does not', async () => {
    const db = await makeTestStore();
    await takeIn(db, [mother, silentChild]);
    expect(await takeIn(db, [persoon({ bsn: anna })], '2026-06-05')).toMatchObject({ changed: 1 });
    expect(listTies(db)).toEqual([`PARENT ${cato} > ${anna} ? 2026-06-05`]);
  });

  test('whom the child’s record stated are closed when it does not', async () => {
    const db = await makeTestStore();
    await takeIn(db, [child, persoon({ bsn: anna })]);
    await takeIn(db, [silentChild], '2026-06-05');
    expect(listTies(db)).toEqual([`PARENT ${cato} > ${anna} ? 2026-06-05`]);
  });

  test('the child who is not in the store does not enter it', async () => {
    const db = await makeTestStore();
    await takeIn(db, [mother]);
    expect(query(db, 'select count(*) as people from person')).toEqual([{ people: 1 }]);
  });

  test('a parent without BSN stays one parent', async () => {
    const db = await makeTestStore();
    const file = [persoon({ bsn: cato, more: { ouders: [{ naam: { geslachtsnaam: 'Verweg' } }, { naam: {} }] } })];
    await takeIn(db, file);
    expect(await takeIn(db, file)).toMatchObject({ unchanged: 1 });
    expect(listTies(db)).toEqual([`PARENT ${cato} > (Verweg) ?`]);
  });
});

describe('authority over a minor', () => {
  function listHolders(db: Db): unknown[] {
    return query(
      db,
      `select a.kind, h.bsn as holder, a.holder_bsn as named, a.valid_from as "from", a.valid_until as until
       from authority a left join person h on h.id = a.holder_id order by a.valid_from, a.holder_bsn`,
    );
  }

  const child = (authority: object[]) =>
    persoon({ bsn: cato, birth: '2015-05-05', home: adres(1), authority: authority as never });

  test('is kept as the minor’s record states it, and tied to a holder who arrives later', async () => {
    const db = await makeTestStore();
    await takeIn(db, [child([jointAuthority(cato, anna, bram)])]);
    await takeIn(db, [persoon({ bsn: bram, authority: [jointAuthority(cato, anna, bram)] })]);
    expect(listHolders(db)).toEqual([
      { kind: 'JOINT_PARENTAL', holder: null, named: anna, from: null, until: null },
      { kind: 'JOINT_PARENTAL', holder: bram, named: bram, from: null, until: null },
    ]);
  });

  test('that passed to another closes the old and opens the new', async () => {
    const db = await makeTestStore();
    await takeIn(db, [child([jointAuthority(cato, anna, bram)])]);
    const sole = {
      type: 'EenhoofdigOuderlijkGezag',
      minderjarige: { burgerservicenummer: cato },
      ouder: { burgerservicenummer: anna },
    };
    await takeIn(db, [child([sole])], '2026-06-05');
    expect(listHolders(db)).toEqual([
      { kind: 'JOINT_PARENTAL', holder: null, named: anna, from: null, until: '2026-06-05' },
      { kind: 'JOINT_PARENTAL', holder: null, named: bram, from: null, until: '2026-06-05' },
      { kind: 'SOLE_PARENTAL', holder: null, named: anna, from: '2026-06-05', until: null },
    ]);
    expect(await takeIn(db, [child([sole])], '2026-06-06')).toMatchObject({ unchanged: 1 });
  });

  test('of old releases that name no minor is about the minor in whose record it stands, never about a parent', async () => {
    const db = await makeTestStore();
    const nobody = { type: 'GezagNietTeBepalen', toelichting: 'Niet te bepalen.' };
    await takeIn(db, [child([nobody]), persoon({ bsn: anna, authority: [nobody] })]);
    expect(listHolders(db)).toEqual([{ kind: 'UNDETERMINABLE', holder: null, named: null, from: null, until: null }]);
  });
});
