import { describe, expect, test } from 'vitest';
import type { AttentionFacts } from '../../src/domain/attention/attention-point.ts';
import { findAttention } from '../../src/domain/attention/attention-rule.ts';
import { caseFact, facts, organisation, provisionFact, responsibility, signalFact, staff } from './facts.ts';

describe('attention', () => {
  test('is asked for by nothing when all is well', () => {
    expect(findAttention(facts({ cases: [caseFact()], provisions: [provisionFact()] }))).toEqual([]);
  });

  test.for(['EVICTION', 'DOMESTIC_VIOLENCE', 'YOUTH_AT_RISK'] as const)('is urgent for %s', (kind) => {
    expect(findAttention(facts({ signals: [signalFact({ kind })] }))).toMatchObject([{ level: 'URGENT' }]);
  });

  test.for(['ARREARS', 'SCHOOL_ABSENCE', 'LONELINESS', 'NUISANCE'] as const)('is soon for %s', (kind) => {
    expect(findAttention(facts({ signals: [signalFact({ kind })] }))).toMatchObject([{ level: 'SOON' }]);
  });

  test('comes the most urgent first, then by day, then by key', () => {
    const points = findAttention(
      facts({
        cases: [
          caseFact({ id: 'b', dueOn: '2026-06-03' }),
          caseFact({ id: 'a', dueOn: '2026-06-03' }),
          caseFact({ id: 'c', dueOn: '2026-06-02' }),
          caseFact({ id: 'd', dueOn: '2026-05-30' }),
          caseFact({ id: 'e', responsibilities: [responsibility('right')] }),
        ],
        signals: [signalFact({ kind: 'EVICTION', raisedOn: '2026-05-20' })],
      }),
    );
    expect(points.map(({ key }) => key)).toEqual([
      ...['SIGNAL_OPEN-signal', 'TERM_PASSED-d', 'TERM_NEAR-c', 'TERM_NEAR-a', 'TERM_NEAR-b', 'NOT_RESPONSIBLE-e'],
    ]);
  });

  test('names the worker of the case, else the director, else the organisation that answers', () => {
    const near = caseFact({ dueOn: '2026-06-03', worker: staff('worker', 'back') });
    const acting = (given: Partial<AttentionFacts>) =>
      findAttention(facts(given)).map((point) => [point.staff?.id ?? null, point.organisation?.id ?? null]);
    expect(acting({ cases: [near] })).toEqual([['worker', 'back']]);
    const granted = provisionFact({ validUntil: '2026-06-03', caseId: 'case' });
    expect(acting({ cases: [caseFact()], provisions: [granted] })).toEqual([['worker', 'front']]);
    expect(acting({ provisions: [granted] })).toEqual([['director', 'front']]);
    expect(acting({ plan: null, provisions: [granted] })).toEqual([[null, 'answering']]);
    expect(acting({ plan: null, provisions: [{ ...granted, organisation: organisation('payer') }] })).toEqual([
      [null, 'payer'],
    ]);
    // The organisation that has the case in hand names who works on it.
    expect(acting({ cases: [caseFact({ worker: null })] })).toEqual([[null, 'front']]);
    expect(acting({ plan: null, signals: [signalFact()], findAnswering: () => undefined })).toEqual([[null, null]]);
  });
});
