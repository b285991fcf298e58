import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { adres, bsnOf, died, jointAuthority, partner, persoon, type Json } from '../brp/persoon.ts';
import { makeTestStore } from '../testkit/store.ts';
import { takeIn } from './run.ts';
import { dumpStore, query, viewHouseholds } from './store-view.ts';

const size = 12;
const someone = fc.integer({ min: 0, max: size - 1 });

interface Facts {
  readonly home: number;
  readonly movedIn: string | null;
  readonly birth: string | null;
  readonly isDead: boolean;
  readonly isSilent: boolean;
}

const facts: fc.Arbitrary<Facts> = fc.record({
  home: fc.integer({ min: 1, max: 4 }),
  movedIn: fc.constantFrom(null, '1998', '2004-07', '2010-01-01', '2018-03-03', '2022-12-12'),
  birth: fc.constantFrom(null, '1950-05-05', '1979', '1988-10', '2001-01-01', '2010-10-10', '2019-09'),
  isDead: fc.boolean(),
  isSilent: fc.boolean(),
});

/** A small village: people, where they live, couples and children; some records do not state what others state of them. */
const village = fc.record({
  people: fc.array(facts, { minLength: size, maxLength: size }),
  couples: fc.uniqueArray(fc.tuple(someone, someone), { maxLength: 4, selector: ([one]) => one }),
  children: fc.uniqueArray(fc.tuple(someone, someone), {
    maxLength: 10,
    selector: ([child, parent]) => `${child} ${parent}`,
  }),
  order: fc.shuffledSubarray(
    Array.from({ length: size }, (_, index) => index),
    { minLength: size, maxLength: size },
  ),
});
type Village = typeof village extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ people, couples, children }: Village): Json[] {
  const parentsOf = (index: number) => children.filter(([child, parent]) => child === index && parent !== index);
  return people.map((person, index) => {
    const partnerIndex = couples.find(([one, other]) => one === index && other !== index)?.[1];
    const parents = parentsOf(index).map(([, parent]) => bsnOf(parent));
    const own = children
      .filter(([child, parent]) => parent === index && child !== index)
      .map(([child]) => bsnOf(child));
    return persoon({
      bsn: bsnOf(index),
      birth: person.birth,
      home: adres(person.home, person.movedIn),
      partners: partnerIndex === undefined ? [] : [partner(bsnOf(partnerIndex))],
      parents: person.isSilent ? [] : parents,
      children: own,
      authority: parents.length > 1 ? [jointAuthority(bsnOf(index), ...parents)] : [],
      more: person.isDead && index % 5 === 0 ? died('2025-05-05') : {},
    });
  });
}

/** What ties say, whichever of the two records they were taken from. */
function viewTies(db: Db): unknown[] {
  return query(
    db,
    `select distinct r.kind, iif(r.kind = 'PARTNER', min(p.bsn, o.bsn), p.bsn) as one,
      iif(r.kind = 'PARTNER', max(p.bsn, o.bsn), o.bsn) as other, r.valid_until
     from relation r join person p on p.id = r.person_id join person o on o.id = r.related_person_id order by 1, 2, 3`,
  );
}

describe('whatever people and ties a file holds', () => {
  test('the order of its records does not matter, and the file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(village, async (made) => {
        const file = fileOf(made);
        const shuffled = made.order.map((index) => file[index]);
        const [one, other] = [await makeTestStore(), await makeTestStore()];
        const summary = await takeIn(one, file);
        await takeIn(other, shuffled);
        expect(summary.failures).toEqual([]);
        expect(viewHouseholds(other)).toEqual(viewHouseholds(one));
        expect(viewTies(other)).toEqual(viewTies(one));
        const before = dumpStore(one);
        await takeIn(one, shuffled, '2026-06-02');
        expect(dumpStore(one)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('in whatever parts it comes, everybody who lives there now is in the same household at last', async () => {
    const current = (db: Db) =>
      query(
        db,
        `select p.bsn, m.role, m.kind, (select group_concat(q.bsn) from (select p2.bsn from membership m2
           join person p2 on p2.id = m2.person_id where m2.household_id = m.household_id and m2.valid_until is null
           order by p2.bsn) q) as household
         from membership m join person p on p.id = m.person_id where m.valid_until is null order by 1, 3, 4`,
      );
    await fc.assert(
      fc.asyncProperty(village, async (made) => {
        const file = fileOf(made);
        const [whole, parts] = [await makeTestStore(), await makeTestStore()];
        await takeIn(whole, file);
        for (const index of made.order) await takeIn(parts, [file[index]]);
        // What only a parent's record states of a child who came later is known when that record comes again.
        await takeIn(parts, file);
        expect(current(parts)).toEqual(current(whole));
        const twice = `select person_id from membership where kind = 'PRINCIPAL' and valid_until is null
          group by 1 having count(*) > 1`;
        expect(query(parts, twice)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
