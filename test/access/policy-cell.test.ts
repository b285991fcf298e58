import { describe, expect, test } from 'vitest';
import { roles } from '../../db/staff.table.ts';
import { Judge, judge, type Tables } from '../../src/access/decide.ts';
import { deedRules, deeds, permits } from '../../src/access/deed.ts';
import { accessAreas, markingRules, policy, relations, type Rule } from '../../src/access/policy.ts';
import { describeCells, describeMarkings } from './table.ts';

/**
 * The whole policy, cell by cell, reviewed as a diff: what each relation by itself gives, under a law that the purpose
 * covers and under another. `.`: not seen, `e`: that it exists (dat), `C`: the content (wat). What has no line is not seen.
 */
const cells = `
                                        ANY  AT_WORK  RESPONSIBLE  IN_HAND  WORKER  DIRECTOR  OWN_PART  CONSENT  EMERGENCY  OFFERED
FRONT_OFFICE_WORKER     HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
FRONT_OFFICE_WORKER     BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
FRONT_OFFICE_WORKER     ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
FRONT_OFFICE_WORKER     PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
FRONT_OFFICE_WORKER     GOAL            ee   ..       ..           ..       ..      ..        Ce        ..       ..         ..
FRONT_OFFICE_WORKER     DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
FRONT_OFFICE_WORKER     CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
FRONT_OFFICE_WORKER     PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
FRONT_OFFICE_WORKER     CONTACT_MOMENT  ee   ..       Ce           ..       ..      ..        ..        ..       CC         ..
FRONT_OFFICE_WORKER     SIGNAL          ee   Ce       Ce           ..       ..      ..        ..        ..       CC         ..
BACK_OFFICE_WORKER      HOUSEHOLD       ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      BSN             ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      ADDRESS         ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      PLAN            ..   ee       ..           ..       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      GOAL            ..   ee       ..           ..       ..      ..        Ce        ..       ..         ..
BACK_OFFICE_WORKER      DIRECTOR        ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      CASE            ..   ..       ..           Ce       ..      ..        ..        ..       ..         ee
BACK_OFFICE_WORKER      PROVISION       ..   ..       ..           Ce       ..      ..        ..        ..       ..         ..
BACK_OFFICE_WORKER      CONTACT_MOMENT  ..   ..       ..           Ce       ..      ..        ..        ..       ..         ..
DIRECTOR                HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
DIRECTOR                BSN             ..   ..       ..           ..       ..      Ce        ..        ..       ..         ..
DIRECTOR                ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
DIRECTOR                PLAN            ee   ..       ..           ..       ..      Ce        ..        ..       ..         ..
DIRECTOR                GOAL            ee   ..       ..           ..       ..      Ce        Ce        ..       ..         ..
DIRECTOR                DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
DIRECTOR                CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
DIRECTOR                PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
DIRECTOR                CONTACT_MOMENT  ee   ..       Ce           ..       ..      Ce        ..        ..       CC         ..
DIRECTOR                SIGNAL          ee   ..       ..           ..       ..      Ce        ..        ..       CC         ..
WORK_AND_INCOME_WORKER  HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
WORK_AND_INCOME_WORKER  BSN             ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
WORK_AND_INCOME_WORKER  ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
WORK_AND_INCOME_WORKER  PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
WORK_AND_INCOME_WORKER  GOAL            ee   ..       ..           ..       ..      ..        Ce        ..       ..         ..
WORK_AND_INCOME_WORKER  DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
WORK_AND_INCOME_WORKER  CASE            ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
WORK_AND_INCOME_WORKER  PROVISION       ee   ..       Ce           ..       ..      ..        ..        CC       CC         ..
WORK_AND_INCOME_WORKER  CONTACT_MOMENT  ..   ..       Ce           ..       ..      ..        ..        ..       CC         ..
WORK_AND_INCOME_WORKER  SIGNAL          ee   ..       Ce           ..       ..      ..        ..        ..       CC         ..
TEAM_LEAD               HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               ADDRESS         ..   Ce       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               GOAL            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               CASE            ee   ..       Ce           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               PROVISION       ee   ..       Ce           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               CONTACT_MOMENT  ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
TEAM_LEAD               SIGNAL          ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            PLAN            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            GOAL            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            CASE            ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            PROVISION       ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            CONTACT_MOMENT  ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            SIGNAL          ee   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_DESK            LOG             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         HOUSEHOLD       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         BSN             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         ADDRESS         Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         PLAN            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         GOAL            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         DIRECTOR        Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         CASE            Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         PROVISION       Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         CONTACT_MOMENT  Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         SIGNAL          Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..
PRIVACY_OFFICER         LOG             Ce   ..       ..           ..       ..      ..        ..        ..       ..         ..`;

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

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

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

