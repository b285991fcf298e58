import { expect, onTestFinished, test, vi } from 'vitest';
import { findConceptOfId, newId } from '../../db/id.ts';

test('ids that are made one after the other come in that order, within a millisecond too', () => {
  const ids = Array.from({ length: 20_000 }, () => newId('revision'));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => findConceptOfId(id) === 'revision')).toBe(true);
});

test('and when the clock is set back', () => {
  const before = newId('goal');
  vi.useFakeTimers({ now: new Date('2020-01-01T10:00:00.000Z') });
  onTestFinished(() => void vi.useRealTimers());
  const later = Array.from({ length: 100 }, () => newId('goal'));
  expect([before, ...later]).toEqual([before, ...later].toSorted());
});
