import { describe, expect, test } from 'vitest';
import { listEnumLabels } from '../../src/domain/label.ts';
import { decisionOutcomeWords } from '../../src/domain/timeline/timeline-case.ts';
import { identityDocumentWords } from '../../src/domain/timeline/timeline-correction.ts';
import { documentKindWords } from '../../src/domain/timeline/timeline-document.ts';
import { roleWords } from '../../src/domain/timeline/timeline-household.ts';
import { evaluationOutcomeWords, lifeDomainWords } from '../../src/domain/timeline/timeline-plan.ts';
import { endReasonWords } from '../../src/domain/timeline/timeline-provision.ts';
import { signalKindWords } from '../../src/domain/timeline/timeline-signal.ts';
import {
  caseKindNames,
  caseStatusNames,
  lawNames,
  writeCount,
  writeDate,
  writeDay,
  writeEuro,
  writeList,
} from '../../src/domain/wording.ts';
import { buildSchema } from '../../src/schema.ts';

describe('the words of a sentence', () => {
  const schema = buildSchema();

  test.for([
    ['Law', lawNames],
    ['CaseKind', caseKindNames],
    ['CaseStatus', caseStatusNames],
    ['DecisionOutcome', decisionOutcomeWords],
    ['DocumentKind', documentKindWords],
    ['EvaluationOutcome', evaluationOutcomeWords],
    ['IdentityDocument', identityDocumentWords],
    ['LifeDomain', lifeDomainWords],
    ['MembershipRole', roleWords],
    ['ProvisionEndReason', endReasonWords],
    ['SignalKind', signalKindWords],
  ] as const)('are for %s those of the schema’s labels', ([name, words]) => {
    const labels = listEnumLabels(schema, name).map(({ value, label }) => [value, label]);
    expect(words).toEqual(Object.fromEntries(labels));
  });

  test('write days and dates as precisely as they are known', () => {
    expect(writeDay('2026-06-01')).toBe('1 juni 2026');
    expect(['2026-06-01', '2026-06', '2026'].map(writeDate)).toEqual(['1 juni 2026', 'juni 2026', '2026']);
  });

  test('write counts, amounts and lists as they are said', () => {
    expect([writeCount(1, 'dag', 'dagen'), writeCount(1200, 'dag', 'dagen'), writeCount(2.5, 'uur', 'uur')]).toEqual([
      ...['1 dag', '1.200 dagen', '2,5 uur'],
    ]);
    expect(writeEuro(1973)).toBe('€ 1.973,00');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(writeList)).toEqual(['', 'a', 'a en b', 'a, b en c']);
  });
});
