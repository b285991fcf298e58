import { expect, test } from 'vitest';
import { DisclosureCollector, type DisclosureKind } from '../../src/domain/disclosure.ts';

function collect(kinds: readonly DisclosureKind[], what: (collector: DisclosureCollector) => void) {
  const collector = new DisclosureCollector();
  for (const kind of kinds) collector.asked(kind);
  what(collector);
  return { kind: collector.kind, outcome: collector.outcome };
}

const shown = (collector: DisclosureCollector) => collector.touch('Goal');

test.for([
  [['FOUND'], 'FOUND'],
  [['OPENED', 'FOUND'], 'OPENED'],
  [['CHANGED', 'OPENED', 'FOUND'], 'CHANGED'],
  [['FOUND', 'OPENED', 'CHANGED'], 'CHANGED'],
] satisfies [DisclosureKind[], DisclosureKind][])('of %o the heaviest counts', ([kinds, kind]) => {
  expect(collect(kinds, shown)).toEqual({ kind, outcome: 'OK' });
});

test('of nothing that concerns residents nothing is said', () => {
  expect(collect([], shown).kind).toBeUndefined();
});

test('a look of which nothing came is none', () => {
  expect(collect(['OPENED'], () => {})).toEqual({ kind: 'NONE', outcome: 'EMPTY' });
  expect(collect(['OPENED'], (collector) => collector.fail())).toEqual({ kind: 'NONE', outcome: 'FAILED' });
});

test('a change that was refused, or of what is not there, is none; one that went wrong may have been made', () => {
  const change: DisclosureKind[] = ['CHANGED'];
  expect(collect(change, () => {})).toEqual({ kind: 'NONE', outcome: 'EMPTY' });
  expect(collect(change, (collector) => collector.deny())).toEqual({ kind: 'NONE', outcome: 'DENIED' });
  expect(collect(change, (collector) => collector.fail())).toEqual({ kind: 'CHANGED', outcome: 'FAILED' });
  expect(collect(change, (collector) => collector.abort())).toEqual({ kind: 'CHANGED', outcome: 'ABORTED' });
});

test('each emergency access on which an answer rests is named once', () => {
  const collector = new DisclosureCollector();
  for (const id of ['eac_b', 'eac_a', 'eac_b']) collector.rest(id);
  expect(collector.emergencyAccessIds).toEqual(['eac_a', 'eac_b']);
});
