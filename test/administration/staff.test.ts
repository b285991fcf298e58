import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { staffId } from '../../src/population/staff.ts';
import { readLooks } from '../mutation/wire.ts';
import { codesOf, placesOf, readHistory, type Payload } from '../testkit/work-desk.ts';
import { testNow } from '../testkit/store.ts';
import { administration, documents, startAdministration, versionOf, type AdministrationDesk } from './desk.ts';

const anna = {
  organisationId: organisationId('leusden'),
  subject: 'demo:anna',
  name: 'Anna Schulte',
  jobTitle: 'Consulent schulden',
  phone: '033 000 10 77',
  email: 'anna.schulte@leusden.example',
};

/** Asks `me` by a token for a subject, as the identity provider would give it. */
async function askMe({ hub, config, post }: AdministrationDesk, subject: string) {
  const token = await signDemoToken({
    ...{ key: await loadDemoKey(config.dataFolder), issuer: `${hub.url}/oidc`, audience: config.audience },
    ...{ subject, now: testNow, lifetimeSeconds: 3600 },
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return post(JSON.stringify({ query: '{ me { roles staff { name } } }' }), headers);
}

describe('a colleague', () => {
  test('is taken into the register, gets a role that works at the next request, and loses it as soon', async () => {
    const desk = await startAdministration();
    expect((await askMe(desk, anna.subject)).status).toBe(403);
    const added = await desk.make('addStaffMember', anna);
    expect(added).toMatchObject({
      problems: [],
      thing: { subject: 'demo:anna', version: 1, validFrom: '2026-06-01', inService: true, isSelf: false, roles: [] },
    });
    const id = added.thing?.id ?? '';
    expect((await askMe(desk, anna.subject)).data).toMatchObject({ me: { roles: [] } });

    const given = await desk.make('giveRole', { id, expectedVersion: 1, role: 'WORK_AND_INCOME_WORKER' });
    expect(given.thing).toMatchObject({ version: 2, roles: [{ role: 'WORK_AND_INCOME_WORKER', holds: true }] });
    expect((await askMe(desk, anna.subject)).data).toMatchObject({ me: { roles: ['WORK_AND_INCOME_WORKER'] } });

    const taken = await desk.make('takeRole', { id, expectedVersion: 2, role: 'WORK_AND_INCOME_WORKER' });
    expect(taken.thing).toMatchObject({ version: 3, roles: [{ holds: false, withdrawnAt: testNow.toISOString() }] });
    expect((await askMe(desk, anna.subject)).data).toMatchObject({ me: { roles: [] } });

    expect(readHistory(desk, id)).toEqual([
      expect.objectContaining({ name: { from: null, to: 'Anna Schulte' } }),
      { 'rol WORK_AND_INCOME_WORKER': { from: null, to: '2026-06-01 – …' } },
      { 'rol WORK_AND_INCOME_WORKER': { from: '2026-06-01 – …', to: '2026-06-01 – …, afgenomen' } },
    ]);
    expect(await desk.see(`history(id: "${id}") { at staff { name } fields { label from to } }`)).toMatchObject({
      history: [
        { fields: [{ label: 'rol WORK_AND_INCOME_WORKER', to: '2026-06-01 – …, afgenomen' }] },
        {},
        {
          staff: { name: expect.any(String) },
          fields: expect.arrayContaining([{ label: 'organisatie', from: null, to: 'Gemeente Leusden' }]),
        },
      ],
    });
    // Nobody's data: the log tells that it was changed, and of no resident.
    const looks = readLooks(desk).filter(({ access }) => access.kind === 'CHANGED');
    expect(looks).toHaveLength(3);
    for (const look of looks)
      expect(look).toMatchObject({ subjects: 0, access: { types: ['StaffAccount'], outcome: 'OK' } });
  });

  test('leaves on a day, and gets a right until a day', async () => {
    const desk = await startAdministration();
    const id = staffId('frontoffice2');
    const { thing } = await desk.make('giveRight', {
      id,
      expectedVersion: 1,
      right: 'ANALYST',
      validUntil: '2026-07-01',
    });
    expect(thing).toMatchObject({ version: 2, rights: [{ right: 'ANALYST', validUntil: '2026-07-01', holds: true }] });
    const row = desk.db.$client.prepare('select * from staff where id = ?').get(id) as Record<string, string>;
    const { subject, name, phone, email } = row;
    const person = { organisationId: row['organisation_id'], subject, name, jobTitle: 'Consulent', phone, email };
    const left = await desk.make('changeStaffMember', {
      ...{ id, expectedVersion: 2, ...person, validFrom: row['valid_from'], validUntil: '2026-06-02' },
    });
    expect(left.thing).toMatchObject({ inService: true, validUntil: '2026-06-02', member: { jobTitle: 'Consulent' } });
    expect((await askMe(desk, subject ?? '')).status).toBe(200);
    desk.goTo('2026-06-02');
    expect((await desk.ask('frontoffice2', '{ me { roles } }')).status).toBe(403);
    const lost = await desk.make('takeRight', { id, expectedVersion: 3, right: 'ANALYST' });
    expect(lost.thing).toMatchObject({ version: 4, rights: [{ holds: false }] });
  });

  test('is not taken in by what does not fit', async () => {
    const desk = await startAdministration();
    const wrong = [
      ['under an account that is taken', { subject: 'demo:frontoffice' }, 'SUBJECT_TAKEN input subject'],
      ['under no account', { subject: ' ' }, 'TOO_SMALL input subject'],
      ['under an account with spaces', { subject: 'two words' }, 'NOT_FITTING input subject'],
      ['as a program without a name', { subject: 'client:' }, 'SUBJECT_NOT_FITTING input subject'],
      ['at no organisation', { organisationId: 'org_1' }, 'NOT_FOUND input organisationId'],
      ['who left before', { validUntil: '2026-05-01' }, 'DAY_IN_PAST input validUntil'],
      [
        'who leaves before coming',
        { validFrom: '2026-07-01', validUntil: '2026-06-20' },
        'PERIOD_NOT_IN_ORDER input validUntil',
      ],
      ['with no e-mail address', { email: 'nobody' }, 'NOT_FITTING input email'],
      ['with no telephone number', { phone: 'call me' }, 'NOT_FITTING input phone'],
      ['without a name', { name: '' }, 'TOO_SMALL input name'],
    ] as const;
    for (const [name, rest, place] of wrong) {
      expect([name, placesOf(await desk.make('addStaffMember', { ...anna, ...rest }))]).toEqual([name, [place]]);
    }
  });
});

describe('an administrator', () => {
  test('gives nothing to themselves, takes nothing from themselves, and changes no more of themselves than how to be reached', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    const id = staffId('admin');
    const own = { id, expectedVersion: 1 };
    const refused = [
      await desk.make('giveRole', { ...own, role: 'TEAM_LEAD' }),
      await desk.make('takeRole', { ...own, role: 'ADMINISTRATOR' }),
      await desk.make('giveRight', { ...own, right: 'ANALYST' }),
      await desk.make('takeRight', { ...own, right: 'ANALYST' }),
    ];
    expect(refused.map(codesOf)).toEqual([['NOT_PERMITTED'], ['NOT_PERMITTED'], ['NOT_PERMITTED'], ['NOT_PERMITTED']]);
    const { member, subject, validFrom } = (await desk
      .see(`staffAccount(id: "${id}") { subject validFrom member { name jobTitle organisation { id } } }`)
      .then((seen) => seen['staffAccount'])) as {
      member: { name: string; jobTitle: string; organisation: { id: string } };
      subject: string;
      validFrom: string;
    };
    const person = {
      ...own,
      subject,
      validFrom,
      organisationId: member.organisation.id,
      name: member.name,
      jobTitle: member.jobTitle,
    };
    expect(codesOf(await desk.make('changeStaffMember', { ...person, subject: 'demo:other' }))).toEqual([
      'NOT_PERMITTED',
    ]);
    expect(codesOf(await desk.make('changeStaffMember', { ...person, validUntil: '2026-07-01' }))).toEqual([
      'NOT_PERMITTED',
    ]);
    const reached = await desk.make('changeStaffMember', { ...person, phone: '033 000 00 00' });
    expect(reached.thing).toMatchObject({ version: 2, isSelf: true, member: { phone: '033 000 00 00' } });
  });

  test('is never the last to go: neither by a role, nor by leaving, nor by two at once', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    const [one, other] = [staffId('admin'), staffId('teamlead')];
    const role = 'ADMINISTRATOR';
    // Each takes the other's: one of them must fail, as whoever is administrator no more or as the last.
    const take = (id: string, persona: string) =>
      desk.send(documents.takeRole, persona, { id, expectedVersion: 1, role }, administration);
    const both = await Promise.all([take(other, 'admin'), take(one, 'teamlead')]);
    const done = both.filter(({ data }) => (data?.['payload'] as Payload | null)?.thing);
    expect(done).toHaveLength(1);
    const left = desk.db.$client
      .prepare(`select count(*) from staff_role where role = 'ADMINISTRATOR' and withdrawn_at is null`)
      .pluck()
      .get();
    expect(left).toBe(1);
  });

  test('ends a colleague’s role only where somebody stays', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    desk.db.$client
      .prepare(`update staff_role set valid_until = '2026-08-01' where staff_id = ?`)
      .run(staffId('admin'));
    const ends = { id: staffId('teamlead'), expectedVersion: 1, role: 'ADMINISTRATOR' };
    expect(codesOf(await desk.make('takeRole', { ...ends, on: '2026-07-15' }))).toEqual(['LAST_ADMINISTRATOR']);
    expect(codesOf(await desk.make('takeRole', ends))).toEqual(['LAST_ADMINISTRATOR']);
    const third = { id: staffId('frontoffice3'), expectedVersion: 1 };
    const given = await desk.make('takeRole', { ...third, role: 'FRONT_OFFICE_WORKER' });
    expect(codesOf(await desk.make('giveRole', { ...third, expectedVersion: 2, role: 'ADMINISTRATOR' }))).toEqual([]);
    expect(given.thing?.version).toBe(2);
    expect(codesOf(await desk.make('takeRole', { ...ends, on: '2026-07-15' }))).toEqual([]);
  });
});

