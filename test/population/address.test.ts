import { describe, expect, test } from 'vitest';
import { addAddress, addressSequence } from '../../src/population/address.ts';
import { bsnSequence } from '../../src/population/bsn.ts';
import { makeDraft, type Draft } from '../../src/population/dossier.ts';
import { sizeBounds } from '../../src/population/size.ts';

function makeEmptyDraft(start: number): Draft {
  const addresses = addressSequence(start);
  return makeDraft('test', 0, 20_000, { addresses, bsns: bsnSequence(0), caseNumbers: bsnSequence(1) });
}

describe('made-up addresses', () => {
  test('are each given out once, also when the plain house numbers are used up', () => {
    const seen = new Set<number>();
    for (const index of addressSequence(123)) {
      seen.add(index);
      if (seen.size === 60_000) break;
    }
    expect(seen.size).toBe(60_000);
  });

  test('suffice for the largest municipality', () => {
    // Somewhat more than one for two people.
    const addresses = addressSequence(5);
    for (let turn = 0; turn < sizeBounds.people[1] * 0.6; turn += 1) expect(addresses.next().done).toBe(false);
  });

  test('are each one place, under a postal code of Leusden', () => {
    const draft = makeEmptyDraft(77);
    // Past the first round, so that house letters are among them.
    for (let turn = 0; turn < 21_000; turn += 1) addAddress(draft);
    const { addresses } = draft.dossier;
    expect(new Set(addresses.map(({ naturalKey }) => naturalKey)).size).toBe(21_000);
    for (const { postalCode, houseNumber, city } of addresses) {
      expect(postalCode).toMatch(/^383[1-5][A-Z]{2}$/);
      expect(houseNumber).toBeGreaterThan(0);
      expect(city).toBe(postalCode?.startsWith('3835') ? 'Stoutenburg' : 'Leusden');
    }
    expect(addresses.filter(({ houseLetter }) => houseLetter !== null)).toHaveLength(1000);
  });

  test('of one street share a postal code only with their neighbours', () => {
    const draft = makeEmptyDraft(3);
    for (let turn = 0; turn < 5000; turn += 1) addAddress(draft);
    const streets = new Map<string, Set<string>>();
    for (const { postalCode = '', street = '' } of draft.dossier.addresses) {
      const key = postalCode ?? '';
      streets.set(key, (streets.get(key) ?? new Set()).add(street ?? ''));
    }
    for (const names of streets.values()) expect(names.size).toBe(1);
  });
});
