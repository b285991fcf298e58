import { expect, test } from 'vitest';
import { staffId, type StaffKey } from '../../src/population/staff.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startDirectionDesk, type DirectionDesk } from '../director/desk.ts';

const view = `query Team($id: ID!) { household(by: { id: $id }) { plan {
  team { staff { name } law } formerTeam { staff { name } validUntil } goals { description } } } }`;

async function look({ ask, householdId }: DirectionDesk, persona: string) {
  const { data, errors } = await ask(persona, view, { id: householdId });
  expect(errors).toEqual([]);
  const household = data?.['household'] as { readonly plan: Record<string, unknown> } | undefined;
  return household?.plan;
}

function addTo(desk: DirectionDesk, key: StaffKey, persona = 'director', input: object = {}) {
  return desk.make('addTeamMember', persona, { planId: desk.planId, staffId: staffId(key), ...input });
}

test('the director adds somebody to the team, who is told and sees their own part; and removes them, which stays told', async () => {
  const desk = await startDirectionDesk();
  expect(await look(desk, 'frontoffice')).toMatchObject({ team: [], goals: null });
  const { thing, problems } = await addTo(desk, 'frontoffice', 'director', { law: 'WMO' });
  expect([problems, thing]).toEqual([
    [],
    {
      ...{ id: thing?.id, version: 1, staff: { name: 'Marloes Dijkhuizen' }, law: 'WMO' },
      ...{ validFrom: '2026-06-01', validUntil: null },
    },
  ]);
  // The goal is of somebody for whom they work on a case.
  expect(await look(desk, 'frontoffice')).toMatchObject({ goals: [{ description: 'Rondkomen' }] });
  expect(placesOf(await addTo(desk, 'frontoffice'))).toEqual(['TEAM_MEMBER_ADDED input staffId']);

  desk.goTo('2026-06-05');
  const input = { id: thing?.id, expectedVersion: 1 };
  const removed = await desk.make('removeTeamMember', 'director', input);
  expect(removed.thing).toMatchObject({ version: 2, validUntil: '2026-06-05' });
  expect(await look(desk, 'frontoffice')).toMatchObject({
    ...{ team: [], goals: null },
    formerTeam: [{ staff: { name: 'Marloes Dijkhuizen' }, validUntil: '2026-06-05' }],
  });
  expect(codesOf(await desk.make('removeTeamMember', 'director', { ...input, expectedVersion: 2 }))).toEqual([
    'TEAM_MEMBER_REMOVED',
  ]);
  expect(readHistory(desk, thing?.id ?? '')).toMatchObject([{}, { validUntil: { from: null, to: '2026-06-05' } }]);
  expect(desk.told('frontoffice')).toEqual(['TEAM_MEMBER_ADDED', 'TEAM_MEMBER_REMOVED']);
  expect((await addTo(desk, 'frontoffice')).problems).toEqual([]);
});

test('whoever joined today is in the team for that day', async () => {
  const desk = await startDirectionDesk();
  const { thing } = await addTo(desk, 'debt');
  const removed = await desk.make('removeTeamMember', 'director', { id: thing?.id, expectedVersion: 1 });
  expect(removed.problems).toEqual([]);
  desk.goTo('2026-06-02');
  expect(await look(desk, 'director')).toMatchObject({ team: [], formerTeam: [{ validUntil: '2026-06-02' }] });
});

test('the same colleague is added once, when that is done twice at once', async () => {
  const desk = await startDirectionDesk();
  const both = await Promise.all([addTo(desk, 'workincome'), addTo(desk, 'workincome')]);
  expect(both.flatMap(codesOf)).toEqual(['TEAM_MEMBER_ADDED']);
});

test('a team is not changed by whom it is not for, nor with whom it does not fit', async () => {
  const desk = await startDirectionDesk();
  const { thing } = await addTo(desk, 'workincome');
  const input = { id: thing?.id, expectedVersion: 1 };
  for (const [persona, code] of [
    ['director2', 'NOT_PERMITTED'],
    ['teamlead', 'NOT_PERMITTED'],
    ['frontoffice', 'NOT_PERMITTED'],
    ['workincome', 'NOT_PERMITTED'],
    ['privacy', 'NOT_PERMITTED'],
    ['management', 'NOT_FOUND'],
  ] as const) {
    expect([persona, codesOf(await addTo(desk, 'backoffice', persona))]).toEqual([persona, [code]]);
    expect([persona, codesOf(await desk.make('removeTeamMember', persona, input))]).toEqual([persona, [code]]);
  }
  for (const key of ['management', 'admin', 'chain', 'privacy', 'teamlead'] as const)
    expect(placesOf(await addTo(desk, key))).toEqual(['NOT_A_COLLEAGUE input staffId']);
  expect(placesOf(await addTo(desk, 'director'))).toEqual(['ALREADY_DIRECTOR input staffId']);
  expect(placesOf(await addTo(desk, 'backoffice', 'director', { staffId: 'sta_x' }))).toEqual([
    'NOT_A_COLLEAGUE input staffId',
  ]);
  expect(codesOf(await addTo(desk, 'backoffice', 'director', { planId: 'pla_x' }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await desk.make('removeTeamMember', 'director', { id: 'tea_x', expectedVersion: 1 }))).toEqual([
    'NOT_FOUND',
  ]);
  expect(codesOf(await desk.make('removeTeamMember', 'director', { ...input, expectedVersion: 3 }))).toEqual([
    'CONFLICT',
  ]);
});

test('colleagues are listed by their work today, for whoever hands work over', async () => {
  const desk = await startDirectionDesk();
  const list = `query Colleagues($roles: [Role!]!, $first: Int) { colleagues(roles: $roles, first: $first) { name } }`;
  const { data } = await desk.ask('frontoffice', list, { roles: ['DIRECTOR'] }, null);
  expect(data?.['colleagues']).toEqual(
    ['Bas Terpstra', 'Emine Karaca', 'Ingrid van Wessem', 'Ruben Kastelijn'].map((name) => ({ name })),
  );
  const few = await desk.ask('frontoffice', list, { roles: ['DIRECTOR'], first: 1 });
  expect(few.data?.['colleagues']).toHaveLength(1);
  expect((await desk.ask('frontoffice', list, { roles: [], first: 0 })).errors[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  );
});
