import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statutoryTerms, type TermLength } from '../../db/reference/statutory-term.ts';
import {
  adjournmentDays,
  dueAfterAdjournment,
  dueAfterDelayNotice,
  endOfFilingPeriod,
  startTerm,
  type TermFacts,
} from '../../src/domain/case/case-term.ts';
import { endOfGrace, isInDefault, penaltyOf } from '../../src/domain/case/default-notice.ts';
import { endAfterStandStill, endOfCountedTerm } from '../../src/domain/case/term-clock.ts';
import { rules } from '../testkit/case-rules.ts';
import { anyDay, anyStandStills, countDays, countWorkingDays, isWorking, next, stillIn } from './by-hand.ts';

const weeks = (amount: number): TermLength => ({ amount, unit: 'WEEKS' });
const facts = { kind: 'APPLICATION', receivedOn: '2026-06-01', countsFrom: null, other: false } as const;
const dueOf = (rest: Partial<TermFacts> & Pick<TermFacts, 'law'>) => startTerm(rules, { ...facts, ...rest })?.dueOn;

/** Every clock of a new case: which facts, and how many days the articles give. */
const clocks: readonly [name: string, rest: Pick<TermFacts, 'law' | 'kind'> & Partial<TermFacts>, days: number][] = [
  ['investigation under the Wmo, six weeks from the report (art. 2.3.2)', { law: 'WMO', kind: 'REPORT' }, 42],
  ['decision under the Wmo, two weeks from the application (art. 2.3.5)', { law: 'WMO', kind: 'APPLICATION' }, 14],
  ['youth help, eight weeks (Awb art. 4:13)', { law: 'JEUGDWET', kind: 'APPLICATION' }, 56],
  ['a question for youth help, eight weeks (Awb art. 4:13)', { law: 'JEUGDWET', kind: 'REPORT' }, 56],
  ['a benefit, eight weeks (Awb art. 4:13)', { law: 'PARTICIPATIEWET', kind: 'APPLICATION' }, 56],
  ['the first talk on debts, four weeks (Wgs art. 4 lid 1)', { law: 'WGS', kind: 'REPORT' }, 28],
];

describe('the clock of', () => {
  test.each(clocks)('%s, is what counting day by day gives', (_name, rest, days) => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        expect(dueOf({ ...rest, receivedOn })).toBe(countDays(receivedOn, days));
      }),
    );
  });

  test('debts under threat is three working days (Wgs art. 4 lid 2)', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        expect(dueOf({ law: 'WGS', kind: 'REPORT', other: true, receivedOn })).toBe(countWorkingDays(receivedOn, 3));
      }),
    );
  });

  test('the decision on debt help counts from the first talk', () => {
    fc.assert(
      fc.property(anyDay, (countsFrom) => {
        expect(dueOf({ law: 'WGS', countsFrom })).toBe(countDays(countsFrom, 56));
      }),
    );
    expect(dueOf({ law: 'WGS' })).toBeUndefined();
  });

  test.each([
    ['without a committee is six weeks', false, 42],
    ['with a committee is twelve weeks', true, 84],
  ])('an objection %s from the end of the six weeks to file it (Awb art. 6:7, 6:8 and 7:10)', (_name, other, days) => {
    fc.assert(
      fc.property(anyDay, (countsFrom) => {
        const filing = countDays(countsFrom, 42);
        expect(endOfFilingPeriod(rules, countsFrom)).toBe(filing);
        expect(dueOf({ law: 'WMO', kind: 'OBJECTION', countsFrom, other })).toBe(countDays(filing, days));
      }),
    );
  });

  test('an objection that is adjourned is six weeks more, once (Awb art. 7:10 lid 3)', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (countsFrom, other) => {
        const filing = countDays(countsFrom, 42);
        const term = startTerm(rules, { ...facts, law: 'WMO', kind: 'OBJECTION', countsFrom, other });
        if (!term) throw new Error('an objection has no term');
        const row = { law: 'WMO', kind: 'OBJECTION', receivedOn: countsFrom, ...term } as const;
        const history = { standStills: [], adjournedDays: 0 };
        const days = (other ? 84 : 42) + 42;
        expect(dueAfterAdjournment(rules, row, history)).toBe(countDays(filing, days));
      }),
    );
  });

  test('a notice of delay names a day where the term is a reasonable one, and moves no other (Awb art. 4:14)', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (receivedOn, namedDay) => {
        for (const [law, isReasonable] of [
          ['JEUGDWET', true],
          ['PARTICIPATIEWET', true],
          ['WMO', false],
        ] as const) {
          const row = {
            law,
            kind: 'APPLICATION',
            receivedOn,
            dueOn: '2026-07-01',
            termCode: null,
            termFrom: null,
          } as const;
          expect([law, dueAfterDelayNotice(rules, row, namedDay)]).toEqual([law, isReasonable ? namedDay : row.dueOn]);
        }
      }),
    );
  });

  test('every term of the register that has a length is held against the articles here', () => {
    const held = statutoryTerms.filter(({ length }) => length !== null).map(({ code }) => code);
    expect(held).toEqual([
      ...['wmo-onderzoek', 'wmo-besluit', 'jeugdwet-besluit', 'participatiewet-besluit'],
      ...['wgs-eerste-gesprek', 'wgs-bedreigend', 'wgs-besluit'],
      ...['bezwaar-indienen', 'bezwaar-besluit', 'bezwaar-besluit-commissie', 'bezwaar-verdaging', 'ingebrekestelling'],
    ]);
    // At once, and as the law of the day says: no number of days follows from the article.
    const others = statutoryTerms.filter(({ length }) => length === null).map(({ code }) => code);
    expect(others).toEqual(['wmo-spoed', 'participatiewet-zoektermijn']);
  });

  test('what the law sets no term to is none', () => {
    expect(dueOf({ law: 'GENERAL', kind: 'REPORT' })).toBeUndefined();
    expect(dueOf({ law: 'LEERPLICHTWET', kind: 'REPORT' })).toBeUndefined();
  });
});

