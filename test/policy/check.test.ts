import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../db/reference/policy-check.ts';
import { PolicyError } from '../../db/reference/policy-error.ts';
import type { FrameworkReference, PolicyFramework } from '../../db/reference/policy-framework.ts';
import type { PolicyMeasure } from '../../db/reference/policy-measure.ts';
import { policy, type Policy } from '../../db/reference/policy.ts';

const [sample] = policy.frameworks;
const [measureSample] = sample?.measures ?? [];

function framework(code: string, rest: Partial<PolicyFramework> = {}): PolicyFramework {
  if (!sample) throw new Error('no framework to vary on');
  return { ...sample, code, basedOn: [], measures: [], ...rest };
}

function basedOn(...codes: readonly string[]): { basedOn: readonly FrameworkReference[] } {
  return { basedOn: codes.map((frameworkCode) => ({ frameworkCode, kind: 'BUILDS_ON', source: 'OURS' })) };
}

/** The policy with some of it replaced. */
function vary(part: Partial<Policy>): Policy {
  return { ...policy, ...part };
}

/** The policy with frameworks beside those that it has. */
function withFrameworks(...added: readonly PolicyFramework[]): Policy {
  return vary({ frameworks: [...policy.frameworks, ...added] });
}

function faultOf(wrong: Policy): Pick<PolicyError, 'fault' | 'codes'> | undefined {
  try {
    checkPolicy(wrong);
    return undefined;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { fault: error.fault, codes: error.codes };
  }
}

test('the policy of this release fits together', () => {
  expect(faultOf(policy)).toBeUndefined();
});

describe('frameworks that rest on each other', () => {
  test('in a chain are fine, however long', () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      framework(`f${index}`, index === 0 ? {} : basedOn(`f${index - 1}`)),
    );
    expect(faultOf(withFrameworks(...chain.toReversed()))).toBeUndefined();
  });

  test('two on one are fine', () => {
    const wide = [
      framework('a'),
      framework('b', basedOn('a')),
      framework('c', basedOn('a')),
      framework('d', basedOn('b', 'c')),
    ];
    expect(faultOf(withFrameworks(...wide))).toBeUndefined();
  });

  test('on themselves are refused', () => {
    expect(faultOf(withFrameworks(framework('a', basedOn('a'))))).toEqual({ fault: 'CIRCLE', codes: ['a', 'a'] });
  });

  test('in a circle are refused, naming it and not what leads up to it or away from it', () => {
    const circle = [
      framework('root'),
      framework('a', basedOn('root', 'b')),
      framework('b', basedOn('c')),
      framework('c', basedOn('a')),
      framework('above', basedOn('a')),
    ];
    expect(faultOf(withFrameworks(...circle))).toEqual({ fault: 'CIRCLE', codes: ['a', 'b', 'c', 'a'] });
  });

  test('in a circle of thousands are refused as fast', () => {
    const circle = Array.from({ length: 5000 }, (_, index) =>
      framework(`f${index}`, basedOn(`f${(index + 1) % 5000}`)),
    );
    expect(faultOf(withFrameworks(...circle))?.codes).toHaveLength(5001);
  });
});

describe('a measure', () => {
  const measure = (rest: Partial<PolicyMeasure>): Policy => {
    if (!measureSample) throw new Error('no measure to vary on');
    return withFrameworks(framework('a', { measures: [{ ...measureSample, budgetLineCode: null, ...rest }] }));
  };

  test('without a sub-goal does not compile, and is refused as data', () => {
    // @ts-expect-error a measure names one sub-goal at least
    const none: PolicyMeasure['subGoals'] = [];
    expect(faultOf(measure({ subGoals: none }))).toEqual({
      fault: 'MEASURE_WITHOUT_SUB_GOAL',
      codes: [measureSample?.code],
    });
  });

  test('for a sub-goal there is not does not compile, and is refused as data', () => {
    // @ts-expect-error there is no such sub-goal
    const strange: PolicyMeasure['subGoals'] = ['HAPPINESS'];
    expect(faultOf(measure({ subGoals: strange }))).toEqual({ fault: 'UNKNOWN_CODE', codes: ['HAPPINESS'] });
  });

  test.for([
    ['objective', { objectiveCodes: ['9.9'] }, '9.9'],
    ['topic', { topicCode: '9.9' }, '9.9'],
    ['budget line', { budgetLineCode: 'pocket-money' }, 'pocket-money'],
  ] as const)('for a(n) %s there is not is refused', ([, rest, code]) => {
    expect(faultOf(measure(rest))).toEqual({ fault: 'UNKNOWN_CODE', codes: [code] });
  });
});

describe('refused with the code concerned:', () => {
  const [line] = policy.programmeLines;
  const [budget] = policy.budgets;
  const [reserve] = policy.reserves;
  if (!line || !budget || !reserve) throw new Error('no policy to vary on');
  const milestone = policy.frameworks.flatMap(({ milestones }) => milestones)[0];
  if (!milestone) throw new Error('no milestone to vary on');

  test.for<[string, Policy, PolicyError['fault'], readonly string[]]>([
    ['two frameworks of one code', withFrameworks(framework('a'), framework('a')), 'DUPLICATE_CODE', ['a']],
    ['a framework on one that is not there', withFrameworks(framework('a', basedOn('gone'))), 'UNKNOWN_CODE', ['gone']],
    [
      'a milestone in a stage that is not there',
      withFrameworks(framework('a', { milestones: [{ ...milestone, stageCode: 'gone' }] })),
      'UNKNOWN_CODE',
      ['gone'],
    ],
    [
      'an objective in a line that is not there',
      vary({ objectives: [...policy.objectives, { code: '9.1', label: 'x', lineCode: '9', lineLabel: 'y' }] }),
      'UNKNOWN_CODE',
      ['9'],
    ],
    [
      'a line of a framework that is not there',
      vary({ programmeLines: [...policy.programmeLines, { ...line, code: '9', frameworkCode: 'gone' }] }),
      'UNKNOWN_CODE',
      ['gone'],
    ],
    [
      'a contribution to an ambition that is not there',
      vary({
        ambitionLinks: [{ ambitionCode: 'gone', lineCode: '1', objectiveCode: null, source: 'OURS' }],
      }),
      'UNKNOWN_CODE',
      ['gone'],
    ],
    [
      'a ladder that leaves a step out',
      withFrameworks(framework('a', { ladder: [{ code: 'x', label: 'x', steps: ['OWN_STRENGTH'] }] })),
      'LADDER',
      ['a'],
    ],
    [
      'a budget whose lines do not make its total',
      vary({
        budgets: [{ ...budget, totals: budget.totals.map((total, index) => (index === 1 ? total + 1 : total)) }],
      }),
      'TOTAL',
      ['leusden-2017', '2018'],
    ],
    [
      'a budget with an amount too few',
      vary({ budgets: [{ ...budget, totals: budget.totals.slice(1) }] }),
      'YEARS',
      ['leusden-2017'],
    ],
    [
      'a reserve that does not add up',
      vary({
        reserves: [{ ...reserve, closings: reserve.closings.map((closing, index) => (index === 3 ? 0 : closing)) }],
      }),
      'TOTAL',
      ['leusden-2017', '2019'],
    ],
    [
      'a reserve that opens with another balance than it closed with',
      vary({
        reserves: [{ ...reserve, years: [2016, 2017], openings: [10, 11], lines: [], closings: [10, 11] }],
      }),
      'OPENING_BALANCE',
      ['leusden-2017', '2017'],
    ],
  ])('%s', ([, wrong, fault, codes]) => {
    expect(faultOf(wrong)).toEqual({ fault, codes });
  });
});
