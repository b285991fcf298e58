import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { countOf, dump } from '../mutation/wire.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { planDocuments, planlessFamily, startPlanDesk } from './plan-desk.ts';

const title = 'Samen verder';
const mine = 'query M($id: ID!) { household(by: { id: $id }) { myDeeds { deed } } }';

describe('a plan is started', () => {
  test('by a director, who directs it from that day on', async () => {
    const { work, householdId, db } = await startPlanDesk(planlessFamily);
    const { thing, problems } = await work('startPlan', 'director', { householdId, title });
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({
      ...{ status: 'ACTIVE', sight: 'CONTENT', title, startedOn: '2026-06-01', endedOn: null, version: 1, team: [] },
      myDeeds: expect.arrayContaining(['CLOSE_PLAN', 'ADD_GOAL']),
      goals: [],
      director: { staff: { name: 'Emine Karaca' }, validFrom: '2026-06-01', validUntil: null },
    });
    expect(readHistory({ db }, thing?.id ?? '')).toEqual([
      expect.objectContaining({ title: { from: null, to: title } }),
    ]);
  });

  test.each([
    ['frontoffice', 'WMO', true],
    ['workincome', 'PARTICIPATIEWET', true],
  ])('by %s, for whom another directs it: they are in its team', async (persona, law, adds) => {
    const { work, householdId } = await startPlanDesk(planlessFamily);
    const input = { householdId, title, directorId: staffId('director2') };
    const { thing, problems } = await work('startPlan', persona, input);
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({
      sight: 'EXISTS',
      title: null,
      myDeeds: adds ? ['ADD_GOAL', 'RECORD_PLAN_AGREEMENT'] : [],
    });
    expect(thing?.['director']).toMatchObject({ staff: { name: 'Bas Terpstra' } });
    expect(thing?.['team']).toEqual([{ staff: { name: expect.any(String) }, law }]);
  });

  test('once, whoever starts it and however many do at the same time', async () => {
    const desk = await startPlanDesk(planlessFamily);
    const { householdId, work } = desk;
    const personas = ['director', 'director2', 'frontoffice', 'workincome', 'director3', 'director'];
    const payloads = await Promise.all(
      personas.map((persona) =>
        work('startPlan', persona, {
          householdId,
          title,
          directorId: staffId(persona.startsWith('director') ? 'director' : 'director4'),
        }),
      ),
    );
    expect(payloads.flatMap(codesOf).toSorted()).toEqual(Array.from({ length: 5 }, () => 'PLAN_ALREADY_ACTIVE'));
    expect([countOf(desk, 'plan'), countOf(desk, 'director')]).toEqual([1, 1]);
  });

  test('once for each name that its sender gives it', async () => {
    const desk = await startPlanDesk(planlessFamily);
    const input = { householdId: desk.householdId, title, clientMutationId: 'once' };
    const payloads = await Promise.all([1, 2, 3].map(() => desk.work('startPlan', 'director', input)));
    expect(new Set(payloads.map(({ thing }) => thing?.id)).size).toBe(1);
    expect(codesOf(await desk.work('startPlan', 'director', { ...input, title: 'Anders' }))).toEqual([
      'CLIENT_MUTATION_ID_USED',
    ]);
    expect(countOf(desk, 'plan')).toBe(1);
  });
});

test('a plan is not started by whom it is not for, for whom it is not, or with what does not fit', async () => {
  const desk = await startPlanDesk(planlessFamily);
  const { householdId, work, other } = desk;
  const before = dump(desk);
  const codes = async (persona: string, input: object) =>
    placesOf(await work('startPlan', persona, { householdId, title, ...input }));

  // Nobody of the desk without a case here, nobody behind it, no team lead and no supervisor.
  for (const persona of ['frontoffice2', 'teamlead', 'backoffice', 'privacy', 'workincome2'])
    expect([persona, await codes(persona, { directorId: staffId('director') })]).toEqual([persona, ['NOT_PERMITTED']]);
  for (const persona of ['management', 'admin', 'chain']) {
    const { text } = await desk.send(planDocuments.startPlan, persona, { householdId, title });
    expect(text).toMatch(/NOT_FOUND|PURPOSE_NOT_ALLOWED/);
  }
  expect(
    (await desk.send(planDocuments.startPlan, 'director', { householdId, title }, null)).errors[0]?.extensions.code,
  ).toBe('PURPOSE_REQUIRED');

  expect(await codes('frontoffice', {})).toEqual(['DIRECTOR_MISSING input directorId']);
  for (const key of ['frontoffice2', 'teamlead', 'debt'] as const)
    expect(await codes('frontoffice', { directorId: staffId(key) })).toEqual(['NOT_A_DIRECTOR input directorId']);
  for (const directorId of ['', householdId, 'sta_00000000-0000-7000-8000-000000000000'])
    expect(await codes('director', { directorId })).toEqual(['NOT_A_DIRECTOR input directorId']);
  for (const id of ['', 'hou_00000000-0000-7000-8000-000000000000', other.personIds[0]])
    expect(await codes('director', { householdId: id })).toEqual(['NOT_FOUND input householdId']);
  expect(await codes('director', { title: ' ' })).toEqual(['TOO_SMALL input title']);
  expect(await codes('director', { title: 'Geheim'.padEnd(201, 'x') })).toEqual(['TOO_BIG input title']);
  expect(await codes('director', { title: 'Een \u202e plan' })).toEqual(['NOT_FITTING input title']);

  desk.db.$client.prepare(`update household set dissolved_on = '2026-05-30' where id = ?`).run(householdId);
  const dissolved = dump(desk);
  expect(await codes('director', {})).toEqual(['HOUSEHOLD_DISSOLVED input householdId']);
  expect(dump(desk)).toBe(dissolved);
  expect(dissolved).not.toBe(before);
});

test('who may start a plan is told', async () => {
  const desk = await startPlanDesk(planlessFamily);
  const may = async (persona: string) => (await desk.ask(persona, mine, { id: desk.householdId })).text;
  for (const [persona, can] of [
    ['director', true],
    ['frontoffice', true],
    ['frontoffice2', false],
    ['backoffice', false],
    ['privacy', false],
  ] as const)
    expect([persona, (await may(persona)).includes('START_PLAN')]).toEqual([persona, can]);
});
