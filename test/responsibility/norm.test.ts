import { describe, expect, test } from 'vitest';
import { endOfNorm, statutoryDeadline } from '../../src/domain/duty/duty-deadline.ts';
import { rules } from '../testkit/case-rules.ts';

const working = (days: number) => ({ days, workingDays: 1 });
const all = (days: number) => ({ days, workingDays: 0 });

describe('a norm in working days', () => {
  test.for([
    ['counts from the day after', '2026-06-01', working(2), '2026-06-03'],
    ['skips a weekend', '2026-06-05', working(2), '2026-06-09'],
    ['skips Easter Monday; Good Friday is a working day', '2026-04-02', working(2), '2026-04-07'],
    ['skips Kingsday', '2026-04-24', working(1), '2026-04-28'],
    ['skips 5 May', '2026-05-04', working(1), '2026-05-06'],
    ['skips Ascension Day; the Friday after it is equated for the law alone', '2026-05-13', working(2), '2026-05-18'],
    ['skips Christmas and the weekend', '2026-12-24', working(2), '2026-12-29'],
    ['skips New Year’s Day', '2026-12-31', working(1), '2027-01-04'],
    ['starts on Monday when it counts from a Saturday', '2026-06-06', working(1), '2026-06-08'],
  ] as const)('%s', ([, from, norm, end]) => {
    expect(endOfNorm(from, norm)).toBe(end);
  });
});

describe('a norm in days', () => {
  test('ends on a Sunday or a holiday where it falls, for the law lengthens its own terms only', () => {
    expect(endOfNorm('2026-06-07', all(14))).toBe('2026-06-21');
    expect(endOfNorm('2026-12-11', all(14))).toBe('2026-12-25');
  });
});

describe('the statutory day of a case', () => {
  const report = {
    law: 'WMO',
    kind: 'REPORT',
    receivedOn: '2026-05-01',
    dueOn: '2026-06-12',
    status: 'IN_PROGRESS',
  } as const;

  test('is the one recorded with it, under its article, beside the one that the law’s ordinary term comes to', () => {
    expect(statutoryDeadline(rules, report, '2026-06-01')).toMatchObject({
      term: { code: 'wmo-onderzoek', amount: 6, unit: 'WEEKS' },
      ...{ endsOn: '2026-06-12', ordinarilyEndsOn: '2026-06-12', standsStill: false, daysLeft: 11, passed: false },
    });
    expect(statutoryDeadline(rules, { ...report, dueOn: '2026-06-26' }, '2026-06-01')).toMatchObject({
      endsOn: '2026-06-26',
      ordinarilyEndsOn: '2026-06-12',
    });
  });

  test('has not passed on the day itself, and has on the next', () => {
    expect(statutoryDeadline(rules, report, '2026-06-12')).toMatchObject({ daysLeft: 0, passed: false });
    expect(statutoryDeadline(rules, report, '2026-06-13')).toMatchObject({ daysLeft: -1, passed: true });
  });

  test('stands still while the case is suspended, however late it is', () => {
    expect(statutoryDeadline(rules, { ...report, status: 'SUSPENDED' }, '2026-07-01')).toMatchObject({
      ...{ standsStill: true, daysLeft: null, passed: false },
    });
  });

  test('within the shorter term of debts under threat bears its article', () => {
    const debts = { ...report, law: 'WGS', receivedOn: '2026-05-29' } as const;
    expect(statutoryDeadline(rules, { ...debts, dueOn: '2026-06-03' }, '2026-06-01')).toMatchObject({
      ...{ term: { code: 'wgs-bedreigend' }, endsOn: '2026-06-03', ordinarilyEndsOn: '2026-06-26' },
    });
    expect(statutoryDeadline(rules, { ...debts, dueOn: '2026-06-04' }, '2026-06-01')).toMatchObject({
      term: { code: 'wgs-eerste-gesprek' },
    });
  });

  test('of an objection is not counted from receipt', () => {
    expect(statutoryDeadline(rules, { ...report, kind: 'OBJECTION' }, '2026-06-01')).toMatchObject({
      ...{ term: { code: 'bezwaar-besluit' }, ordinarilyEndsOn: null },
    });
  });

  test('is none without a recorded day, and none once it is decided', () => {
    expect(statutoryDeadline(rules, { ...report, dueOn: null }, '2026-06-01')).toBeUndefined();
    expect(statutoryDeadline(rules, { ...report, status: 'DECIDED' }, '2026-06-01')).toBeUndefined();
  });

  test('stands without an article where the law sets no term for such a case', () => {
    expect(statutoryDeadline(rules, { ...report, law: 'LEERPLICHTWET' }, '2026-06-01')).toMatchObject({
      ...{ term: null, endsOn: '2026-06-12', ordinarilyEndsOn: null },
    });
  });
});
