import { describe, expect, test } from 'vitest';
import { roles, type Role } from '../../db/staff.table.ts';
import { decide, type Question } from '../../src/access/decide.ts';
import { accessAreas, policy, type AccessArea } from '../../src/access/policy.ts';
import { ownGrounds, relations, type Relation } from '../../src/access/relation.ts';

const purpose = { laws: ['WMO'], coordination: true, suwi: false } as const;

/** Every relation but those that are a ground of their own. */
const ordinary = relations.filter((relation) => !ownGrounds.has(relation));

function ask(role: Role, area: AccessArea, own: readonly Relation[], rest: Partial<Question> = {}) {
  return decide({ roles: [role], relations: new Set(own), purpose, area, ...rest });
}

/** What each role sees: with no relation and with every relation. Reviewed as a whole when it changes. */
const golden = `
                        HOUSEHOLD     BSN           ADDRESS       PLAN            GOAL            DIRECTOR      CASE            PROVISION       CONTACT_MOMENT  SIGNAL          CHAIN_MESSAGE  LOG
FRONT_OFFICE_WORKER     CONTENT       CONTENT       CONTENT       EXISTS          EXISTS→CONTENT  CONTENT       EXISTS→CONTENT  EXISTS→CONTENT  EXISTS→CONTENT  EXISTS→CONTENT  NONE           NONE
BACK_OFFICE_WORKER      NONE→CONTENT  NONE→CONTENT  NONE→CONTENT  NONE→EXISTS     NONE→CONTENT    NONE→CONTENT  NONE→CONTENT    NONE→CONTENT    NONE→CONTENT    NONE            NONE→CONTENT   NONE
DIRECTOR                CONTENT       NONE→CONTENT  CONTENT       EXISTS→CONTENT  EXISTS→CONTENT  CONTENT       EXISTS→CONTENT  EXISTS→CONTENT  EXISTS→CONTENT  EXISTS→CONTENT  NONE           NONE
WORK_AND_INCOME_WORKER  CONTENT       NONE→CONTENT  CONTENT       EXISTS          EXISTS→CONTENT  CONTENT       EXISTS→CONTENT  EXISTS→CONTENT  NONE→CONTENT    EXISTS→CONTENT  NONE→CONTENT   NONE
TEAM_LEAD               CONTENT       NONE          NONE→CONTENT  EXISTS          EXISTS          CONTENT       EXISTS→CONTENT  EXISTS→CONTENT  EXISTS          EXISTS          NONE           NONE
MANAGEMENT              NONE          NONE          NONE          NONE            NONE            NONE          NONE            NONE            NONE            NONE            NONE           NONE
PRIVACY_DESK            CONTENT       CONTENT       CONTENT       EXISTS          EXISTS          CONTENT       EXISTS          EXISTS          EXISTS          EXISTS          NONE           CONTENT
PRIVACY_OFFICER         CONTENT       CONTENT       CONTENT       CONTENT         CONTENT         CONTENT       CONTENT         CONTENT         CONTENT         CONTENT         CONTENT        CONTENT
ADMINISTRATOR           NONE          NONE          NONE          NONE            NONE            NONE          NONE            NONE            NONE            NONE            NONE           NONE
CHAIN_CLIENT            NONE          NONE          NONE          NONE            NONE            NONE          NONE            NONE            NONE            NONE            NONE           NONE`;

const [areas = [], ...lines] = golden
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));

function goldenOf(role: Role, area: AccessArea): string | undefined {
  const line = lines.find(([name]) => name === role);
  return line?.[areas.indexOf(area) + 1];
}

