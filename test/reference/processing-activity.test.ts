import { describe, expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { processingActivities } from '../../db/reference/processing-activity.ts';
import type { Role } from '../../db/staff.table.ts';

function listFor(role: Role): string[] {
  return processingActivities.filter(({ roles }) => roles.includes(role)).map(({ id }) => id.split('/').at(-1) ?? '');
}

describe('the register of processing activities', () => {
  test('names each by a URI of its own', () => {
    const ids = processingActivities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(new URL(id).href).toBe(id);
  });

  test('says for each what it is for, on what ground and article, and who is responsible', () => {
    for (const activity of processingActivities) {
      expect(activity.purpose).toMatch(/^[A-Z].+\.$/);
      expect(activity.ground).toMatch(/AVG art\. 6/);
      expect(activity.article).toMatch(/art\. \d/);
      expect(activity.controller).toContain('Leusden');
    }
  });

  test('proposes to each role what fits its work first', () => {
    expect(listFor('FRONT_OFFICE_WORKER')).toEqual(['toegang-sociaal-domein', 'toegang-wmo', 'toegang-jeugd']);
    expect(listFor('DIRECTOR')).toEqual(['regie-huishouden']);
    expect(listFor('BACK_OFFICE_WORKER')).toEqual(['uitvoering-wmo-jeugd']);
    expect(listFor('WORK_AND_INCOME_WORKER')).toEqual(['werk-en-inkomen', 'schuldhulp']);
    expect(listFor('TEAM_LEAD')).toEqual(['teamleiding', 'teamleiding-werk-en-inkomen', 'beoordeling-noodtoegang']);
    expect(listFor('PRIVACY_DESK')).toEqual(['rechten-van-betrokkenen', 'beoordeling-noodtoegang']);
    expect(listFor('PRIVACY_OFFICER')).toEqual(['rechten-van-betrokkenen', 'toezicht-fg']);
  });

  test('lets those who need no persons see none', () => {
    expect(listFor('CHAIN_CLIENT')).toEqual([]);
    for (const activity of processingActivities.filter(({ roles }) =>
      roles.some((role) => role === 'MANAGEMENT' || role === 'ADMINISTRATOR'),
    )) {
      expect(activity).toMatchObject({ laws: [], coordination: false });
    }
  });

  test('keeps work and income to itself: no other worker sees its records in full, but for who leads its team', () => {
    const open = processingActivities.filter((activity) => activity.laws.includes('PARTICIPATIEWET'));
    expect([...new Set(open.flatMap(({ roles }) => roles))].toSorted()).toEqual([
      'PRIVACY_DESK',
      'PRIVACY_OFFICER',
      'TEAM_LEAD',
      'WORK_AND_INCOME_WORKER',
    ]);
  });

  test('opens every law to supervision and to residents’ rights alone', () => {
    const whole = processingActivities.filter((activity) => laws.every((law) => activity.laws.includes(law)));
    expect(whole.map(({ id }) => id.split('/').at(-1))).toEqual(['rechten-van-betrokkenen', 'toezicht-fg']);
  });

  test('holds no activity before the AVG applied', () => {
    for (const { validFrom, validUntil } of processingActivities) {
      expect(validFrom >= '2018-05-25').toBe(true);
      expect(validUntil === null || validUntil > validFrom).toBe(true);
    }
  });

  test('keeps Jeugdwet files twenty years and Wmo files fifteen', () => {
    const kept = processingActivities
      .filter(
        (activity) =>
          activity.laws.length < laws.length && activity.laws.some((law) => law === 'WMO' || law === 'JEUGDWET'),
      )
      .map((activity) => [activity.laws.includes('JEUGDWET'), activity.retentionYears] as const);
    expect(kept.length).toBeGreaterThan(3);
    for (const [youth, years] of kept) expect(years).toBe(youth ? 20 : 15);
  });
});
