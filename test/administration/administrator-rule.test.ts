import { describe, expect, test } from 'vitest';
import {
  firstDayWithoutAdministrator,
  goTogether,
  overlap,
} from '../../src/domain/administration/administrator-rule.ts';

const today = '2026-06-01';
const open = { validFrom: null, validUntil: null } as const;

function staff(id: string, rest: object = {}) {
  return { id, subject: `demo:${id}`, ...open, ...rest };
}

function role(staffId: string, rest: object = {}) {
  return { staffId, role: 'ADMINISTRATOR', ...open, withdrawnAt: null, recordedAt: today, ...rest } as const;
}

describe('there is always an administrator', () => {
  test.each([
    ['where one has the role without an end', [staff('a')], [role('a')], undefined],
    ['unless nobody has it', [staff('a')], [], today],
    ['unless it was taken away', [staff('a')], [role('a', { withdrawnAt: today })], today],
    ['unless it is another role', [staff('a')], [role('a', { role: 'TEAM_LEAD' })], today],
    ['unless it is a machine', [staff('a', { subject: 'client:a' })], [role('a')], today],
    ['until the role ends', [staff('a')], [role('a', { validUntil: '2026-07-01' })], '2026-07-01'],
    ['until the person leaves', [staff('a', { validUntil: '2026-08-01' })], [role('a')], '2026-08-01'],
    ['unless it begins later', [staff('a')], [role('a', { validFrom: '2026-06-02' })], today],
    [
      'where another takes over on the day',
      [staff('a'), staff('b')],
      [role('a', { validUntil: '2026-07-01' }), role('b', { validFrom: '2026-07-01' })],
      undefined,
    ],
    [
      'but for a day in between',
      [staff('a'), staff('b')],
      [role('a', { validUntil: '2026-07-01' }), role('b', { validFrom: '2026-07-02' })],
      '2026-07-01',
    ],
  ] as const)('%s', (_name, people, roles, day) => {
    expect(firstDayWithoutAdministrator({ staff: people, roles }, today)).toBe(day);
  });
});

test('administrator, privacy officer and chain partner go with nothing else', () => {
  expect(goTogether('TEAM_LEAD', 'FRONT_OFFICE_WORKER')).toBe(true);
  expect(goTogether('ADMINISTRATOR', 'ADMINISTRATOR')).toBe(true);
  for (const alone of ['ADMINISTRATOR', 'PRIVACY_OFFICER', 'CHAIN_CLIENT'] as const) {
    expect([goTogether(alone, 'DIRECTOR'), goTogether('DIRECTOR', alone)]).toEqual([false, false]);
  }
});

test('periods that touch do not overlap', () => {
  const spring = { validFrom: '2026-03-01', validUntil: '2026-06-01' };
  expect(overlap(spring, { validFrom: '2026-06-01', validUntil: null })).toBe(false);
  expect(overlap(spring, { validFrom: '2026-05-31', validUntil: null })).toBe(true);
  expect(overlap(open, spring)).toBe(true);
  expect(overlap({ validFrom: null, validUntil: '2026-03-01' }, spring)).toBe(false);
});