describe('a role', () => {
  test('is refused where it does not go with another, with a machine, with the day, or is there already', async () => {
    const desk = await startAdministration();
    const worker = { id: staffId('frontoffice'), expectedVersion: 1 };
    const machine = { id: staffId('chain'), expectedVersion: 1 };
    const give = async (input: object) => placesOf(await desk.make('giveRole', input));
    expect(await give({ ...worker, role: 'ADMINISTRATOR' })).toEqual(['ROLES_DO_NOT_GO_TOGETHER input role']);
    expect(await give({ ...worker, role: 'PRIVACY_OFFICER' })).toEqual(['ROLES_DO_NOT_GO_TOGETHER input role']);
    expect(await give({ ...worker, role: 'CHAIN_CLIENT' })).toEqual(['ROLE_NOT_FITTING input role']);
    expect(await give({ ...machine, role: 'TEAM_LEAD' })).toEqual(['ROLE_NOT_FITTING input role']);
    expect(await give({ ...worker, role: 'FRONT_OFFICE_WORKER' })).toEqual(['ALREADY_GIVEN']);
    expect(await give({ ...worker, role: 'TEAM_LEAD', validFrom: '2026-05-31' })).toEqual([
      'DAY_IN_PAST input validFrom',
    ]);
    expect(await give({ ...worker, role: 'TEAM_LEAD', validUntil: '2026-06-01' })).toEqual([
      'PERIOD_NOT_IN_ORDER input validUntil',
    ]);
    expect(await give({ ...worker, id: 'sta_1', role: 'TEAM_LEAD' })).toEqual(['NOT_FOUND input id']);
    expect(codesOf(await desk.make('takeRole', { ...worker, role: 'TEAM_LEAD' }))).toEqual(['NOT_GIVEN']);
    expect(codesOf(await desk.make('giveRight', { ...machine, right: 'ANALYST' }))).toEqual(['RIGHT_NOT_FITTING']);
    expect(versionOf(desk, 'staff', worker.id)).toBe(1);
  });

  test('given twice at once is given once: the other is told that it changed', async () => {
    const desk = await startAdministration();
    const input = { id: staffId('frontoffice4'), expectedVersion: 1, role: 'TEAM_LEAD' };
    const both = await Promise.all([desk.make('giveRole', input), desk.make('giveRole', input)]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(both.find(({ problems }) => problems.length > 0)?.problems[0]?.version).toBe(2);
  });
});
