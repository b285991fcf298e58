import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { dump, readLooks } from '../mutation/wire.ts';
import { insertTeamMember } from '../testkit/plan-part.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { newGoal, startPlanDesk, type PlanDesk } from './plan-desk.ts';

const inTeam = ({ db, planId }: PlanDesk, key: 'frontoffice' | 'workincome' | 'frontoffice2') =>
  insertTeamMember(db, { planId, staffId: staffId(key), validFrom: '2026-02-01' });

const allDeeds = ['CHANGE_GOAL', 'END_GOAL', 'ADD_ACTION', 'CHANGE_ACTION', 'END_ACTION'];

describe('a goal', () => {
  test('is added, changed and attained by the director, and its history says who did what', async () => {
    const { work, planId, personIds, db } = await startPlanDesk();
    const added = await work('addGoal', 'director', { planId, personId: personIds[1], ...newGoal });
    expect(added).toEqual({
      problems: [],
      thing: {
        ...{
          id: expect.stringMatching(/^goa_/),
          version: 1,
          status: 'OPEN',
          endedOn: null,
          endNote: null,
          actions: [],
        },
        ...{ description: 'Een veilig huis', lifeDomain: 'HOUSING', targetOn: '2026-12-01', myDeeds: allDeeds },
        ...{ person: { name: { full: 'Pim Visser' } }, objective: { code: '1.2' } },
      },
    });
    const id = added.thing?.id ?? '';
    const next = { lifeDomain: 'HOUSING', objectiveCode: '4.3', description: 'Een veilig huis voor Pim' };
    const changed = await work('changeGoal', 'director', { id, expectedVersion: 1, ...next });
    expect(changed.thing).toMatchObject({ version: 2, targetOn: null, objective: { code: '4.3' } });
    const attained = await work('attainGoal', 'director', {
      ...{ id, expectedVersion: 2, endedOn: '2026-05-20', note: 'De woning is goedgekeurd.' },
    });
    expect(attained.thing).toMatchObject({
      ...{ version: 3, status: 'ATTAINED', endedOn: '2026-05-20', endNote: 'De woning is goedgekeurd.' },
    });
    expect(readHistory({ db }, id)).toEqual([
      expect.objectContaining({ description: { from: null, to: 'Een veilig huis' } }),
      {
        description: { from: 'Een veilig huis', to: 'Een veilig huis voor Pim' },
        objectiveCode: { from: '1.2', to: '4.3' },
        targetOn: { from: '2026-12-01', to: null },
      },
      {
        status: { from: 'OPEN', to: 'ATTAINED' },
        endedOn: { from: null, to: '2026-05-20' },
        endNote: { from: null, to: 'De woning is goedgekeurd.' },
      },
    ]);
    expect(codesOf(await work('changeGoal', 'director', { id, expectedVersion: 3, ...newGoal }))).toEqual([
      'GOAL_ENDED',
    ]);
  });

  test('takes with it what was still to be done when it ends, unless that goes on', async () => {
    const { work, planId, goalId } = await startPlanDesk();
    const { thing } = await work('addGoal', 'director', { planId, ...newGoal });
    await work('addAction', 'director', { goalId: thing?.id, description: 'Slot', owner: { networkName: 'Oom Ad' } });
    const note = 'Het gezin verhuist toch niet.';
    const kept = await work('dropGoal', 'director', { id: thing?.id, expectedVersion: 1, note, keepActions: true });
    expect(kept.thing).toMatchObject({ status: 'DROPPED', endNote: note, actions: [{ status: 'OPEN' }] });
    const ended = await work('dropGoal', 'director', { id: goalId, expectedVersion: 1, note });
    expect(ended.thing?.['actions']).toEqual([
      expect.objectContaining({ status: 'CANCELLED', endNote: 'Het doel is vervallen.' }),
    ]);
  });

  test('changed by several at once in one version is changed by one of them, and the others are told', async () => {
    const { work, goalId } = await startPlanDesk();
    const payloads = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        place % 4 === 3
          ? work('attainGoal', 'director', { id: goalId, expectedVersion: 1 })
          : work('changeGoal', 'director', {
              ...newGoal,
              id: goalId,
              expectedVersion: 1,
              description: `Doel ${place}`,
            }),
      ),
    );
    expect(payloads.flatMap(codesOf)).toEqual(Array.from({ length: 7 }, () => 'CONFLICT'));
    const [won] = payloads.flatMap(({ thing }) => thing ?? []);
    expect(won?.version).toBe(2);
  });

  test('is added once for each name that its sender gives it', async () => {
    const { work, planId, db } = await startPlanDesk();
    const input = { planId, ...newGoal, clientMutationId: 'once' };
    const payloads = await Promise.all([1, 2, 3, 4].map(() => work('addGoal', 'director', input)));
    expect(new Set(payloads.map(({ thing }) => thing?.id)).size).toBe(1);
    expect(db.$client.prepare('select count(*) from goal').pluck().get()).toBe(2);
  });
});

