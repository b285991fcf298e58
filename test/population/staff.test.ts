import { describe, expect, test } from 'vitest';
import { installReference } from '../../db/reference.ts';
import { responsibilities } from '../../db/reference/responsibility.ts';
import { listStaff } from '../../db/staff.ts';
import { roles } from '../../db/staff.table.ts';
import { demoPersonas, installDemoStaff, staffId, workplaceOf } from '../../src/population/staff.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

async function makeStaffedStore() {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  return db;
}

describe('the personas of the demo', () => {
  test('are those that everything counts on, each known by its subject', () => {
    expect(demoPersonas.map(({ persona }) => persona)).toEqual([
      'frontoffice',
      'director',
      'backoffice',
      'workincome',
      'teamlead',
      'teamlead2',
      'management',
      'management2',
      'privacy',
      'admin',
      'chain',
    ]);
    for (const { persona, subject } of demoPersonas) {
      expect(subject).toBe(persona === 'chain' ? 'client:eenplan-chain' : `demo:${persona}`);
    }
  });

  test('have every role between them', () => {
    expect([...new Set(demoPersonas.flatMap((persona) => persona.roles))].toSorted()).toEqual([...roles].toSorted());
  });

  test('are in the store with organisation and roles', async () => {
    const db = await makeStaffedStore();
    const found = db.$client
      .prepare(
        `select s.subject, o.code, (select group_concat(role, ' ' order by role) from staff_role r where r.staff_id = s.id) as roles
         from staff s join organisation o on o.id = s.organisation_id where s.subject in (select value from json_each(?)) order by s.subject`,
      )
      .all(JSON.stringify(demoPersonas.map(({ subject }) => subject)));
    expect(found).toEqual([
      { subject: 'client:eenplan-chain', code: 'leusden', roles: 'CHAIN_CLIENT' },
      { subject: 'demo:admin', code: 'leusden', roles: 'ADMINISTRATOR' },
      { subject: 'demo:backoffice', code: 'amersfoort', roles: 'BACK_OFFICE_WORKER' },
      { subject: 'demo:director', code: 'larikslaan2', roles: 'DIRECTOR' },
      { subject: 'demo:frontoffice', code: 'larikslaan2', roles: 'FRONT_OFFICE_WORKER' },
      { subject: 'demo:management', code: 'leusden', roles: 'MANAGEMENT' },
      { subject: 'demo:management2', code: 'leusden', roles: 'MANAGEMENT' },
      { subject: 'demo:privacy', code: 'leusden', roles: 'PRIVACY_DESK PRIVACY_OFFICER' },
      { subject: 'demo:teamlead', code: 'larikslaan2', roles: 'TEAM_LEAD' },
      { subject: 'demo:teamlead2', code: 'amersfoort', roles: 'TEAM_LEAD' },
      { subject: 'demo:workincome', code: 'amersfoort', roles: 'WORK_AND_INCOME_WORKER' },
    ]);
  });
});

describe('the staff of the demo', () => {
  test('stay as they are when they are installed again', async () => {
    const db = await makeStaffedStore();
    const count = () => db.$client.prepare('select count(*) from staff_role').pluck().get();
    const before = [listStaff(db), count()];
    installDemoStaff(db, new Date('2027-01-01T10:00:00.000Z'));
    expect([listStaff(db), count()]).toEqual(before);
  });

  test('keep a role that was taken away taken away', async () => {
    const db = await makeStaffedStore();
    db.$client.prepare(`update staff_role set valid_until = '2026-01-01' where staff_id = ?`).run(staffId('director'));
    installDemoStaff(db, testNow);
    const open = db.$client
      .prepare('select count(*) from staff_role where staff_id = ? and valid_until is null')
      .pluck()
      .get(staffId('director'));
    expect(open).toBe(0);
  });

  test('can be reached by telephone and e-mail of their own', async () => {
    const people = listStaff(await makeStaffedStore()).filter(({ subject }) => subject !== 'client:eenplan-chain');
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    for (const { email } of people) expect(email).toMatch(/^[a-z.]+@(leusden|larikslaan2|amersfoort)\.example$/);
  });

  test('work where the responsibilities say, wherever these name somebody', () => {
    const held = responsibilities.filter(({ task, status }) => task === 'EXECUTION' && status === 'IN_FORCE');
    expect(held.length).toBeGreaterThan(5);
    for (const { law, officeFunction, organisation } of held) {
      expect([law, officeFunction, workplaceOf(law, officeFunction).organisation]).toEqual([
        law,
        officeFunction,
        organisation,
      ]);
    }
  });
});
