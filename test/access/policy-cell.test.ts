import { describe, expect, test } from 'vitest';
import { roles } from '../../db/staff.table.ts';
import { Judge, judge, type Tables } from '../../src/access/decide.ts';
import { markingRules } from '../../src/access/marking.ts';
import { accessAreas, policy, type Rule } from '../../src/access/policy.ts';
import { relations } from '../../src/access/relation.ts';
import { describeCells, describeMarkings, linesOf } from './table.ts';

/**
 * The whole policy, cell by cell, reviewed as a diff: what each relation by itself gives, under a law that the purpose
 * covers and under another. `.`: not seen, `e`: that it exists (dat), `C`: the content (wat). What has no line is not seen.
 */
const cells = `
                                        ANY  AT_WORK  RESPONSIBLE  IN_HAND  WORKER  DIRECTOR  OWN_PART  CONSENT  EMERGENCY  OFFERED  CLOSED_PLAN
FRONT_OFFICE_WORKER     HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
FRONT_OFFICE_WORKER     BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
FRONT_OFFICE_WORKER     ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
FRONT_OFFICE_WORKER     PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
FRONT_OFFICE_WORKER     GOAL            ee   ..       ..           ..       ..      ..        Ce        ..       ..         ..       ..
FRONT_OFFICE_WORKER     DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
FRONT_OFFICE_WORKER     CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
FRONT_OFFICE_WORKER     PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
FRONT_OFFICE_WORKER     CONTACT_MOMENT  ee   ..       Ce           ..       ..      ..        ..        ..       CC         ..       ..
FRONT_OFFICE_WORKER     SIGNAL          ee   Ce       Ce           ..       ..      ..        ..        ..       CC         ..       ..
BACK_OFFICE_WORKER      HOUSEHOLD       ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      BSN             ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      ADDRESS         ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      PLAN            ..   ee       ..           ..       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      GOAL            ..   ee       ..           ..       ..      ..        Ce        ..       ..         ..       ..
BACK_OFFICE_WORKER      DIRECTOR        ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      CASE            ..   ..       ..           Ce       ..      ..        ..        ..       ..         ee       ..
BACK_OFFICE_WORKER      PROVISION       ..   ..       ..           Ce       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      CONTACT_MOMENT  ..   ..       ..           Ce       ..      ..        ..        ..       ..         ..       ..
BACK_OFFICE_WORKER      CHAIN_MESSAGE   ..   ..       Ce           ..       ..      ..        ..        ..       ..         ..       ..
DIRECTOR                HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
DIRECTOR                BSN             ..   ..       ..           ..       ..      Ce        ..        ..       ..         ..       ..
DIRECTOR                ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
DIRECTOR                PLAN            ee   ..       ..           ..       ..      Ce        ..        ..       ..         ..       Ce
DIRECTOR                GOAL            ee   ..       ..           ..       ..      Ce        Ce        ..       ..         ..       Ce
DIRECTOR                DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
DIRECTOR                CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
DIRECTOR                PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
DIRECTOR                CONTACT_MOMENT  ee   ..       Ce           ..       ..      Ce        ..        ..       CC         ..       ..
DIRECTOR                SIGNAL          ee   ..       ..           ..       ..      Ce        ..        ..       CC         ..       ..
WORK_AND_INCOME_WORKER  HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  BSN             ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  GOAL            ee   ..       ..           ..       ..      ..        Ce        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
WORK_AND_INCOME_WORKER  CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
WORK_AND_INCOME_WORKER  PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..       ..
WORK_AND_INCOME_WORKER  CONTACT_MOMENT  ..   ..       Ce           ..       ..      ..        ..        ..       CC         ..       ..
WORK_AND_INCOME_WORKER  SIGNAL          ee   ..       Ce           ..       ..      ..        ..        ..       CC         ..       ..
WORK_AND_INCOME_WORKER  CHAIN_MESSAGE   ..   ..       Ce           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               ADDRESS         ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               GOAL            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               CASE            ee   ..       Ce           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               PROVISION       ee   ..       Ce           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               CONTACT_MOMENT  ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
TEAM_LEAD               SIGNAL          ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            GOAL            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            CASE            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            PROVISION       ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            CONTACT_MOMENT  ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            SIGNAL          ee   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_DESK            LOG             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         PLAN            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         GOAL            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         CASE            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         PROVISION       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         CONTACT_MOMENT  Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         SIGNAL          Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         CHAIN_MESSAGE   Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..
PRIVACY_OFFICER         LOG             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..       ..`;

