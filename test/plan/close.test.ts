import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { dump } from '../mutation/wire.ts';
import { insertTeamMember } from '../testkit/plan-part.ts';
import { codesOf, mutationOf, placesOf } from '../testkit/work-desk.ts';
import { newGoal, planlessFamily, startPlanDesk } from './plan-desk.ts';

const note = 'Het gezin redt zich weer zelf.';

test('closing a plan settles its goals as said, and ends what is to be done, who directs it and who works in it', async () => {
  const { work, planId, goalId, db } = await startPlanDesk();
  insertTeamMember(db, { planId, staffId: staffId('frontoffice'), validFrom: '2026-02-01' });
  insertTeamMember(db, { planId, staffId: staffId('workincome'), validFrom: '2026-06-01' });
  const { thing } = await work('addGoal', 'director', { planId, ...newGoal });
  const goals = [
    { id: goalId, outcome: 'ATTAINED' },
    { id: thing?.id, outcome: 'DROPPED' },
  ];
  const { thing: closed, problems } = await work('closePlan', 'director', {
    id: planId,
    expectedVersion: 1,
    note,
    goals,
  });
  expect(problems).toEqual([]);
  // Nobody directs it any more; whoever closed it reads what came of it.
  expect(closed).toMatchObject({
    status: 'CLOSED',
    sight: 'CONTENT',
    endedOn: '2026-06-01',
    endNote: note,
    myDeeds: [],
  });
  expect(closed?.['goals']).toMatchObject([
    { status: 'ATTAINED', endedOn: '2026-06-01', actions: [{ status: 'CANCELLED' }] },
    { status: 'DROPPED', endedOn: '2026-06-01' },
  ]);
  const rows = (sql: string) => db.$client.prepare(sql).raw().all();
  expect(rows('select status, ended_on from goal order by status')).toEqual([
    ['ATTAINED', '2026-06-01'],
    ['DROPPED', '2026-06-01'],
  ]);
  expect(rows('select status, ended_on, end_note from action')).toEqual([
    ['CANCELLED', '2026-06-01', 'Afgerond bij het afsluiten van het plan.'],
  ]);
  expect(rows('select valid_until from director')).toEqual([['2026-06-01']]);
  // What began on the last day has that one day.
  expect(rows('select valid_until from team_member order by valid_until')).toEqual([['2026-06-01'], ['2026-06-02']]);
  expect(rows('select end_note from plan')).toEqual([[note]]);
});

test('when a plan is closed, whoever directed it, worked in it or had something to do in it is told, each once', async () => {
  const { work, planId, goalId, db, change, ask, householdId } = await startPlanDesk();
  for (const key of ['frontoffice', 'backoffice'] as const)
    insertTeamMember(db, { planId, staffId: staffId(key), validFrom: '2026-02-01' });
  // Whoever left, or whose action is over, has no part in it any more.
  insertTeamMember(db, { planId, staffId: staffId('teamlead'), validFrom: '2026-02-01', validUntil: '2026-03-01' });
  const add = (key: 'frontoffice' | 'workincome' | 'workincome2') =>
    work('addAction', 'director', { goalId, description: 'Bellen', owner: { staffId: staffId(key) } });
  await add('frontoffice');
  await add('workincome');
  const { thing } = await add('workincome2');
  await work('cancelAction', 'director', { id: thing?.id, expectedVersion: 1, note: 'Niet nodig.' });
  const deputy = mutationOf('nameDeputy', 'deputy { id version }');
  const director = db.$client.prepare<[], { id: string; version: number }>('select id, version from director').get();
  const leave = { directorId: director?.id, expectedVersion: director?.version, staffId: staffId('director2') };
  await change(deputy, 'director', { ...leave, validFrom: '2026-06-01', validUntil: '2026-06-15' });
  db.$client.exec('delete from notice');
  const goals = [{ id: goalId, outcome: 'ATTAINED' }];
  const closed = await work('closePlan', 'director2', { id: planId, expectedVersion: 1, note, goals });
  expect(closed.problems).toEqual([]);
  const told = db.$client
    .prepare<[string], string>('select staff_id from notice where kind = ? order by rowid')
    .pluck()
    .all('PLAN_CLOSED');
  expect(told).toEqual(
    ['director', 'frontoffice', 'backoffice', 'workincome'].map((key) => staffId(key as 'director')),
  );
  const notices = '{ notices { nodes { kind text household { id } } } }';
  expect((await ask('workincome', notices)).data?.['notices']).toEqual({
    nodes: [{ kind: 'PLAN_CLOSED', text: expect.not.stringContaining(note), household: { id: householdId } }],
  });
});

