import { describe, expect, test } from 'vitest';
import { Random } from '../../src/population/random.ts';

function draw(random: Random, count = 20): number[] {
  return Array.from({ length: count }, () => random.integer());
}

describe('a source of numbers', () => {
  test('gives the same ones for the same key, and others for another', () => {
    expect(draw(new Random('a'))).toEqual(draw(new Random('a')));
    expect(draw(new Random('a'))).not.toEqual(draw(new Random('b')));
    expect(draw(new Random('1/12'))).not.toEqual(draw(new Random('11/2')));
  });

  test('is not moved by what is drawn from a fork', () => {
    const [alone, forked] = [new Random('a'), new Random('a')];
    draw(forked.fork('cases'));
    expect(draw(forked)).toEqual(draw(alone));
    expect(draw(alone.fork('cases'))).toEqual(draw(new Random('a').fork('cases')));
  });

  test('spreads evenly over what it may give, both ends included', () => {
    const random = new Random('even');
    const counts = new Map<number, number>();
    for (let turn = 0; turn < 6000; turn += 1) {
      const face = random.between(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect(new Set(counts.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('picks by weight, and never what weighs nothing', () => {
    const random = new Random('weight');
    const picked = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    expect(picked.filter((each) => each === 'often').length / 4000).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
  });

  test('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new Random('cards').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((left, right) => left - right)).toEqual(items);
  });

  test('has nothing to pick from nothing', () => {
    expect(() => new Random('a').pick([])).toThrow(RangeError);
    expect(() => new Random('a').weighted([])).toThrow(RangeError);
  });
});
