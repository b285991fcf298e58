import { describe, expect, test } from 'vitest';
import type { AttentionKind } from '../../src/domain/attention/attention-kind.ts';
import type { AttentionFacts } from '../../src/domain/attention/attention-point.ts';
import { findAttention } from '../../src/domain/attention/attention-rule.ts';
import { facts } from './facts.ts';

/** When, what the actor sees, and what is then said; a row without messages stands just outside a bound. */
export type Row = readonly [when: string, given: Partial<AttentionFacts>, messages: readonly string[]];

/** Tests each row: it says what it must, and nothing of another kind. */
export function testTables(tables: Partial<Record<AttentionKind, readonly Row[]>>): void {
  describe.for(Object.entries(tables))('attention %s', ([kind, rows]) => {
    test.for(rows)('%s', ([, given, messages]) => {
      const points = findAttention(facts(given));
      expect(points.map(({ message }) => message)).toEqual(messages);
      expect(new Set(points.map((point) => point.kind))).toEqual(new Set(messages.length > 0 ? [kind] : []));
    });
  });
}