test('a plan is closed once, and not past a goal that was added meanwhile', async () => {
  const { work, planId, goalId } = await startPlanDesk();
  const goals = [{ id: goalId, outcome: 'ATTAINED' }];
  const close = () => work('closePlan', 'director', { id: planId, expectedVersion: 1, note, goals });
  const added = await work('addGoal', 'director', { planId, ...newGoal });
  expect(placesOf(await close())).toEqual(['GOALS_OPEN input goals']);
  await work('attainGoal', 'director', { id: added.thing?.id, expectedVersion: 1 });
  const payloads = await Promise.all([close(), work('addGoal', 'director', { planId, ...newGoal }), close(), close()]);
  // Whichever came first: the goal, and nobody closes past it; or the end, and no goal comes after it.
  const codes = payloads.flatMap(codesOf);
  const [first = ''] = codes;
  expect(['GOALS_OPEN', 'PLAN_CLOSED']).toContain(first);
  expect(codes).toEqual([first, first, first]);
});

test('after a plan was closed a new one is started, and the old one is worked in by nobody', async () => {
  const { work, householdId } = await startPlanDesk(planlessFamily);
  const first = await work('startPlan', 'director', { householdId, title: 'Eerste plan' });
  const id = first.thing?.id;
  const { problems } = await work('closePlan', 'director', { id, expectedVersion: 1, note, goals: [] });
  expect(problems).toEqual([]);
  const second = await work('startPlan', 'director', { householdId, title: 'Tweede plan' });
  expect(second.problems).toEqual([]);
  // Directing the plan of today opens the one before it, to read.
  expect(codesOf(await work('changePlan', 'director', { id, expectedVersion: 2, title: 'Oud' }))).toEqual([
    'PLAN_CLOSED',
  ]);
  expect(codesOf(await work('addGoal', 'director', { planId: id, ...newGoal }))).toEqual(['PLAN_CLOSED']);
  expect(codesOf(await work('closePlan', 'director', { id, expectedVersion: 2, note, goals: [] }))).toEqual([
    'PLAN_CLOSED',
  ]);
});

test('a plan is renamed by its director, in the version that was seen', async () => {
  const { work, planId: id } = await startPlanDesk();
  const rename = (title: string) => work('changePlan', 'director', { id, expectedVersion: 1, title });
  const payloads = await Promise.all(['Samen sterk', 'Samen thuis'].map(rename));
  expect(payloads.flatMap(codesOf)).toEqual(['CONFLICT']);
  expect(payloads.flatMap(({ thing }) => thing?.version ?? [])).toEqual([2]);
});

test('a plan is not changed or closed by whom it is not for, or with what does not fit', async () => {
  const desk = await startPlanDesk();
  const { work, planId, goalId } = desk;
  const before = dump(desk);
  const goals = [{ id: goalId, outcome: 'ATTAINED' }];
  const close = async (persona: string, input: object = {}) =>
    placesOf(await work('closePlan', persona, { id: planId, expectedVersion: 1, note, goals, ...input })).join();
  const change = async (persona: string, input: object = {}) =>
    placesOf(await work('changePlan', persona, { id: planId, expectedVersion: 1, title: 'Anders', ...input })).join();
  for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'director2', 'workincome', 'privacy'])
    expect([persona, await close(persona), await change(persona)]).toEqual([persona, 'NOT_PERMITTED', 'NOT_PERMITTED']);
  for (const id of ['', goalId, 'pla_00000000-0000-7000-8000-000000000000'])
    expect([await close('director', { id }), await change('director', { id })]).toEqual([
      'NOT_FOUND input id',
      'NOT_FOUND input id',
    ]);
  expect(await close('director', { goals: [] })).toBe('GOALS_OPEN input goals');
  expect(await close('director', { goals: [...goals, { id: planId, outcome: 'DROPPED' }] })).toBe(
    'NOT_FOUND input goals',
  );
  expect(await close('director', { note: 'Klaar' })).toBe('TOO_SMALL input note');
  expect(await close('director', { expectedVersion: 2 })).toBe('CONFLICT input expectedVersion');
  expect(await change('director', { title: '' })).toBe('TOO_SMALL input title');
  await expect(close('director', { goals: [{ id: goalId, outcome: 'OPEN' }] })).rejects.toThrow('BAD_USER_INPUT');
  expect(dump(desk)).toBe(before);
});
