import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isBsn } from '../../src/bsn.ts';
import { PopulationError } from '../../src/population/error.ts';
import {
  generateMunicipality,
  leastResidents,
  mostResidents,
  type Municipality,
  type MunicipalityFacts,
} from '../../src/population/municipality.ts';
import { storyTellers } from '../../src/population/story.ts';
import { testToday } from '../testkit/store.ts';

function make(facts: Partial<MunicipalityFacts> = {}): Municipality {
  return generateMunicipality({ residents: 400, seed: 1, today: testToday, ...facts });
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
    const small = [...make({ residents: 300 }).dossiers()];
    const large = [...make({ residents: 900 }).dossiers()];
    // The last ones of the small one fill up what is left.
    expect(large.slice(0, 100)).toEqual(small.slice(0, 100));
  });

  test.each([100, 101, 300, 999, 2000])('of %i people has exactly so many', (residents) => {
    expect(listPersons(make({ residents }))).toHaveLength(residents);
  });

  test('gives every record an id of its own', () => {
    const ids = [...make({ residents: 2000 }).dossiers()].flatMap((dossier) =>
      Object.values(dossier).flatMap((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('gives everybody a citizen service number of their own, made up and valid', () => {
    const bsns = listPersons(make({ residents: 5000 })).map(({ bsn }) => bsn ?? '');
    expect(new Set(bsns).size).toBe(5000);
    for (const bsn of bsns) expect(isBsn(bsn) && bsn.startsWith('9') && !bsn.startsWith('9999')).toBe(true);
  });

  test('tells the stories first, the same ones in every seed and size', () => {
    const one = [...make().dossiers()].slice(0, storyTellers.length);
    const other = [...make({ seed: 99, residents: 1500 }).dossiers()].slice(0, storyTellers.length);
    expect(one).toEqual(other);
  });
});

describe('a municipality is not made', () => {
  test.each([0, -1, 99, 99.5, Number.NaN, Infinity, mostResidents + 1])('of %d people', (residents) => {
    expect(() => make({ residents })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
    expect(() => make({ residents })).toThrow(PopulationError);
  });

  test.each([1.5, Number.NaN, Infinity])('from the seed %d', (seed) => {
    expect(() => make({ seed })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
  });

  test.each(['', 'today', '2026-13-01', '01-06-2026'])('as of %j', (today) => {
    expect(() => make({ today })).toThrow(expect.objectContaining({ fault: 'OUT_OF_RANGE' }));
  });

  test('of fewer people than the stories need', () => {
    const inStories = [...make().dossiers()].slice(0, storyTellers.length).flatMap(({ persons }) => persons);
    expect(inStories.length).toBeLessThan(leastResidents);
  });
});
