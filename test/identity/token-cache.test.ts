import { expect, test } from 'vitest';
import { makeTokenCache } from '../../src/identity/token-cache.ts';
import { testNow } from '../testkit/store.ts';

const later = new Date(testNow.getTime() + 1000);

test('what is kept is found until its moment, and not at it', () => {
  const cache = makeTokenCache<string>(10);
  cache.keep('a', 'A', later);
  expect(cache.find('a', testNow)).toBe('A');
  expect(cache.find('b', testNow)).toBeUndefined();
  expect(cache.find('a', later)).toBeUndefined();
  expect(cache.find('a', testNow)).toBeUndefined();
});

test('the one longest unused makes room', () => {
  const cache = makeTokenCache<string>(2);
  cache.keep('a', 'A', later);
  cache.keep('b', 'B', later);
  expect(cache.find('a', testNow)).toBe('A');
  cache.keep('c', 'C', later);
  expect(cache.find('b', testNow)).toBeUndefined();
  expect(cache.find('a', testNow)).toBe('A');
  expect(cache.find('c', testNow)).toBe('C');
});
