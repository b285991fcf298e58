import { describe, expect, test } from 'vitest';
import { agreementId, organisationId } from '../../db/reference.ts';
import { activityId } from '../testkit/activity.ts';
import { codesOf, mutationOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startAdministration, type AdministrationDesk } from './desk.ts';

const openCase = mutationOf('openCase', 'case { id version status dueOn organisation { code } officeFunction }');

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly officeFunction: string;
  readonly task: string;
}

async function find(desk: AdministrationDesk, law: string, rest: Partial<Seen>): Promise<Seen> {
  const seen = await desk.see(`responsibilities(law: ${law}) { id version status officeFunction task validUntil }`);
  const found = (seen['responsibilities'] as Seen[]).find((row) =>
    Object.entries(rest).every(([key, value]) => row[key as keyof Seen] === value),
  );
  if (!found) throw new Error('there is no such responsibility');
  return found;
}

const debts = activityId('schuldhulp');

describe('a responsibility that was unknown', () => {
  test('is filled in, and from then on cases under debt help are opened there', async () => {
    const desk = await startAdministration();
    const { householdId, personIds } = desk;
    const open = {
      householdId,
      personId: personIds[0],
      law: 'WGS',
      kind: 'REPORT',
      title: 'Schulden en huurachterstand',
    };
    const before = await desk.change(openCase, 'workincome', open, debts);
    expect(codesOf(before)).toEqual(['NOT_PERMITTED']);

    const unknown = await find(desk, 'WGS', { officeFunction: 'FRONT', status: 'UNKNOWN' });
    const filled = await desk.make('replaceResponsibility', {
      ...{ id: unknown.id, expectedVersion: unknown.version, status: 'IN_FORCE' },
      organisationId: organisationId('amersfoort'),
      agreementId: agreementId('dienstverleningsovereenkomst-amersfoort'),
    });
    expect(filled).toMatchObject({
      problems: [],
      thing: { law: 'WGS', officeFunction: 'FRONT', validFrom: '2026-06-01', organisation: { code: 'amersfoort' } },
    });
    const opened = await desk.change(openCase, 'workincome', open, debts);
    expect(opened).toMatchObject({
      problems: [],
      thing: { status: 'RECEIVED', dueOn: '2026-06-29', organisation: { code: 'amersfoort' } },
    });
    expect(readHistory(desk, unknown.id)).toEqual([{ validUntil: { from: null, to: '2026-06-01' } }]);
    // The start of the hub brings the reference data again, and leaves what staff changed.
    const { data } = await desk.ask('frontoffice', '{ responsibilities(law: WGS, officeFunction: FRONT) { status } }');
    expect(data).toEqual({ responsibilities: [{ status: 'IN_FORCE' }] });
  });

  test('of school attendance takes a responsibility and a purpose that two people agree on', async () => {
    const desk = await startAdministration();
    const { householdId, personIds } = desk;
    const school = activityId('leerplicht');
    const unknown = await find(desk, 'LEERPLICHTWET', { officeFunction: 'FRONT', status: 'UNKNOWN' });
    await desk.make('replaceResponsibility', {
      ...{ id: unknown.id, expectedVersion: unknown.version, status: 'IN_FORCE' },
      organisationId: organisationId('amersfoort'),
    });
    const open = {
      ...{ householdId, personId: personIds[1], law: 'LEERPLICHTWET', kind: 'REPORT', title: 'Verzuim op school' },
    };
    const without = await desk.send(openCase, 'workincome', open, school);
    expect(without.errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);

    const register =
      await desk.see(`processingActivities { id version uri current { label purpose ground article controller
      processor laws coordination suwi roles retentionYears validFrom validUntil } }`);
    const entry = (register['processingActivities'] as { id: string; uri: string; current: object }[]).find(
      ({ uri }) => uri === school,
    );
    const id = entry?.id ?? '';
    const proposed = await desk.make('proposeProcessingActivity', {
      ...{ id, expectedVersion: 1, ...entry?.current, roles: ['WORK_AND_INCOME_WORKER'] },
    });
    expect(proposed.thing).toMatchObject({ version: 2, mayConfirm: false, current: { roles: [] } });
    const still = await desk.send(openCase, 'workincome', open, school);
    expect(still.errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);

    const rights = activityId('rechten-van-betrokkenen');
    const confirm = { id, expectedVersion: 2, accept: true };
    expect(codesOf(await desk.make('confirmProcessingActivity', confirm))).toEqual(['NOT_PERMITTED']);
    desk.db.$client
      .prepare(
        `insert into staff_role (staff_id, role, valid_from, source, recorded_at)
         select id, 'PRIVACY_DESK', '2026-01-01', 'STAFF', '2026-01-01T09:00:00.000Z' from staff where subject = 'demo:frontoffice2'`,
      )
      .run();
    const confirmed = await desk.make('confirmProcessingActivity', confirm, 'frontoffice2', rights);
    expect(confirmed.thing).toMatchObject({
      version: 3,
      proposal: null,
      current: { roles: ['WORK_AND_INCOME_WORKER'] },
    });
    const opened = await desk.change(openCase, 'workincome', open, school);
    expect(opened).toMatchObject({
      problems: [],
      thing: { organisation: { code: 'amersfoort' }, officeFunction: 'FRONT' },
    });
  });
});