/** Who may do what: the role, and what it must be to the household. */
const done = `
REQUEST_EMERGENCY_ACCESS FRONT_OFFICE_WORKER ANY
REQUEST_EMERGENCY_ACCESS DIRECTOR ANY
REQUEST_EMERGENCY_ACCESS WORK_AND_INCOME_WORKER ANY
END_EMERGENCY_ACCESS FRONT_OFFICE_WORKER ANY
END_EMERGENCY_ACCESS DIRECTOR ANY
END_EMERGENCY_ACCESS WORK_AND_INCOME_WORKER ANY
REVIEW_EMERGENCY_ACCESS TEAM_LEAD ANY
REVIEW_EMERGENCY_ACCESS PRIVACY_DESK ANY
RECORD_CONSENT DIRECTOR DIRECTOR
RECORD_CONSENT FRONT_OFFICE_WORKER WORKER
RECORD_CONSENT WORK_AND_INCOME_WORKER WORKER
WITHDRAW_CONSENT DIRECTOR ANY
WITHDRAW_CONSENT FRONT_OFFICE_WORKER ANY
WITHDRAW_CONSENT WORK_AND_INCOME_WORKER ANY
WITHDRAW_CONSENT PRIVACY_DESK ANY
PROTECT_CHILD DIRECTOR DIRECTOR
PROTECT_CHILD FRONT_OFFICE_WORKER WORKER
END_CHILD_PROTECTION DIRECTOR DIRECTOR
END_CHILD_PROTECTION FRONT_OFFICE_WORKER WORKER
REGISTER_CONTACT_MOMENT FRONT_OFFICE_WORKER RESPONSIBLE
REGISTER_CONTACT_MOMENT DIRECTOR DIRECTOR
REGISTER_CONTACT_MOMENT BACK_OFFICE_WORKER IN_HAND
REGISTER_CONTACT_MOMENT WORK_AND_INCOME_WORKER RESPONSIBLE
CORRECT_CONTACT_MOMENT FRONT_OFFICE_WORKER RESPONSIBLE
CORRECT_CONTACT_MOMENT DIRECTOR DIRECTOR
CORRECT_CONTACT_MOMENT BACK_OFFICE_WORKER IN_HAND
CORRECT_CONTACT_MOMENT WORK_AND_INCOME_WORKER RESPONSIBLE
RAISE_SIGNAL FRONT_OFFICE_WORKER ANY
RAISE_SIGNAL DIRECTOR ANY
RAISE_SIGNAL WORK_AND_INCOME_WORKER ANY
TAKE_UP_SIGNAL FRONT_OFFICE_WORKER RESPONSIBLE
TAKE_UP_SIGNAL DIRECTOR DIRECTOR
TAKE_UP_SIGNAL WORK_AND_INCOME_WORKER RESPONSIBLE
CLOSE_SIGNAL FRONT_OFFICE_WORKER RESPONSIBLE
CLOSE_SIGNAL DIRECTOR DIRECTOR
CLOSE_SIGNAL WORK_AND_INCOME_WORKER RESPONSIBLE
WITHDRAW_SIGNAL FRONT_OFFICE_WORKER ANY
WITHDRAW_SIGNAL DIRECTOR ANY
WITHDRAW_SIGNAL WORK_AND_INCOME_WORKER ANY
CLOSE_MATCH FRONT_OFFICE_WORKER ANY
CLOSE_MATCH DIRECTOR ANY
CLOSE_MATCH WORK_AND_INCOME_WORKER ANY
SET_ATTENTION_THRESHOLD ADMINISTRATOR ANY
SET_MATCHING ADMINISTRATOR ANY
OPEN_CASE FRONT_OFFICE_WORKER RESPONSIBLE
OPEN_CASE DIRECTOR RESPONSIBLE
OPEN_CASE BACK_OFFICE_WORKER RESPONSIBLE
OPEN_CASE WORK_AND_INCOME_WORKER RESPONSIBLE
CHANGE_CASE_STATUS FRONT_OFFICE_WORKER IN_HAND
CHANGE_CASE_STATUS FRONT_OFFICE_WORKER WORKER
CHANGE_CASE_STATUS DIRECTOR WORKER
CHANGE_CASE_STATUS BACK_OFFICE_WORKER IN_HAND
CHANGE_CASE_STATUS BACK_OFFICE_WORKER WORKER
CHANGE_CASE_STATUS WORK_AND_INCOME_WORKER IN_HAND
CHANGE_CASE_STATUS WORK_AND_INCOME_WORKER WORKER
CHANGE_CASE_TERM FRONT_OFFICE_WORKER IN_HAND
CHANGE_CASE_TERM FRONT_OFFICE_WORKER WORKER
CHANGE_CASE_TERM DIRECTOR WORKER
CHANGE_CASE_TERM BACK_OFFICE_WORKER IN_HAND
CHANGE_CASE_TERM BACK_OFFICE_WORKER WORKER
CHANGE_CASE_TERM WORK_AND_INCOME_WORKER IN_HAND
CHANGE_CASE_TERM WORK_AND_INCOME_WORKER WORKER
TAKE_CASE FRONT_OFFICE_WORKER IN_HAND
TAKE_CASE BACK_OFFICE_WORKER IN_HAND
TAKE_CASE WORK_AND_INCOME_WORKER IN_HAND
CORRECT_HOUSEHOLD FRONT_OFFICE_WORKER AT_WORK
CORRECT_HOUSEHOLD DIRECTOR DIRECTOR
JOIN_PERSON_RECORDS TEAM_LEAD ANY
JOIN_PERSON_RECORDS DIRECTOR DIRECTOR
UNDO_PERSON_JOIN TEAM_LEAD ANY
UNDO_PERSON_JOIN DIRECTOR DIRECTOR
CONFIRM_IDENTITY FRONT_OFFICE_WORKER ANY
CONFIRM_IDENTITY DIRECTOR ANY
CONFIRM_IDENTITY WORK_AND_INCOME_WORKER ANY
ASSIGN_CASE TEAM_LEAD IN_HAND
ASSIGN_CASE FRONT_OFFICE_WORKER WORKER
ASSIGN_CASE DIRECTOR WORKER
ASSIGN_CASE BACK_OFFICE_WORKER WORKER
ASSIGN_CASE WORK_AND_INCOME_WORKER WORKER
RELEASE_CASE TEAM_LEAD IN_HAND
RELEASE_CASE FRONT_OFFICE_WORKER WORKER
RELEASE_CASE DIRECTOR WORKER
RELEASE_CASE BACK_OFFICE_WORKER WORKER
RELEASE_CASE WORK_AND_INCOME_WORKER WORKER
OFFER_CASE FRONT_OFFICE_WORKER IN_HAND
OFFER_CASE FRONT_OFFICE_WORKER WORKER
OFFER_CASE DIRECTOR WORKER
OFFER_CASE BACK_OFFICE_WORKER IN_HAND
OFFER_CASE BACK_OFFICE_WORKER WORKER
OFFER_CASE WORK_AND_INCOME_WORKER IN_HAND
OFFER_CASE WORK_AND_INCOME_WORKER WORKER
OFFER_CASE TEAM_LEAD IN_HAND
ANSWER_CASE_OFFER FRONT_OFFICE_WORKER OFFERED
ANSWER_CASE_OFFER BACK_OFFICE_WORKER OFFERED
ANSWER_CASE_OFFER WORK_AND_INCOME_WORKER OFFERED
ANSWER_CASE_OFFER TEAM_LEAD OFFERED
APPOINT_DIRECTOR FRONT_OFFICE_WORKER AT_WORK
APPOINT_DIRECTOR TEAM_LEAD AT_WORK
OFFER_DIRECTORSHIP DIRECTOR DIRECTOR
OFFER_DIRECTORSHIP TEAM_LEAD ANY
ANSWER_DIRECTORSHIP_OFFER DIRECTOR ANY
NAME_DEPUTY DIRECTOR DIRECTOR
NAME_DEPUTY TEAM_LEAD ANY
ADD_TEAM_MEMBER DIRECTOR DIRECTOR
REMOVE_TEAM_MEMBER DIRECTOR DIRECTOR
KEEP_STAFF ADMINISTRATOR ANY
KEEP_RESPONSIBILITIES ADMINISTRATOR ANY
KEEP_AGREEMENTS ADMINISTRATOR ANY
KEEP_CASE_RULES ADMINISTRATOR ANY
KEEP_PRODUCTS ADMINISTRATOR ANY
PROPOSE_PURPOSE ADMINISTRATOR ANY
CONFIRM_PURPOSE ADMINISTRATOR ANY
CONFIRM_PURPOSE PRIVACY_DESK ANY
START_PLAN FRONT_OFFICE_WORKER WORKER
START_PLAN DIRECTOR WORKER
START_PLAN DIRECTOR AT_WORK
START_PLAN WORK_AND_INCOME_WORKER WORKER
CHANGE_PLAN DIRECTOR DIRECTOR
CLOSE_PLAN DIRECTOR DIRECTOR
EVALUATE_PLAN DIRECTOR DIRECTOR
SCORE_SELF_RELIANCE DIRECTOR DIRECTOR
ADD_GOAL DIRECTOR DIRECTOR
ADD_GOAL DIRECTOR OWN_PART
ADD_GOAL FRONT_OFFICE_WORKER OWN_PART
ADD_GOAL BACK_OFFICE_WORKER OWN_PART
ADD_GOAL WORK_AND_INCOME_WORKER OWN_PART
CHANGE_GOAL DIRECTOR DIRECTOR
CHANGE_GOAL DIRECTOR OWN_PART
CHANGE_GOAL FRONT_OFFICE_WORKER OWN_PART
CHANGE_GOAL BACK_OFFICE_WORKER OWN_PART
CHANGE_GOAL WORK_AND_INCOME_WORKER OWN_PART
END_GOAL DIRECTOR DIRECTOR
END_GOAL DIRECTOR OWN_PART
END_GOAL FRONT_OFFICE_WORKER OWN_PART
END_GOAL BACK_OFFICE_WORKER OWN_PART
END_GOAL WORK_AND_INCOME_WORKER OWN_PART
ADD_ACTION DIRECTOR DIRECTOR
ADD_ACTION DIRECTOR OWN_PART
ADD_ACTION FRONT_OFFICE_WORKER OWN_PART
ADD_ACTION BACK_OFFICE_WORKER OWN_PART
ADD_ACTION WORK_AND_INCOME_WORKER OWN_PART
CHANGE_ACTION DIRECTOR DIRECTOR
CHANGE_ACTION DIRECTOR OWN_PART
CHANGE_ACTION FRONT_OFFICE_WORKER OWN_PART
CHANGE_ACTION BACK_OFFICE_WORKER OWN_PART
CHANGE_ACTION WORK_AND_INCOME_WORKER OWN_PART
END_ACTION DIRECTOR DIRECTOR
END_ACTION DIRECTOR OWN_PART
END_ACTION FRONT_OFFICE_WORKER OWN_PART
END_ACTION BACK_OFFICE_WORKER OWN_PART
END_ACTION WORK_AND_INCOME_WORKER OWN_PART
RECORD_PLAN_AGREEMENT DIRECTOR DIRECTOR
RECORD_PLAN_AGREEMENT DIRECTOR OWN_PART
RECORD_PLAN_AGREEMENT FRONT_OFFICE_WORKER OWN_PART
RECORD_PLAN_AGREEMENT BACK_OFFICE_WORKER OWN_PART
RECORD_PLAN_AGREEMENT WORK_AND_INCOME_WORKER OWN_PART
WITHDRAW_PLAN_AGREEMENT DIRECTOR DIRECTOR
WITHDRAW_PLAN_AGREEMENT DIRECTOR OWN_PART
WITHDRAW_PLAN_AGREEMENT FRONT_OFFICE_WORKER OWN_PART
WITHDRAW_PLAN_AGREEMENT BACK_OFFICE_WORKER OWN_PART
WITHDRAW_PLAN_AGREEMENT WORK_AND_INCOME_WORKER OWN_PART`;

describe('what may be done', () => {
  test('is what was reviewed, by role and by what somebody is to the household', () => {
    const found = deeds.flatMap((deed) =>
      roles.flatMap((role) =>
        relations
          .filter((relation) => permits(deed, [role], new Set([relation])))
          .map((relation) => `${deed} ${role} ${relation}`),
      ),
    );
    expect(found.toSorted()).toEqual(linesOf(done).toSorted());
    expect(deedRules).toHaveLength(found.length);
  });

  test('nothing may be done by who has no role', () => {
    expect(deeds.filter((deed) => permits(deed, [], new Set(relations)))).toEqual([]);
  });
});
