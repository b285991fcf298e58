import { describe, expect, test } from 'vitest';
import { isBsn } from '../../src/bsn.ts';
import { bsnSequence, findBsn } from '../../src/population/bsn.ts';

describe('a made-up citizen service number', () => {
  test.each([
    [11122233, '111222333'],
    [12345678, '123456782'],
    [99999999, '999999990'],
  ])('that begins with %i is %s', (eight, bsn) => {
    expect(findBsn(eight)).toBe(bsn);
    expect(isBsn(bsn)).toBe(true);
  });

  test('does not exist where no ninth digit passes the eleven test', () => {
    const beginnings = Array.from({ length: 2000 }, (_, index) => 91_000_000 + index);
    for (const eight of beginnings.filter((each) => findBsn(each) === undefined)) {
      expect('0123456789'.split('').some((digit) => isBsn(`${eight}${digit}`))).toBe(false);
    }
    expect(beginnings.filter((each) => findBsn(each) === undefined).length).toBeGreaterThan(100);
  });

  test('comes once, passes the eleven test, and lies in the range that is not given out', () => {
    const seen = new Set<string>();
    for (const bsn of bsnSequence(1_234_567)) {
      expect(isBsn(bsn)).toBe(true);
      // From 990 on are the numbers of the stories and of the base register's test persons.
      expect(bsn >= '900000000' && bsn < '990000000').toBe(true);
      seen.add(bsn);
      if (seen.size === 20_000) break;
      expect(seen.has(bsn)).toBe(true);
    }
    expect(seen.size).toBe(20_000);
  });
});