describe('a term that stood still', () => {
  test('goes on with the days it had left, and ends on a day on which it can (Awb art. 4:15)', () => {
    const any = anyDay.chain((from) => fc.record({ from: fc.constant(from), standStills: anyStandStills(from) }));
    fc.assert(
      fc.property(any, fc.constantFrom(2, 6, 8, 12, 13), fc.boolean(), ({ from, standStills }, amount, adjourned) => {
        const adjournedDays = adjourned ? adjournmentDays(rules, from) : 0;
        const end = endOfCountedTerm(from, weeks(amount), { standStills, adjournedDays });
        expect(end).toBe(countDays(from, amount * 7 + adjournedDays, stillIn(standStills), amount <= 12));
      }),
      { numRuns: 400 },
    );
  });

  test('never ends earlier than it would have', () => {
    const any = anyDay.chain((from) => fc.record({ from: fc.constant(from), standStills: anyStandStills(from) }));
    fc.assert(
      fc.property(any, ({ from, standStills }) => {
        const plain = endOfCountedTerm(from, weeks(8));
        expect(endOfCountedTerm(from, weeks(8), { standStills, adjournedDays: 0 }) >= plain).toBe(true);
      }),
    );
  });

  test('is counted on from its last day, where it is not known what that came from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (fromOn, lasting) => {
        let [end, untilOn] = [fromOn, fromOn];
        for (let day = 0; day < 14; day++) end = next(end);
        for (let day = 0; day < lasting; day++) untilOn = next(untilOn);
        expect(endAfterStandStill(end, { fromOn, untilOn })).toBe(
          countDays(fromOn, 14, stillIn([{ fromOn, untilOn }])),
        );
      }),
    );
  });

  test.each([
    ['the day of the invitation and that of the answer count', ['2026-06-10', '2026-06-20'], '2026-08-05'],
    ['an answer on the day after costs nothing', ['2026-06-10', '2026-06-11'], '2026-07-27'],
    ['one that begins after its end does not count', ['2026-07-27', '2026-08-20'], '2026-07-27'],
  ])('%s', (_name, [fromOn = '', untilOn = ''], end) => {
    const standStills = [{ fromOn, untilOn }];
    expect(endOfCountedTerm('2026-06-01', weeks(8), { standStills, adjournedDays: 0 })).toBe(end);
  });
});

describe('a notice of default (Awb art. 4:17)', () => {
  test('counts from the day after the term', () => {
    expect([isInDefault('2026-07-27', '2026-07-27'), isInDefault('2026-07-27', '2026-07-28')]).toEqual([false, true]);
  });

  test('gives two weeks, and then a day’s penalty for each day until the decision, of 42 at most', () => {
    const any = fc.record({ noticeOn: anyDay, later: fc.integer({ min: 0, max: 100 }), decided: fc.boolean() });
    fc.assert(
      fc.property(any, ({ noticeOn, later, decided }) => {
        let today = noticeOn;
        for (let day = 0; day < later; day++) today = next(today);
        const grace = countDays(noticeOn, 14);
        expect([endOfGrace(rules, noticeOn), isWorking(grace)]).toEqual([grace, true]);
        let [days, euros] = [0, 0];
        for (let day = next(grace); decided ? day < today : day <= today; day = next(day)) {
          if (days === 42) break;
          days += 1;
          euros += (noticeOn < '2019-01-01' ? [20, 30, 40] : [23, 35, 45])[Math.ceil(days / 14) - 1] ?? 0;
        }
        const penalty = penaltyOf(rules, { noticeOn, decidedOn: decided ? today : null, today });
        expect(penalty.days).toBe(days);
        expect(penalty.cents).toBe(noticeOn < '2026-01-01' ? euros * 100 : null);
        expect(penalty.firstDay).toBe(next(grace));
      }),
    );
  });

  test('comes to 1,442 euros at most under the amounts of 2019', () => {
    expect(penaltyOf(rules, { noticeOn: '2025-02-03', decidedOn: null, today: '2026-02-03' })).toEqual({
      firstDay: '2025-02-18',
      lastDay: '2025-03-31',
      days: 42,
      cents: 144_200,
    });
  });
});
