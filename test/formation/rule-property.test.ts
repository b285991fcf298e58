import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formHouseholds,
  mostHouseholdsAtAddress,
  type Resident,
  type Tie,
} from '../../src/domain/formation/formation-rule.ts';

const day = fc.constantFrom(null, '1999', '2001-05', '2004-02-29', '2010-01-01', '2020-12-31');

/** Any people at an address with any ties among them, however absurd. */
const address = fc.integer({ min: 0, max: 16 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, index) => `p${index}`);
  const someone = fc.constantFrom(...ids, 'elsewhere', 'abroad');
  const tie: fc.Arbitrary<Tie> = fc
    .record({ kind: fc.constantFrom('PARTNER' as const, 'PARENT' as const), personId: someone, relatedId: someone })
    .filter(({ personId, relatedId }) => personId !== relatedId);
  const residents = fc.tuple(
    ...ids.map((personId) =>
      fc.record({ personId: fc.constant(personId), isMinor: fc.boolean(), movedIn: day, birthDate: day }),
    ),
  );
  return fc.record({ residents, ties: fc.array(tie, { maxLength: 20 }) });
});

function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const keyed = items.map((item, index) => ({ item, key: Math.sin(seed + index * 7.3) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function check(property: (residents: Resident[], ties: Tie[], seed: number) => void): void {
  fc.assert(
    fc.property(address, fc.integer({ min: 0, max: 1000 }), ({ residents, ties }, seed) =>
      property(residents, ties, seed),
    ),
    {
      numRuns: 500,
    },
  );
}

describe('whoever lives at an address', () => {
  test('the order of people and ties does not matter', () => {
    check((residents, ties, seed) => {
      expect(formHouseholds(shuffle(residents, seed), shuffle(ties, seed))).toEqual(formHouseholds(residents, ties));
    });
  });

  test('everybody is in exactly one household, or nobody is in any', () => {
    check((residents, ties) => {
      const households = formHouseholds(residents, ties);
      const members = households.flatMap((household) => household.members.map((member) => member.personId));
      if (households.length === 0) return;
      expect(members.toSorted()).toEqual(residents.map((resident) => resident.personId).toSorted());
      expect(households.length).toBeLessThanOrEqual(mostHouseholdsAtAddress);
    });
  });

  test('partners are never parted, nor a minor from a parent who is here', () => {
    check((residents, ties) => {
      const minors = new Set(residents.filter((resident) => resident.isMinor).map((resident) => resident.personId));
      const households = formHouseholds(residents, ties);
      const householdOf = (id: string) =>
        households.findIndex((one) => one.members.some((member) => member.personId === id));
      const parted = ties.filter(
        ({ kind, personId, relatedId }) =>
          (kind === 'PARTNER' || minors.has(personId)) &&
          householdOf(personId) >= 0 &&
          householdOf(relatedId) >= 0 &&
          householdOf(personId) !== householdOf(relatedId),
      );
      expect(parted).toEqual([]);
    });
  });

  test('a household has a core of its own members, and an adult child has a parent in it', () => {
    check((residents, ties) => {
      for (const { core, members } of formHouseholds(residents, ties)) {
        const ids = members.map((member) => member.personId);
        expect(core.length).toBeGreaterThan(0);
        expect(ids).toEqual(expect.arrayContaining([...core]));
        const grownUp = members.filter((member) => member.role === 'ADULT_CHILD');
        const parentsOf = (id: string) => ties.filter((tie) => tie.kind === 'PARENT' && tie.personId === id);
        const astray = grownUp.filter(
          ({ personId }) => !parentsOf(personId).some((tie) => ids.includes(tie.relatedId)),
        );
        expect(astray).toEqual([]);
      }
    });
  });
});