describe('a responsibility', () => {
  test('goes over to another organisation on a day to come: until then the one answers, and then the other', async () => {
    const desk = await startAdministration();
    const held = await find(desk, 'WMO', { officeFunction: 'FRONT', task: 'EXECUTION' });
    const added = await desk.make('addOrganisation', { code: 'wijkteam', kind: 'EXECUTOR', name: 'Wijkteam Leusden' });
    const { thing } = await desk.make('replaceResponsibility', {
      ...{ id: held.id, expectedVersion: 1, on: '2026-07-01', status: 'IN_FORCE', organisationId: added.thing?.id },
    });
    expect(thing).toMatchObject({ validFrom: '2026-07-01', validUntil: null, organisation: { code: 'wijkteam' } });
    const answers = async (on: string) => {
      const query = `{ responsibilities(law: WMO, officeFunction: FRONT, task: EXECUTION, on: "${on}") { organisation { code } } }`;
      return (await desk.ask('frontoffice', query)).data?.['responsibilities'];
    };
    expect(await answers('2026-06-30')).toEqual([{ organisation: { code: 'larikslaan2' } }]);
    expect(await answers('2026-07-01')).toEqual([{ organisation: { code: 'wijkteam' } }]);
    const again = { id: held.id, expectedVersion: 2, on: '2026-08-01' };
    expect(placesOf(await desk.make('endResponsibility', again))).toEqual(['ALREADY_ENDED input on']);
  });

  test('is refused where who, what or when does not fit, and conflicts are told', async () => {
    const desk = await startAdministration();
    const facts = { law: 'WMO', officeFunction: 'FRONT', task: 'EXECUTION' };
    const [larikslaan2, leusden] = [organisationId('larikslaan2'), organisationId('leusden')];
    const add = async (rest: object) => placesOf(await desk.make('addResponsibility', { ...facts, ...rest }));
    expect(await add({ status: 'IN_FORCE', organisationId: larikslaan2 })).toEqual([
      'ALREADY_RESPONSIBLE input organisationId',
    ]);
    expect(await add({ status: 'IN_FORCE' })).toEqual(['ORGANISATION_NOT_FITTING input organisationId']);
    expect(await add({ status: 'UNKNOWN', organisationId: leusden })).toEqual([
      'ORGANISATION_NOT_FITTING input organisationId',
    ]);
    expect(await add({ status: 'IN_FORCE', organisationId: 'org_1' })).toEqual(['NOT_FOUND input organisationId']);
    const agreement = agreementId('dienstverleningsovereenkomst-amersfoort');
    expect(await add({ status: 'IN_FORCE', organisationId: larikslaan2, agreementId: agreement })).toEqual([
      'NOT_A_PARTY input agreementId',
    ]);
    expect(await add({ status: 'IN_FORCE', organisationId: leusden, validFrom: '2026-01-01' })).toEqual([
      'DAY_IN_PAST input validFrom',
    ]);
    const { id } = await find(desk, 'WMO', { officeFunction: 'FRONT', task: 'EXECUTION' });
    const end = { id, expectedVersion: 1, on: '2026-07-01' };
    expect(placesOf(await desk.make('endResponsibility', { ...end, on: '2026-05-01' }))).toEqual([
      'DAY_IN_PAST input on',
    ]);
    const both = await Promise.all([desk.make('endResponsibility', end), desk.make('endResponsibility', end)]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});

describe('an organisation', () => {
  test('is changed with its reach, and not recorded under a name that is taken', async () => {
    const desk = await startAdministration();
    const id = organisationId('larikslaan2');
    const facts = { kind: 'EXECUTOR', name: 'Larikslaan 2', phone: '033 000 22 22', email: 'post@larikslaan2.example' };
    const changed = await desk.make('changeOrganisation', { id, expectedVersion: 1, ...facts });
    expect(changed.thing).toMatchObject({ version: 2, code: 'larikslaan2', ...facts });
    expect(codesOf(await desk.make('changeOrganisation', { id, expectedVersion: 1, ...facts }))).toEqual(['CONFLICT']);
    expect(placesOf(await desk.make('addOrganisation', { ...facts, code: 'larikslaan2' }))).toEqual([
      'CODE_TAKEN input code',
    ]);
    expect(placesOf(await desk.make('addOrganisation', { ...facts, code: 'Lariks Laan' }))).toEqual([
      'NOT_FITTING input code',
    ]);
  });
});