/** What each marking leaves, and for whom it does not count. */
const marked = `
SECRECY ADDRESS EXISTS: WORKER DIRECTOR PRIVACY_OFFICER
SEALED CASE EXISTS: WORKER PRIVACY_OFFICER
SEALED PROVISION EXISTS: WORKER PRIVACY_OFFICER
SEALED CONTACT_MOMENT EXISTS: WORKER PRIVACY_OFFICER
PROTECTED_CHILD HOUSEHOLD EXISTS: WORKER DIRECTOR EMERGENCY PRIVACY_OFFICER
PROTECTED_CHILD BSN EXISTS: WORKER DIRECTOR PRIVACY_OFFICER
PROTECTED_CHILD PLAN EXISTS: WORKER DIRECTOR PRIVACY_OFFICER
PROTECTED_CHILD GOAL EXISTS: WORKER DIRECTOR PRIVACY_OFFICER
PROTECTED_CHILD CASE EXISTS: WORKER DIRECTOR EMERGENCY PRIVACY_OFFICER
PROTECTED_CHILD PROVISION EXISTS: WORKER DIRECTOR EMERGENCY PRIVACY_OFFICER
PROTECTED_CHILD CONTACT_MOMENT EXISTS: WORKER DIRECTOR EMERGENCY PRIVACY_OFFICER
PROTECTED_CHILD SIGNAL EXISTS: WORKER DIRECTOR EMERGENCY PRIVACY_OFFICER
SUWI CASE EXISTS: suwi
SUWI PROVISION EXISTS: suwi
SUWI CONTACT_MOMENT EXISTS: suwi`;

const [header, ...golden] = linesOf(cells);

function isGolden(tables: Tables): boolean {
  const judged = new Judge(tables);
  return (
    describeCells(judged).join('\n') === golden.join('\n') &&
    describeMarkings(judged).join('\n') === linesOf(marked).join('\n')
  );
}

const released: Tables = { rules: policy, markingRules };

describe('the policy, cell by cell', () => {
  test('is what was reviewed', () => {
    expect(header?.split(' ')).toEqual(relations);
    expect(describeCells(judge)).toEqual(golden);
    expect(describeMarkings(judge)).toEqual(linesOf(marked));
  });

  test('a cell that is taken away is noticed', () => {
    const unnoticed = policy.filter((rule) => isGolden({ ...released, rules: policy.filter((each) => each !== rule) }));
    expect(unnoticed).toEqual([]);
    expect(policy.length).toBeGreaterThan(80);
  });

  test('a cell that gives more or less is noticed', () => {
    const other = (rule: Rule): Rule => ({ ...rule, level: rule.level === 'CONTENT' ? 'EXISTS' : 'CONTENT' });
    const unnoticed = policy.filter((rule) =>
      isGolden({ ...released, rules: policy.map((each) => (each === rule ? other(rule) : each)) }),
    );
    expect(unnoticed).toEqual([]);
  });

  test('a cell that is added is noticed', () => {
    const places = roles.flatMap((role) =>
      accessAreas.flatMap((area) => relations.map((relation) => ({ role, area, relation }))),
    );
    const empty = places.filter(
      (place) =>
        !policy.some((rule) => (['role', 'area', 'relation'] as const).every((key) => rule[key] === place[key])),
    );
    const unnoticed = empty.filter((place) =>
      isGolden({ ...released, rules: [...policy, { ...place, level: 'EXISTS' }] }),
    );
    expect(unnoticed).toEqual([]);
    expect(empty.length + policy.length).toBe(places.length);
  });

  test('a marking that is taken away, or that leaves more, is noticed', () => {
    for (const rule of markingRules) {
      expect([rule, isGolden({ ...released, markingRules: markingRules.filter((each) => each !== rule) })]).toEqual([
        rule,
        false,
      ]);
      for (const changed of [
        { ...rule, level: 'CONTENT' as const },
        { ...rule, level: 'NONE' as const },
        { ...rule, exceptSuwiPurposes: !rule.exceptSuwiPurposes },
        ...relations.map((relation) => ({ ...rule, exceptRelations: toggle(rule.exceptRelations, relation) })),
        ...roles.map((role) => ({ ...rule, exceptRoles: toggle(rule.exceptRoles, role) })),
      ]) {
        const tables = { ...released, markingRules: markingRules.map((each) => (each === rule ? changed : each)) };
        expect([changed, isGolden(tables)]).toEqual([changed, false]);
      }
    }
  });
});

function toggle<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
