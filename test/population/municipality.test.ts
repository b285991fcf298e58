import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isBsn } from '../../src/bsn.ts';
import { PopulationError } from '../../src/population/error.ts';
import { generateMunicipality, type Municipality, type MunicipalityFacts } from '../../src/population/municipality.ts';
import { sizeBounds, storedPart } from '../../src/population/size.ts';
import { stories, storyTellers } from '../../src/population/story.ts';
import { testToday } from '../testkit/store.ts';

function make(facts: Partial<MunicipalityFacts> = {}): Municipality {
  const size = 'residents' in facts || 'households' in facts ? {} : { people: 400 };
  return generateMunicipality({ ...size, seed: 1, today: testToday, ...facts });
}

function hashOf(municipality: Municipality): string {
  const hash = createHash('sha256');
  for (const dossier of municipality.dossiers()) hash.update(JSON.stringify(dossier));
  return hash.digest('hex');
}

function listPersons(municipality: Municipality) {
  return [...municipality.dossiers()].flatMap((dossier) => dossier.persons);
}

describe('a made-up municipality', () => {
  test('is the same to the byte for the same seed, size and day', () => {
    expect(hashOf(make())).toBe(hashOf(make()));
  });

  test('is the same each time it is read', () => {
    const municipality = make();
    expect(hashOf(municipality)).toBe(hashOf(municipality));
  });

  test('has other people for another seed', () => {
    const [one, other] = [listPersons(make()), listPersons(make({ seed: 2 }))];
    expect(one.map(({ displayName }) => displayName)).not.toEqual(other.map(({ displayName }) => displayName));
  });

  test('has the same first people when it is larger', () => {
    const small = [...make({ people: 300 }).dossiers()];
    const large = [...make({ people: 900 }).dossiers()];
    // The last ones of the small one fill up what is left.
    expect(large.slice(0, 100)).toEqual(small.slice(0, 100));
  });

  test.each([30, 31, 100, 101, 300, 999, 2000])('with %i people in the store has exactly so many', (people) => {
    expect(listPersons(make({ people }))).toHaveLength(people);
  });

  test.each([20, 21, 300, 1300])('with %i households in the store has exactly so many', (households) => {
    expect([...make({ households }).dossiers()].flatMap((dossier) => dossier.households)).toHaveLength(households);
  });

  test.each([150, 300, 5000])(
    'of %i residents has the stated part of them in the store, and the stories',
    (residents) => {
      const municipality = make({ residents });
      expect(municipality.residents).toBe(residents);
      expect(listPersons(municipality)).toHaveLength(Math.round(residents * storedPart));
      const numbers = [...municipality.dossiers()].flatMap(({ cases }) => cases.map(({ number }) => number));
      for (const { caseNumber } of stories) expect(numbers).toContain(caseNumber);
    },
  );

  test('has as many residents again when only the people or households in the store are given', () => {
    expect(make({ people: 10_500 }).residents).toBe(31_500);
    expect(make({ households: 13_000 }).residents).toBe(93_600);
  });

  test('gives every record an id of its own', () => {
    const ids = [...make({ people: 2000 }).dossiers()].flatMap((dossier) =>
      Object.values(dossier).flatMap((rows: readonly { readonly id?: string }[]) =>
        // Which worries a match is made of is a pair, and has none.
        rows.flatMap(({ id }) => id ?? []),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('gives everybody a citizen service number of their own, made up and valid', () => {
    const bsns = listPersons(make({ people: 5000 })).map(({ bsn }) => bsn ?? '');
    expect(new Set(bsns).size).toBe(5000);
    for (const bsn of bsns) expect(isBsn(bsn) && bsn.startsWith('9') && !bsn.startsWith('9999')).toBe(true);
  });

  test('tells the stories first, the same ones in every seed and size', () => {
    const one = [...make().dossiers()].slice(0, storyTellers.length);
    const other = [...make({ seed: 99, people: 1500 }).dossiers()].slice(0, storyTellers.length);
    expect(one).toEqual(other);
  });
});

describe('a municipality is not made', () => {
  test.each(['residents', 'people', 'households'] as const)('of a number of %s that makes no sense', (unit) => {
    const [least, most] = sizeBounds[unit];
    for (const count of [0, -1, least - 1, least + 0.5, Number.NaN, Infinity, most + 1]) {
      expect(() => make({ [unit]: count })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
      expect(() => make({ [unit]: count })).toThrow(PopulationError);
    }
  });

  test('of two sizes at once, or of none', () => {
    const facts = { seed: 1, today: testToday };
    for (const size of [{}, { people: 400, residents: 2000 }, { households: 100, people: 240 }]) {
      expect(() => generateMunicipality({ ...facts, ...size })).toThrow(
        expect.objectContaining({ fault: 'OUT_OF_RANGE' }),
      );
    }
  });

  test.each([1.5, Number.NaN, Infinity])('from the seed %d', (seed) => {
    expect(() => make({ seed })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
  });

  test.each(['', 'today', '2026-13-01', '01-06-2026'])('as of %j', (today) => {
    expect(() => make({ today })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
  });

  test('of fewer people or households than the stories need', () => {
    const told = [...make().dossiers()].slice(0, storyTellers.length);
    const room = sizeBounds.residents[0] * storedPart;
    expect(told.flatMap(({ persons }) => persons).length).toBeLessThanOrEqual(Math.min(sizeBounds.people[0], room));
    expect(told.flatMap(({ households }) => households).length).toBeLessThanOrEqual(sizeBounds.households[0]);
  });
});