test('the log says that a goal was changed, of whose it is, else of all of the household', async () => {
  const desk = await startPlanDesk();
  const { work, planId, personIds } = desk;
  await work('addGoal', 'director', { planId, personId: personIds[1], ...newGoal });
  await work('addGoal', 'director', { planId, ...newGoal });
  await work('addGoal', 'director2', { planId, ...newGoal });
  expect(readLooks(desk).map(({ access, subjects }) => [access.kind, access.outcome, subjects])).toEqual([
    ['CHANGED', 'OK', 1],
    ['CHANGED', 'OK', 2],
    ['NONE', 'DENIED', 2],
  ]);
});

describe('one’s own part of a plan', () => {
  test('is the goals of whom one in its team works for: these are added and changed, others are not there', async () => {
    const desk = await startPlanDesk();
    const { work, planId, personIds, goalId } = desk;
    const [noor, pim] = personIds;
    const addFor = (personId?: string) => work('addGoal', 'frontoffice', { planId, personId, ...newGoal });
    expect(codesOf(await addFor(noor))).toEqual(['NOT_PERMITTED']);
    inTeam(desk, 'frontoffice');
    const { thing, problems } = await addFor(noor);
    expect([problems, thing?.['myDeeds']]).toEqual([[], allDeeds]);
    expect(
      (await work('changeGoal', 'frontoffice', { id: thing?.id, expectedVersion: 1, ...newGoal })).thing?.version,
    ).toBe(2);
    expect((await work('attainGoal', 'frontoffice', { id: goalId, expectedVersion: 1 })).problems).toEqual([]);
    expect(codesOf(await addFor(pim))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await addFor())).toEqual(['NOT_PERMITTED']);
    const ofPim = await work('addGoal', 'director', { planId, personId: pim, ...newGoal });
    const id = ofPim.thing?.id;
    expect(placesOf(await work('changeGoal', 'frontoffice', { id, expectedVersion: 1, ...newGoal }))).toEqual([
      'NOT_FOUND input id',
    ]);
  });

  test('is the goals under which one has an action', async () => {
    const { work, goalId } = await startPlanDesk();
    const attain = () => work('attainGoal', 'workincome', { id: goalId, expectedVersion: 1 });
    expect(codesOf(await attain())).toEqual(['NOT_FOUND']);
    const owner = { staffId: staffId('workincome') };
    await work('addAction', 'director', { goalId, description: 'Inkomen uitzoeken', owner });
    expect((await attain()).thing).toMatchObject({ status: 'ATTAINED' });
  });

  test('of somebody in the team without a case here is nothing', async () => {
    const desk = await startPlanDesk();
    inTeam(desk, 'frontoffice2');
    const { work, goalId, planId, personIds } = desk;
    const personId = personIds[0];
    expect(codesOf(await work('changeGoal', 'frontoffice2', { id: goalId, expectedVersion: 1, ...newGoal }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codesOf(await work('addGoal', 'frontoffice2', { planId, personId, ...newGoal }))).toEqual(['NOT_PERMITTED']);
  });

  test('holds nothing of a protected child whom one does not work for', async () => {
    const desk = await startPlanDesk();
    const { work, planId, personIds, db } = desk;
    const [, personId = ''] = personIds;
    const { thing } = await work('addGoal', 'director', { planId, personId, ...newGoal });
    const owner = { staffId: staffId('workincome') };
    await work('addAction', 'director', { goalId: thing?.id, description: 'Bellen', owner });
    insertProtection(db, personId);
    inTeam(desk, 'frontoffice');
    expect(placesOf(await work('addGoal', 'frontoffice', { planId, personId, ...newGoal }))).toEqual([
      'NOT_FOUND input personId',
    ]);
    expect(codesOf(await work('attainGoal', 'workincome', { id: thing?.id, expectedVersion: 1 }))).toEqual([
      'NOT_FOUND',
    ]);
    expect((await work('attainGoal', 'director', { id: thing?.id, expectedVersion: 1 })).problems).toEqual([]);
  });
});

test('a goal is not worked on by whom it is not for, or with what does not fit', async () => {
  const desk = await startPlanDesk();
  const { work, planId, goalId, personIds, other } = desk;
  const before = dump(desk);
  const place = async (name: 'addGoal' | 'changeGoal' | 'attainGoal' | 'dropGoal', persona: string, input: object) => {
    const sent = name === 'addGoal' ? { planId, ...newGoal } : { id: goalId, expectedVersion: 1 };
    const more = name === 'changeGoal' ? newGoal : name === 'dropGoal' ? { note: 'Het hoeft niet meer.' } : {};
    return placesOf(await work(name, persona, { ...sent, ...more, ...input })).join();
  };
  for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'director2', 'workincome', 'privacy']) {
    expect([persona, await place('addGoal', persona, {})]).toEqual([persona, 'NOT_PERMITTED']);
    const expected = persona === 'privacy' ? 'NOT_PERMITTED' : 'NOT_FOUND input id';
    for (const name of ['changeGoal', 'attainGoal', 'dropGoal'] as const)
      expect([persona, name, await place(name, persona, {})]).toEqual([persona, name, expected]);
  }
  for (const id of ['', 'goa_00000000-0000-7000-8000-000000000000', planId, "' or 1=1 --"])
    for (const name of ['changeGoal', 'attainGoal', 'dropGoal'] as const)
      expect(await place(name, 'director', { id })).toBe('NOT_FOUND input id');
  for (const id of ['', 'pla_00000000-0000-7000-8000-000000000000', goalId])
    expect(await place('addGoal', 'director', { planId: id })).toBe('NOT_FOUND input planId');
  for (const personId of ['', 'per_00000000-0000-7000-8000-000000000000', other.personIds[0], desk.householdId])
    expect(await place('addGoal', 'director', { personId })).toBe('NOT_FOUND input personId');
  for (const name of ['addGoal', 'changeGoal'] as const) {
    expect(await place(name, 'director', { objectiveCode: '9.9' })).toBe('OBJECTIVE_UNKNOWN input objectiveCode');
    expect(await place(name, 'director', { targetOn: '2026-05-31' })).toBe('DAY_OVER input targetOn');
    expect(await place(name, 'director', { description: ' ' })).toBe('TOO_SMALL input description');
    expect(await place(name, 'director', { description: 'x'.repeat(1001) })).toBe('TOO_BIG input description');
  }
  for (const endedOn of ['2026-06-02', '2026-01-14'])
    expect(await place('attainGoal', 'director', { endedOn })).toBe('DAY_NOT_FITTING input endedOn');
  expect(await place('dropGoal', 'director', { note: 'Zomaar' })).toBe('TOO_SMALL input note');
  expect(await place('attainGoal', 'director', { note: 'x'.repeat(4001) })).toBe('TOO_BIG input note');
  for (const expectedVersion of [0, 2, -1])
    expect(await place('changeGoal', 'director', { expectedVersion })).toBe('CONFLICT input expectedVersion');
  expect(personIds).toHaveLength(2);
  expect(dump(desk)).toBe(before);
});
