import { describe, expect, test } from 'vitest';
import { caseKinds, caseStatuses } from '../../db/case.table.ts';
import { suspensionGrounds } from '../../db/case-term-change.table.ts';
import { laws } from '../../db/law.ts';
import { caseTypes } from '../../db/reference/case-type.ts';
import { rules } from '../testkit/case-rules.ts';
import { testToday } from '../testkit/store.ts';

describe('the types of case', () => {
  test('are what was reviewed: office, term, other terms, and whether they end in a decision', () => {
    const lines = caseTypes.map(({ law, kind, officeFunction, otherTerms, steps }) => {
      const term = rules.findStatutoryTerm(law, kind, testToday);
      const ends = steps.IN_PROGRESS.includes('DECIDED') ? 'decides' : 'inquires';
      return [law, kind, officeFunction, ends, term?.article ?? '-', ...otherTerms].join(' | ');
    });
    expect(lines).toEqual([
      'WMO | REPORT | FRONT | inquires | Wmo 2015 art. 2.3.2 lid 1',
      'WMO | APPLICATION | BACK | decides | Wmo 2015 art. 2.3.5 lid 2',
      'WMO | OBJECTION | BACK | decides | Awb art. 7:10 lid 1 | bezwaar-besluit-commissie',
      'JEUGDWET | REPORT | FRONT | decides | Awb art. 4:13',
      'JEUGDWET | APPLICATION | BACK | decides | Awb art. 4:13',
      'JEUGDWET | OBJECTION | BACK | decides | Awb art. 7:10 lid 1 | bezwaar-besluit-commissie',
      'PARTICIPATIEWET | REPORT | FRONT | decides | Awb art. 4:13',
      'PARTICIPATIEWET | APPLICATION | BACK | decides | Awb art. 4:13',
      'PARTICIPATIEWET | OBJECTION | BACK | decides | Awb art. 7:10 lid 1 | bezwaar-besluit-commissie',
      'WGS | REPORT | FRONT | inquires | Wgs art. 4 lid 1 | wgs-bedreigend',
      'WGS | APPLICATION | FRONT | decides | Wgs art. 4a en de verordening',
      'WGS | OBJECTION | FRONT | decides | Awb art. 7:10 lid 1 | bezwaar-besluit-commissie',
      'LEERPLICHTWET | REPORT | FRONT | inquires | -',
      'LEERPLICHTWET | APPLICATION | FRONT | decides | -',
      'LEERPLICHTWET | OBJECTION | FRONT | decides | Awb art. 7:10 lid 1 | bezwaar-besluit-commissie',
      'GENERAL | REPORT | FRONT | inquires | -',
    ]);
  });

  test('are one for each law and kind at most, and none for a general provision that is applied for', () => {
    const keys = caseTypes.map(({ law, kind }) => `${law} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(caseTypes.length).toBe(laws.length * caseKinds.length - 2);
    expect(rules.findCaseType('GENERAL', 'APPLICATION', testToday)).toBeUndefined();
  });

  test('lead from every status to an end, and from an end nowhere', () => {
    for (const { steps } of caseTypes) {
      expect([steps.CLOSED, steps.WITHDRAWN]).toEqual([[], []]);
      for (const status of caseStatuses) {
        const reached = new Set([status]);
        for (const each of reached) for (const to of steps[each]) reached.add(to);
        expect(reached.has('CLOSED') || reached.has('WITHDRAWN'), status).toBe(true);
        expect(steps[status]).not.toContain(status);
        expect(steps[status]).not.toContain('RECEIVED');
      }
    }
  });

  test('stand still only where an article says that they may, and only where a term runs', () => {
    for (const { law, kind, steps, termChanges, otherTerms } of caseTypes) {
      const grounds = suspensionGrounds.filter((ground) => termChanges[ground] !== undefined);
      const maySuspend = steps.IN_PROGRESS.includes('SUSPENDED');
      expect([law, kind, maySuspend]).toEqual([law, kind, grounds.length > 0]);
      expect(grounds.length === 0 || Boolean(rules.findStatutoryTerm(law, kind, testToday)?.length)).toBe(true);
      for (const article of Object.values(termChanges)) expect(article).toMatch(/^Awb art\. \d:\d+/);
      for (const code of otherTerms) expect(rules.getStatutoryTerm(code, testToday).length.amount).toBeGreaterThan(0);
    }
  });

  test('are adjourned and postponed for objections alone (Awb art. 7:10)', () => {
    for (const { kind, termChanges } of caseTypes) {
      const has = ['ADJOURNMENT', 'POSTPONEMENT'].map((ground) => Object.keys(termChanges).includes(ground));
      expect(has).toEqual([kind === 'OBJECTION', kind === 'OBJECTION']);
    }
  });

  test('have a reasonable term under the Jeugdwet and the Participatiewet alone, and then by Awb art. 4:13', () => {
    for (const { law, kind, reasonableTerm, termChanges } of caseTypes) {
      expect([law, kind, reasonableTerm]).toEqual([
        law,
        kind,
        rules.findStatutoryTerm(law, kind, testToday)?.article === 'Awb art. 4:13',
      ]);
      expect(termChanges.DELAY_NOTICE === 'Awb art. 4:14 lid 3').toBe(reasonableTerm);
    }
  });
});
