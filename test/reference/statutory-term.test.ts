import { describe, expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { endOfTerm, statutoryTerms, type TermLength } from '../../db/reference/statutory-term.ts';
import { rules } from '../testkit/case-rules.ts';
import { testToday } from '../testkit/store.ts';

const weeks = (amount: number): TermLength => ({ amount, unit: 'WEEKS' });
const days = (amount: number): TermLength => ({ amount, unit: 'DAYS' });

describe('a term of the law', () => {
  test.for([
    ['ends on its last day when that is a working day', '2026-06-01', weeks(6), '2026-07-13'],
    ['that ends on a Saturday runs to Monday', '2026-06-06', weeks(2), '2026-06-22'],
    ['that ends on a Sunday runs to Monday', '2026-06-07', weeks(2), '2026-06-22'],
    ['that ends on Good Friday runs past Easter Monday', '2026-03-20', weeks(2), '2026-04-07'],
    ['that ends on Kingsday runs to the day after', '2026-04-13', weeks(2), '2026-04-28'],
    ['that ends on 5 May runs to the day after', '2026-04-21', weeks(2), '2026-05-06'],
    ['that ends on Ascension Day runs past the equated Friday to Monday', '2026-04-30', weeks(2), '2026-05-18'],
    ['that ends on Christmas Day runs past the weekend', '2026-12-11', weeks(2), '2026-12-28'],
    ['of twelve weeks is lengthened', '2026-06-07', weeks(12), '2026-08-31'],
    ['of more than twelve weeks is not', '2026-06-07', weeks(13), '2026-09-06'],
    ['of ninety days is lengthened', '2026-06-08', days(90), '2026-09-07'],
    ['of more than ninety days is not', '2026-06-07', days(91), '2026-09-06'],
    ['of three days holds two working days', '2026-04-02', days(3), '2026-04-08'],
    ['of two days need not', '2026-06-05', days(2), '2026-06-08'],
    [
      'in working days counts no weekend, holiday or equated day',
      '2026-05-12',
      { amount: 3, unit: 'WORKING_DAYS' },
      '2026-05-19',
    ],
  ] as const)('%s', ([, from, length, end]) => {
    expect(endOfTerm(from, length)).toBe(end);
  });
});

describe('the terms of the law', () => {
  test.for([
    ['WMO', 'REPORT', 'Wmo 2015 art. 2.3.2 lid 1', weeks(6)],
    ['WMO', 'APPLICATION', 'Wmo 2015 art. 2.3.5 lid 2', weeks(2)],
    ['JEUGDWET', 'APPLICATION', 'Awb art. 4:13', weeks(8)],
    ['PARTICIPATIEWET', 'APPLICATION', 'Awb art. 4:13', weeks(8)],
    ['WGS', 'REPORT', 'Wgs art. 4 lid 1', weeks(4)],
    ['WGS', 'APPLICATION', 'Wgs art. 4a en de verordening', weeks(8)],
    ['WMO', 'OBJECTION', 'Awb art. 7:10 lid 1', weeks(6)],
    ['PARTICIPATIEWET', 'OBJECTION', 'Awb art. 7:10 lid 1', weeks(6)],
  ] as const)('for %s %s are set by %s', ([law, kind, article, length]) => {
    expect(rules.findStatutoryTerm(law, kind, testToday)).toMatchObject({ article, length });
  });

  test('are none for school attendance and general provisions, but for objections', () => {
    expect(rules.findStatutoryTerm('LEERPLICHTWET', 'REPORT', testToday)).toBeUndefined();
    expect(rules.findStatutoryTerm('GENERAL', 'REPORT', testToday)).toBeUndefined();
  });

  test('are at most one for each law and kind of case, each with its article and a code of its own', () => {
    for (const law of laws) {
      for (const kind of ['REPORT', 'APPLICATION', 'OBJECTION'] as const) {
        const own = statutoryTerms.filter((term) => (term.law ?? law) === law && term.caseKinds.includes(kind));
        expect(own.length, `${law} ${kind}`).toBeLessThan(2);
      }
    }
    expect(new Set(statutoryTerms.map(({ code }) => code)).size).toBe(statutoryTerms.length);
    for (const { article } of statutoryTerms) expect(article).toMatch(/art\. \d/);
  });

  test('know the three working days of debt help under threat and the twelve weeks of an advisory committee', () => {
    const byCode = new Map(statutoryTerms.map((term) => [term.code, term]));
    expect(byCode.get('wgs-bedreigend')?.length).toEqual({ amount: 3, unit: 'WORKING_DAYS' });
    expect(byCode.get('bezwaar-besluit-commissie')?.length).toEqual(weeks(12));
  });
});
