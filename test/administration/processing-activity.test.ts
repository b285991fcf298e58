import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { administration, startAdministration } from './desk.ts';

const terms = {
  label: 'Vroegsignalering schulden',
  purpose: 'Inwoners met betalingsachterstanden vroeg hulp aanbieden.',
  ground: 'Taak van algemeen belang (AVG art. 6 lid 1 onder e)',
  article: 'Wgs art. 3 lid 1 onder b',
  controller: 'College van burgemeester en wethouders van Leusden',
  ...{ laws: ['WGS'], coordination: false, suwi: false, roles: ['WORK_AND_INCOME_WORKER'] },
  ...{ retentionYears: 5, validFrom: '2026-06-01' },
};
const mine = '{ me { processingActivities { id } } }';

describe('a processing activity', () => {
  test('counts once another confirmed what was proposed, and not before; what was refused never does', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    const uri = activityId('vroegsignalering');
    const proposed = await desk.make('proposeProcessingActivity', { ...terms, name: 'vroegsignalering' });
    expect(proposed).toMatchObject({
      problems: [],
      thing: { uri, current: null, mayConfirm: false, proposal: { label: terms.label, roles: terms.roles } },
    });
    const id = proposed.thing?.id ?? '';
    const listed = async () => JSON.stringify((await desk.ask('workincome', mine)).data);
    expect(await listed()).not.toContain(uri);
    const accept = { id, expectedVersion: 1, accept: true };
    expect(codesOf(await desk.make('confirmProcessingActivity', accept))).toEqual(['NOT_PERMITTED']);
    const both = await Promise.all([
      desk.make('confirmProcessingActivity', accept, 'teamlead'),
      desk.make('confirmProcessingActivity', { ...accept, accept: false }, 'teamlead'),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(await listed()).toContain(uri);

    const change = { ...terms, id, expectedVersion: 2, roles: ['WORK_AND_INCOME_WORKER', 'FRONT_OFFICE_WORKER'] };
    expect((await desk.make('proposeProcessingActivity', change, 'teamlead')).thing).toMatchObject({ version: 3 });
    const refused = await desk.make('confirmProcessingActivity', { id, expectedVersion: 3, accept: false });
    expect(refused.thing).toMatchObject({ proposal: null, current: { roles: ['WORK_AND_INCOME_WORKER'] } });
    expect(JSON.stringify((await desk.ask('frontoffice', mine)).data)).not.toContain(uri);
    expect(codesOf(await desk.make('confirmProcessingActivity', { id, expectedVersion: 4, accept: true }))).toEqual([
      'NOTHING_PROPOSED',
    ]);
    expect(readHistory(desk, id)).toHaveLength(4);
  });

  test('that is ended is nobody’s from that day on, and stays in the register', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    const { id } = (await desk
      .see('processingActivities { id uri }')
      .then((seen) =>
        (seen['processingActivities'] as { id: string; uri: string }[]).find(
          ({ uri }) => uri === activityId('toegang-jeugd'),
        ),
      )) ?? { id: '' };
    const ended = {
      ...terms,
      laws: ['JEUGDWET'],
      roles: ['FRONT_OFFICE_WORKER'],
      validFrom: '2018-05-25',
      validUntil: '2026-06-02',
    };
    await desk.make('proposeProcessingActivity', { ...ended, id, expectedVersion: 1 });
    await desk.make('confirmProcessingActivity', { id, expectedVersion: 2, accept: true }, 'teamlead');
    const has = async () => JSON.stringify((await desk.ask('frontoffice', mine)).data).includes('toegang-jeugd');
    expect(await has()).toBe(true);
    desk.goTo('2026-06-02');
    expect(await has()).toBe(false);
    expect(JSON.stringify(await desk.see('processingActivities { uri }'))).toContain('toegang-jeugd');
  });

  test('is refused where it says what no register may, and where a proposal waits', async () => {
    const desk = await startAdministration();
    desk.makeAdministrator('teamlead');
    const propose = async (rest: object) =>
      placesOf(await desk.make('proposeProcessingActivity', { ...terms, name: 'nieuw', ...rest }));
    expect(await propose({ article: 'de wet' })).toEqual(['NOT_FITTING input article']);
    expect(await propose({ purpose: 'kort' })).toEqual(['TOO_SMALL input purpose']);
    expect(await propose({ roles: ['MANAGEMENT'] })).toEqual(['ROLE_SEES_NOBODY input roles']);
    expect(await propose({ roles: ['ADMINISTRATOR'] })).toEqual(['ROLE_SEES_NOBODY input roles']);
    expect(await propose({ suwi: true })).toEqual(['SUWI_NOT_FITTING input suwi']);
    expect(await propose({ name: null })).toEqual(['NAME_MISSING input name']);
    expect(await propose({ name: 'schuldhulp' })).toEqual(['NAME_TAKEN input name']);
    expect(await propose({ validUntil: '2026-05-01' })).toEqual(['PERIOD_NOT_IN_ORDER input validUntil']);
    expect(await propose({ id: 'pac_1', expectedVersion: 1 })).toEqual(['NOT_FOUND input id']);
    const register = (await desk.see('processingActivities { id uri }'))['processingActivities'] as {
      id: string;
      uri: string;
    }[];
    const idOf = (uri: string) => register.find((entry) => entry.uri === uri)?.id;
    const own = { id: idOf(administration), expectedVersion: 1, laws: [] };
    expect(await propose({ ...own, roles: [] })).toEqual(['ADMINISTRATION_NEEDS_PURPOSE input roles']);
    const debts = { id: idOf(activityId('schuldhulp')), expectedVersion: 1 };
    expect(await propose({ ...debts, expectedVersion: null })).toEqual(['VERSION_MISSING input expectedVersion']);
    expect(await propose(debts)).toEqual([]);
    expect(
      codesOf(await desk.make('proposeProcessingActivity', { ...terms, ...debts, expectedVersion: 2 }, 'teamlead')),
    ).toEqual(['PROPOSAL_WAITS']);
  });

  test('is shown to the privacy desk, which sees nothing else of the administration', async () => {
    const desk = await startAdministration();
    desk.db.$client
      .prepare(`insert into staff_role (staff_id, role, valid_from, source, recorded_at)
        values (?, 'PRIVACY_DESK', '2026-01-01', 'STAFF', '2026-01-01T09:00:00.000Z')`)
      .run(staffId('frontoffice2'));
    const all = `processingActivities { id } staff { id } organisations { id } responsibilities { id } agreements { id }
      products { id } caseTypes { id } statutoryTerms { id } history(id: "${staffId('admin')}") { at } staffAccount(id: "${staffId('admin')}") { id }`;
    const seen = await desk.see(all, 'frontoffice2', activityId('rechten-van-betrokkenen'));
    expect(seen).toMatchObject({ processingActivities: expect.arrayContaining([{ id: expect.any(String) }]) });
    const { processingActivities: _shown, staffAccount, ...rest } = seen;
    expect([staffAccount, ...Object.values(rest)]).toEqual([null, [], [], [], [], [], [], [], []]);
  });
});
