import { describe, expect, test } from 'vitest';
import { intakeBrp } from '../../src/intake/brp.ts';
import { readPublishedOccupancies, readPublishedPersons, whyNotPublished } from '../brp/published.ts';
import { dumpStore, query, viewHouseholdOf } from '../intake/store-view.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

interface Case {
  readonly why: string;
  /** Whose household it is. */
  readonly of: string;
  /** Everybody who must be in it now, and nobody else. */
  readonly members: readonly string[];
  /** People who must not be in the household, whatever ties they to it have. */
  readonly not?: readonly string[];
}

/**
 * Published test persons with the household each must get on 1 June 2026, worked out by hand from the source: from
 * verblijfplaats, partners, ouders, kinderen, gezag, geboorte and opschortingBijhouding, without the program.
 */
const cases: readonly Case[] = [
  {
    // 2492TR 18: each names the other as partner, no dissolution, no children.
    why: 'a couple without children',
    of: '999991279',
    members: ['999991279 PARTNER', '999992661 PARTNER'],
  },
  {
    // 1014AW 14 H: partners of each other; children of 2009 and 2018 name both as parents.
    why: 'a couple with two minors',
    of: '999993112',
    members: ['999993112 PARENT', '999994542 PARENT', '999995807 CHILD', '999995832 CHILD'],
  },
  {
    // 3032CG 651: couple with six children. Three live here. The others are registered at 3028HW 4, with a couple
    // whose records name each other without BSN; no parent lives there, so they are on their own until staff confirm.
    why: 'a couple with three of their six children, the others living with others',
    of: '999999345',
    members: ['999999345 PARENT', '999999357 PARENT', '999999369 CHILD', '999999370 CHILD', '999999412 CHILD'],
    not: ['999999382', '999999394', '999999400'],
  },
  {
    // 3028HW 4: one of those three; not a member with the adults there, and not with the parents elsewhere.
    why: 'a minor who lives with no parent',
    of: '999999382',
    members: ['999999382 CHILD'],
    not: ['999999424', '999999436', '999999345'],
  },
  {
    // 2511CA 23: two women without partners; three children name both as parents.
    why: 'parents who are not married, with three minors',
    of: '999999059',
    members: ['999999035 PARENT', '999999047 PARENT', '999999059 CHILD', '999999060 CHILD', '999999072 CHILD'],
  },
  {
    // 3028HT 1: mother and child. The father lives at 3037SH 54, but the mother alone has authority.
    why: 'a single parent; the father elsewhere has no authority',
    of: '999970926',
    members: ['999970902 PARENT', '999970926 CHILD'],
    not: ['999970914'],
  },
  {
    // 2511BX 202: the mother's marriage was dissolved; her child was born in 1994 and has nobody of their own here.
    why: 'a grown-up child with a parent',
    of: '999991334',
    members: ['999991334 ADULT_CHILD', '999991905 PARENT'],
  },
  {
    // 2742LM 2: children of 2001 and 2010 live here; the one of 2016 died, the one of 2012 lives at 2741AJ 94 A.
    why: 'a grown-up child and a minor; a child who died and one who lives elsewhere are not members',
    of: '999971116',
    members: ['999971116 PARENT', '999971128 PARENT', '999971141 ADULT_CHILD', '999971153 CHILD'],
    not: ['999971177', '999971165'],
  },
  {
    // 1017XK 1: born in 1951, in February 1975 and in 1978: known in part, yet of age. The one of 1978 names the
    // father as parent, though the father's record does not name her. Twins of 2010.
    why: 'birth dates known in part, and a child whom only she herself states',
    of: '999995844',
    members: ['999995844 PARENT', '999995856 PARENT', '999995868 ADULT_CHILD', '999995881 CHILD', '999995893 CHILD'],
  },
  {
    // 2511CA 45: the child of 2006 (of age since 2024) names the mother alone; her husband is no parent.
    why: 'the partner of a parent is partner, not parent',
    of: '999999850',
    members: ['999999837 PARTNER', '999999849 PARENT', '999999850 ADULT_CHILD'],
  },
  {
    // 3014ZX 26: child of 2015 names the father; the mother's record names the child, the child's not the mother.
    // The other woman there has a child with the same father, who lives at 3596CZ 80.
    why: 'a tie that only the mother’s record states',
    of: '999997981',
    members: ['999997956 PARENT', '999997968 PARENT', '999997981 CHILD'],
    not: ['999997993', '999998006'],
  },
  {
    // 3062PA 394: the husband died; her record has the marriage dissolved, his has not.
    why: 'a widow with a minor',
    of: '999970859',
    members: ['999970859 PARENT', '999970860 CHILD'],
    not: ['999970847'],
  },
  {
    // 2511CA 35: both parents died. The child of 2018 is left.
    why: 'an orphan',
    of: '999999576',
    members: ['999999576 CHILD'],
    not: ['999999552', '999999564'],
  },
  {
    // 1064BH 1: both secret, one without a BAG number: the postal code and number make it one address.
    why: 'a secret couple',
    of: '999991309',
    members: ['999991309 PARTNER', '999993720 PARTNER'],
    not: ['999992181', '999993835'],
  },
  {
    // 1064BH 1: his partner is registered elsewhere, and the secret people beside him are no family.
    why: 'somebody single among secret housemates',
    of: '999993835',
    members: ['999993835 SINGLE'],
  },
  {
    // 2596TW 1: twelve people at one address, of whom two are mother and child: eleven households, which is not too many.
    why: 'a mother and child at an address with many',
    of: '999996460',
    members: ['999993082 PARENT', '999996460 CHILD'],
    not: ['000009933', '999990573'],
  },
  {
    // 2512CK 13: mother and son of 1988. Father and mother name each other as partner, but he lives in France.
    why: 'a grown-up child with a mother whose partner is abroad',
    of: '999994876',
    members: ['999990500 PARENT', '999994876 ADULT_CHILD'],
    not: ['999991395'],
  },
  {
    // 2517AA 1: his record names her as partner; hers names somebody else, who lives elsewhere.
    why: 'a partnership that one of the two states',
    of: '999990111',
    members: ['999990081 PARTNER', '999990111 PARTNER'],
  },
  {
    // 2511CA 71: born on 1 January 2006, so of age, with twins of 2022 who name her; over one of them there is no
    // authority (voogdij without guardian), which does not matter for living together.
    why: 'a young mother with twins',
    of: '999970094',
    members: ['999970094 PARENT', '999970100 CHILD', '999970112 CHILD'],
  },
];

