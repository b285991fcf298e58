import { describe, expect, test } from 'vitest';
import { watchLoad } from '../../src/limits/load.ts';
import { makeQuota } from '../../src/limits/quota.ts';
import { startTestHub } from '../testkit/hub.ts';
import { codesOf } from './production.ts';

describe('the quota of an actor', () => {
  test('lets a burst through, then as many as the minute has, and tells how long to wait', () => {
    let now = 0;
    const quota = makeQuota({ perMinute: 60, burst: 3, clock: () => now });
    expect([1, 2, 3].map(() => quota.take('a'))).toEqual([0, 0, 0]);
    expect(quota.take('a')).toBe(1);
    expect(quota.take('b')).toBe(0);
    now = 999;
    expect(quota.take('a')).toBe(1);
    now = 1000;
    expect(quota.take('a')).toBe(0);
    expect(quota.take('a')).toBe(1);
    now = 1_000_000;
    expect([1, 2, 3].map(() => quota.take('a'))).toEqual([0, 0, 0]);
    expect(quota.take('a')).toBe(1);
  });

  test('is kept for those alone who asked of late, so that subjects cannot fill the memory', () => {
    let now = 0;
    const quota = makeQuota({ perMinute: 60, burst: 1, clock: () => now });
    for (let i = 0; i < 10_000; i++) quota.take(`s${i}`);
    now = 60_000;
    expect(quota.take('one more')).toBe(0);
    expect(quota.take('s1')).toBe(0);
    expect(quota.take('s1')).toBe(1);
  });

  test('turns one actor away with Retry-After, and nobody else', async () => {
    const { ask } = await startTestHub({ environment: { REQUESTS_PER_MINUTE: '4' } });
    expect(codesOf(await ask('frontoffice', '{ me { roles } }'))).toEqual([]);
    const refused = await ask('frontoffice', '{ me { roles } }');
    expect({ status: refused.status, codes: codesOf(refused), data: refused.data }).toEqual({
      status: 429,
      codes: ['TOO_MANY_REQUESTS'],
      data: undefined,
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(codesOf(await ask('director', '{ me { roles } }'))).toEqual([]);
  });
});

describe('the load', () => {
  test('is too high with too many in hand, and when three looks in a row are late', () => {
    const load = watchLoad({ mostInFlight: 2, mostLag: 1000 });
    load.stop();
    load.enter();
    expect(load.tooHigh).toBe(false);
    load.enter();
    expect(load.tooHigh).toBe(true);
    load.leave();
    expect(load.tooHigh).toBe(false);
    for (const lag of [5000, 5000]) load.felt(lag);
    expect(load.tooHigh).toBe(false);
    load.felt(5000);
    expect(load.tooHigh).toBe(true);
    load.felt(1);
    expect(load.tooHigh).toBe(false);
  });

  test('turns away what is one too many with Retry-After, and lets in again what comes after', async () => {
    const { ask } = await startTestHub({ environment: { REQUESTS_AT_ONCE: '1' } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('frontoffice', '{ me { roles } }')));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length + refused.length).toBe(12);
    for (const each of refused) {
      expect(codesOf(each)).toEqual(['OVERLOADED']);
      expect(each.headers.get('retry-after')).toBe('2');
    }
    expect(codesOf(await ask('frontoffice', '{ me { roles } }'))).toEqual([]);
  });
});
