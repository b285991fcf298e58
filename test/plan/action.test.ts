import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { dump } from '../mutation/wire.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startPlanDesk, type PlanMutation } from './plan-desk.ts';

describe('an action', () => {
  test('is for a resident, the own network, a professional or an organisation', async () => {
    const { work, goalId, personIds } = await startPlanDesk();
    const add = (owner: object) =>
      work('addAction', 'director', { goalId, description: 'De post openen', owner, dueOn: '2026-06-15' });
    const told = { status: 'OPEN', version: 1, dueOn: '2026-06-15', endedOn: null, endNote: null };
    const cases = [
      [{ personId: personIds[1] }, 'RESIDENT', 'Pim Visser', { ownerPerson: { name: { full: 'Pim Visser' } } }],
      [{ networkName: ' Tante  Rie ' }, 'OWN_NETWORK', 'Tante  Rie', {}],
      [{ staffId: staffId('debt') }, 'PROFESSIONAL', 'Corrie Zandstra', { ownerStaff: { name: 'Corrie Zandstra' } }],
      [{ organisationName: 'Voedselbank' }, 'ORGANISATION', 'Voedselbank', {}],
    ] as const;
    for (const [owner, ownerKind, ownerName, who] of cases) {
      const { thing, problems } = await add(owner);
      expect(problems).toEqual([]);
      expect(thing).toMatchObject({ ...told, ownerPerson: null, ownerStaff: null, ownerKind, ownerName, ...who });
    }
  });

  test('is changed, and done, and its history says so', async () => {
    const { work, actionId: id, personIds, db } = await startPlanDesk();
    const changed = await work('changeAction', 'director', {
      ...{ id, expectedVersion: 1, description: 'Overzicht maken met Rie', owner: { networkName: 'Rie' } },
    });
    expect(changed.thing).toMatchObject({ version: 2, ownerKind: 'OWN_NETWORK', ownerName: 'Rie', dueOn: null });
    const done = await work('doAction', 'director', {
      id,
      expectedVersion: 2,
      doneOn: '2026-05-30',
      note: 'Staat op papier.',
    });
    expect(done.thing).toMatchObject({ status: 'DONE', endedOn: '2026-05-30', endNote: 'Staat op papier.' });
    expect(readHistory({ db }, id)).toEqual([
      {
        description: { from: 'Overzicht maken', to: 'Overzicht maken met Rie' },
        ownerKind: { from: 'RESIDENT', to: 'OWN_NETWORK' },
        ownerPersonId: { from: personIds[0], to: null },
        ownerName: { from: null, to: 'Rie' },
        dueOn: { from: '2026-07-01', to: null },
      },
      {
        status: { from: 'OPEN', to: 'DONE' },
        endedOn: { from: null, to: '2026-05-30' },
        endNote: { from: null, to: 'Staat op papier.' },
      },
    ]);
    for (const name of ['doAction', 'cancelAction'] as const)
      expect(codesOf(await work(name, 'director', { id, expectedVersion: 3, note: 'Nog eens' }))).toEqual([
        'ACTION_ENDED',
      ]);
  });

  test('keeps an owner who left, when something else of it is changed', async () => {
    const { work, actionId: id, personIds, db } = await startPlanDesk();
    db.$client.prepare(`update membership set valid_until = '2026-05-01' where person_id = ?`).run(personIds[0]);
    const owner = { personId: personIds[0] };
    const sent = { id, expectedVersion: 1, description: 'Overzicht sturen', owner };
    expect((await work('changeAction', 'director', sent)).thing).toMatchObject({ ownerName: 'Noor Visser' });
  });

  test('done, cancelled and changed at once in one version is so once', async () => {
    const { work, actionId: id } = await startPlanDesk();
    const inputs: readonly (readonly [PlanMutation, object])[] = [
      ['doAction', {}],
      ['cancelAction', { note: 'Niet nodig' }],
      ['changeAction', { description: 'Iets anders', owner: { networkName: 'Rie' } }],
      ['doAction', {}],
    ];
    const payloads = await Promise.all(
      inputs.map(([name, input]) => work(name, 'director', { id, expectedVersion: 1, ...input })),
    );
    expect(payloads.flatMap(codesOf)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
  });

  test('is one’s own part: whoever has one under a goal works on that goal, and no longer once it is another’s', async () => {
    const { work, goalId, actionId } = await startPlanDesk();
    const owner = { staffId: staffId('backoffice') };
    const { thing } = await work('addAction', 'director', { goalId, description: 'Beschikking maken', owner });
    const id = thing?.id;
    expect((await work('doAction', 'backoffice', { id: actionId, expectedVersion: 1 })).thing).toMatchObject({
      status: 'DONE',
    });
    const given = await work('changeAction', 'backoffice', {
      ...{ id, expectedVersion: 1, description: 'Beschikking maken', owner: { staffId: staffId('backoffice2') } },
    });
    expect(given).toEqual({ thing: null, problems: [] });
    expect(codesOf(await work('doAction', 'backoffice', { id, expectedVersion: 2 }))).toEqual(['NOT_FOUND']);
  });

  test('of a protected child is not there for whom the child is not', async () => {
    const { work, goalId, personIds, db } = await startPlanDesk();
    const owner = { staffId: staffId('workincome') };
    await work('addAction', 'director', { goalId, description: 'Bellen', owner });
    const ofChild = await work('addAction', 'director', {
      goalId,
      description: 'Sporten',
      owner: { personId: personIds[1] },
    });
    insertProtection(db, personIds[1] ?? '');
    const done = { id: ofChild.thing?.id, expectedVersion: 1 };
    expect(placesOf(await work('doAction', 'workincome', done))).toEqual(['NOT_FOUND input id']);
    const add = await work('addAction', 'workincome', {
      goalId,
      description: 'Lezen',
      owner: { personId: personIds[1] },
    });
    expect(placesOf(add)).toEqual(['NOT_FOUND input owner personId']);
    expect((await work('doAction', 'director', done)).problems).toEqual([]);
  });
});

test('an action is not worked on by whom it is not for, or with what does not fit', async () => {
  const desk = await startPlanDesk();
  const { work, goalId, actionId, planId, other } = desk;
  const before = dump(desk);
  const add = async (persona: string, input: object) =>
    placesOf(
      await work('addAction', persona, { goalId, description: 'Bellen', owner: { networkName: 'Rie' }, ...input }),
    ).join();
  const touch = async (name: PlanMutation, persona: string, input: object = {}) => {
    const more = name === 'cancelAction' ? { note: 'Niet nodig' } : {};
    const changed = name === 'changeAction' ? { description: 'Bellen', owner: { networkName: 'Rie' } } : {};
    return placesOf(
      await work(name, persona, { id: actionId, expectedVersion: 1, ...more, ...changed, ...input }),
    ).join();
  };
  const names = ['changeAction', 'doAction', 'cancelAction'] as const;
  for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'director2', 'workincome']) {
    expect([persona, await add(persona, {})]).toEqual([persona, 'NOT_FOUND input goalId']);
    for (const name of names) expect(await touch(name, persona)).toBe('NOT_FOUND input id');
  }
  expect(await add('privacy', {})).toBe('NOT_PERMITTED');
  for (const name of names) {
    expect(await touch(name, 'privacy')).toBe('NOT_PERMITTED');
    for (const id of ['', goalId, 'act_00000000-0000-7000-8000-000000000000'])
      expect(await touch(name, 'director', { id })).toBe('NOT_FOUND input id');
    expect(await touch(name, 'director', { expectedVersion: 2 })).toBe('CONFLICT input expectedVersion');
  }
  expect(await add('director', { goalId: planId })).toBe('NOT_FOUND input goalId');
  for (const [owner, path] of [
    [{ personId: other.personIds[0] }, 'personId'],
    [{ personId: '' }, 'personId'],
    [{ staffId: 'sta_00000000-0000-7000-8000-000000000000' }, 'staffId'],
    [{ staffId: staffId('chain') }, 'staffId'],
  ] as const)
    expect(await add('director', { owner })).toBe(`NOT_FOUND input owner ${path}`);
  expect(await add('director', { owner: { networkName: '  ' } })).toBe('NOT_FITTING input owner');
  expect(await add('director', { owner: { organisationName: 'x'.repeat(201) } })).toBe(
    'TOO_BIG input owner organisationName',
  );
  expect(await add('director', { dueOn: '2026-05-31' })).toBe('DAY_OVER input dueOn');
  expect(await add('director', { description: '' })).toBe('TOO_SMALL input description');
  for (const doneOn of ['2026-06-02', '2026-01-01'])
    expect(await touch('doAction', 'director', { doneOn })).toBe('DAY_NOT_FITTING input doneOn');
  expect(await touch('cancelAction', 'director', { note: '' })).toBe('TOO_SMALL input note');
  for (const owner of [{}, { networkName: 'Rie', organisationName: 'Rie' }, { networkName: null }]) {
    await expect(work('addAction', 'director', { goalId, description: 'Bellen', owner })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  }
  expect(dump(desk)).toBe(before);
});