/** Who must be in no household now, and why. */
const none: readonly (readonly [string, string])[] = [
  ['has died, though the register still has the address', '999999552'],
  ['has died as a child', '999971177'],
  ['has emigrated to where nobody knows', '999994529'],
  ['has an address for post only', '000009908'],
  ['has an address for post only and a partner who has too', '999991358'],
  ['is a non-resident', '999993033'],
];

describe.skipIf(whyNotPublished)(`the published test persons ${whyNotPublished ?? ''}`, async () => {
  const now = () => testNow;

  test('get the households that the source gives them', async () => {
    const db = await makeTestStore();
    await intakeBrp({ db, now }, readPublishedPersons());
    for (const { why, of, members, not = [] } of cases) {
      const found = viewHouseholdOf(db, of);
      expect.soft(found, why).toEqual(members);
      expect
        .soft(
          not.filter((bsn) => found.some((member) => member.startsWith(bsn))),
          why,
        )
        .toEqual([]);
    }
    for (const [why, bsn] of none) {
      expect.soft(query(db, 'select count(*) as people from person where bsn = ?', bsn), why).toEqual([{ people: 1 }]);
      expect.soft(viewHouseholdOf(db, bsn), why).toEqual([]);
    }
  });

  test('at the technical address in Leidschendam make no household: 124 people without ties', async () => {
    const db = await makeTestStore();
    await intakeBrp({ db, now }, readPublishedPersons());
    const there = `select count(*) as people, count(m.id) as members from address a
      join residence r on r.address_id = a.id left join membership m on m.person_id = r.person_id
      where a.postal_code = '2272BV' and a.house_number = 54`;
    expect(query(db, there)).toEqual([{ people: 124, members: 0 }]);
  });

  test('change nothing when they come twice, nor do the answers about occupancy', async () => {
    const db = await makeTestStore();
    await intakeBrp({ db, now }, readPublishedPersons());
    await intakeBrp({ db, now }, readPublishedOccupancies());
    const before = dumpStore(db);
    const later = () => new Date('2026-06-02T10:00:00.000Z');
    const persons = await intakeBrp({ db, now: later }, readPublishedPersons());
    const occupancies = await intakeBrp({ db, now: later }, readPublishedOccupancies());
    expect(persons).toMatchObject({ read: 447, added: 0, changed: 0, unchanged: 447, failed: 0 });
    expect(occupancies).toMatchObject({ read: 106, added: 0, changed: 0, unchanged: 106, failed: 0 });
    expect(dumpStore(db)).toEqual(before);
  });

  test('are in one principal household at most, all who are kept up to date', async () => {
    const db = await makeTestStore();
    const summary = await intakeBrp({ db, now }, readPublishedPersons());
    expect(summary).toMatchObject({ added: 447, failed: 0, failures: [] });
    const twice = `select person_id from membership where kind = 'PRINCIPAL' group by person_id having count(*) > 1`;
    const notCurrent = `select p.id from person p join membership m on m.person_id = p.id where p.registration_status <> 'CURRENT'`;
    expect([query(db, twice), query(db, notCurrent)]).toEqual([[], []]);
  });

  test('keep the addresses of their own, also where records share a BAG number by mistake', async () => {
    const db = await makeTestStore();
    await intakeBrp({ db, now }, readPublishedPersons());
    const towns = `select distinct a.city from address a where a.bag_object_id = '0626010010016001' order by 1`;
    expect(query(db, towns)).toEqual([{ city: 'Goes' }, { city: 'Groningen' }, { city: 'Maastricht' }]);
  });
});