describe('the ladder of sight', () => {
  const cells = roles.flatMap((role) => accessAreas.map((area) => [role, area] as const));

  test.for(cells)('%s on %s sees what the golden table says', ([role, area]) => {
    const least = ask(role, area, ['ANY']).level;
    const most = ask(role, area, relations).level;
    expect(least === most ? least : `${least}→${most}`).toBe(goldenOf(role, area));
  });

  test('who has no role sees nothing', () => {
    for (const area of accessAreas)
      expect(decide({ roles: [], relations: new Set(relations), purpose, area }).level).toBe('NONE');
  });

  test('every row of the policy matters: without its relation less is seen, or another row gives the same', () => {
    const redundant = policy.filter(({ role, area, relation, level }) =>
      policy.some(
        (other) =>
          other.role === role &&
          other.area === area &&
          other.relation === 'ANY' &&
          relation !== 'ANY' &&
          other.level === level,
      ),
    );
    expect(redundant).toEqual([]);
  });

  test('a law outside the purpose shows only that there is something', () => {
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ordinary, { law: 'PARTICIPATIEWET' })).toMatchObject({
      level: 'EXISTS',
      reason: 'PURPOSE',
    });
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ordinary, { law: 'WMO' }).level).toBe('CONTENT');
  });

  test('a law outside a purpose that does not coordinate shows nothing', () => {
    const narrow = { laws: ['WMO'], coordination: false, suwi: false } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ordinary, { law: 'PARTICIPATIEWET', purpose: narrow }).level).toBe(
      'NONE',
    );
  });

  test('a purpose never gives more than the role and relation do', () => {
    expect(ask('BACK_OFFICE_WORKER', 'CASE', ['ANY'], { law: 'WMO' }).level).toBe('NONE');
    expect(ask('MANAGEMENT', 'CASE', relations, { law: 'WMO' }).level).toBe('NONE');
  });

  test('secrecy holds back the address from all but the director, the worker and the privacy officer', () => {
    const secret = { markings: ['SECRECY'] } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'ADDRESS', ['ANY', 'AT_WORK'], secret)).toMatchObject({
      level: 'EXISTS',
      reason: 'SECRECY',
    });
    expect(ask('DIRECTOR', 'ADDRESS', ['ANY', 'DIRECTOR'], secret).level).toBe('CONTENT');
    expect(ask('DIRECTOR', 'ADDRESS', ['ANY'], secret).level).toBe('EXISTS');
    expect(ask('FRONT_OFFICE_WORKER', 'ADDRESS', ['ANY', 'WORKER'], secret).level).toBe('CONTENT');
    expect(ask('PRIVACY_OFFICER', 'ADDRESS', ['ANY'], secret).level).toBe('CONTENT');
  });

  test('a sealed case is open to its own worker and the privacy officer only', () => {
    const sealed = { law: 'WMO', markings: ['SEALED'] } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ['ANY', 'RESPONSIBLE'], sealed)).toMatchObject({
      level: 'EXISTS',
      reason: 'SEALED',
    });
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ['ANY', 'RESPONSIBLE', 'WORKER'], sealed).level).toBe('CONTENT');
    expect(ask('BACK_OFFICE_WORKER', 'CASE', ['ANY'], sealed).level).toBe('NONE');
  });

  test('consent opens a law that the purpose does not cover, and no other area', () => {
    const benefit = { law: 'PARTICIPATIEWET' } as const;
    expect(ask('DIRECTOR', 'CASE', ['ANY', 'CONSENT'], benefit)).toEqual({
      level: 'CONTENT',
      reason: undefined,
      by: 'CONSENT',
    });
    expect(ask('DIRECTOR', 'CONTACT_MOMENT', ['ANY', 'CONSENT'], benefit).level).toBe('EXISTS');
    expect(ask('BACK_OFFICE_WORKER', 'CASE', ['ANY', 'CONSENT'], benefit).level).toBe('NONE');
  });

  test('an emergency opens what the purpose does not cover, and is named only where nothing else gives as much', () => {
    const benefit = { law: 'PARTICIPATIEWET' } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ['ANY', 'EMERGENCY'], benefit).by).toBe('EMERGENCY');
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', relations, { law: 'WMO' }).by).toBe('RESPONSIBLE');
    for (const role of ['BACK_OFFICE_WORKER', 'TEAM_LEAD', 'MANAGEMENT', 'ADMINISTRATOR'] as const) {
      const before = ask(role, 'CASE', ['ANY'], benefit).level;
      expect(ask(role, 'CASE', ['ANY', 'EMERGENCY'], benefit).level).toBe(before);
    }
  });

  test('an emergency is named where it only keeps a marking from counting', () => {
    const child = { law: 'WMO', markings: ['PROTECTED_CHILD'] } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ['ANY', 'RESPONSIBLE', 'EMERGENCY'], child)).toEqual({
      level: 'CONTENT',
      reason: undefined,
      by: 'EMERGENCY',
    });
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', ['ANY', 'RESPONSIBLE', 'WORKER', 'EMERGENCY'], child).by).not.toBe(
      'EMERGENCY',
    );
  });

  test('no emergency opens a secret address, a sealed case or what comes from Suwinet', () => {
    const urgent = ['ANY', 'EMERGENCY'] as const;
    expect(ask('FRONT_OFFICE_WORKER', 'ADDRESS', urgent, { markings: ['SECRECY'] }).level).toBe('EXISTS');
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', urgent, { law: 'WMO', markings: ['SEALED'] }).level).toBe('EXISTS');
    expect(ask('FRONT_OFFICE_WORKER', 'CASE', urgent, { law: 'WMO', markings: ['SUWI'] }).level).toBe('EXISTS');
  });

  test('what comes from Suwinet is for work-and-income purposes, whoever asks', () => {
    const derived = { law: 'WMO', markings: ['SUWI'] } as const;
    expect(ask('WORK_AND_INCOME_WORKER', 'CASE', relations, derived)).toMatchObject({
      level: 'EXISTS',
      reason: 'SUWI',
    });
    expect(ask('PRIVACY_OFFICER', 'CASE', relations, derived).level).toBe('EXISTS');
    const suwi = { ...purpose, suwi: true };
    expect(ask('WORK_AND_INCOME_WORKER', 'CASE', relations, { ...derived, purpose: suwi }).level).toBe('CONTENT');
  });

  test('a protected child is seen by who works for the child, in an emergency, and by the privacy officer', () => {
    const child = { markings: ['PROTECTED_CHILD'] } as const;
    expect(ask('FRONT_OFFICE_WORKER', 'HOUSEHOLD', ['ANY', 'AT_WORK'], child)).toMatchObject({
      level: 'EXISTS',
      reason: 'PROTECTED_CHILD',
    });
    for (const relation of ['WORKER', 'DIRECTOR', 'EMERGENCY'] as const) {
      expect(ask('FRONT_OFFICE_WORKER', 'HOUSEHOLD', ['ANY', relation], child).level).toBe('CONTENT');
    }
    expect(ask('FRONT_OFFICE_WORKER', 'BSN', ['ANY', 'EMERGENCY'], child).level).toBe('EXISTS');
    expect(ask('PRIVACY_OFFICER', 'HOUSEHOLD', ['ANY'], child).level).toBe('CONTENT');
    expect(ask('BACK_OFFICE_WORKER', 'HOUSEHOLD', ['ANY'], child).level).toBe('NONE');
  });

  test('a marking never adds sight', () => {
    expect(ask('BACK_OFFICE_WORKER', 'ADDRESS', ['ANY'], { markings: ['SECRECY'] }).level).toBe('NONE');
  });
});
