import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { codesOf, mutationOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { planlessFamily } from '../plan/plan-desk.ts';
import { startDirectionDesk, type DirectionDesk } from './desk.ts';

const view = `query Direction($id: ID!) { household(by: { id: $id }) { plan {
  title director { staff { name } } directors { staff { name } validFrom validUntil }
  directorOffers { status reason note answer offeredTo { name } offeredBy { name } endedAt mayAnswer mayWithdraw } } } }`;

async function look({ ask, householdId }: DirectionDesk, persona: string) {
  const { data, errors } = await ask(persona, view, { id: householdId });
  expect(errors).toEqual([]);
  const household = data?.['household'] as { readonly plan: Record<string, unknown> } | undefined;
  return household?.plan;
}

describe('the direction of a plan', () => {
  test('is offered, stays until it is accepted, and passes on the day it is', async () => {
    const desk = await startDirectionDesk();
    const note = 'Het gezin wil verder met iemand in de wijk.';
    const { thing, problems } = await desk.offerTo('director2', 'director', { reason: 'RESIDENTS_WISH', note });
    expect([problems, thing?.['status']]).toEqual([[], 'OPEN']);
    expect(await look(desk, 'director')).toMatchObject({
      title: 'Samen verder',
      director: { staff: { name: 'Emine Karaca' } },
      directorOffers: [{ status: 'OPEN', note, mayAnswer: false, mayWithdraw: true }],
    });
    // Whoever is asked reads why, and of the plan no more than before.
    expect(await look(desk, 'director2')).toMatchObject({
      title: null,
      directorOffers: [{ reason: 'RESIDENTS_WISH', note, mayAnswer: true, mayWithdraw: false }],
    });
    // Why is nobody else's concern.
    expect(await look(desk, 'workincome')).toMatchObject({
      directorOffers: [{ status: 'OPEN', reason: null, note: null, mayAnswer: false, mayWithdraw: false }],
    });

    desk.goTo('2026-06-04');
    const input = { id: thing?.id, expectedVersion: 1 };
    const accepted = await desk.make('acceptDirectorship', 'director2', input);
    expect([accepted.problems, accepted.thing?.['status']]).toEqual([[], 'ACCEPTED']);
    expect(desk.times()).toEqual(['Emine Karaca 2026-01-15 2026-06-04', 'Bas Terpstra 2026-06-04 ']);
    expect(await look(desk, 'director2')).toMatchObject({ title: 'Samen verder' });
    expect(await look(desk, 'director')).toMatchObject({
      title: null,
      director: { staff: { name: 'Bas Terpstra' } },
      directors: [
        { staff: { name: 'Bas Terpstra' }, validFrom: '2026-06-04', validUntil: null },
        { staff: { name: 'Emine Karaca' }, validFrom: '2026-01-15', validUntil: '2026-06-04' },
      ],
      directorOffers: [{ status: 'ACCEPTED', note, endedAt: '2026-06-04T10:00:00.000Z' }],
    });
    expect(readHistory(desk, thing?.id ?? '')).toMatchObject([{}, { status: { from: 'OPEN', to: 'ACCEPTED' } }]);
    expect([desk.told('director2'), desk.told('director')]).toEqual([
      ['DIRECTORSHIP_OFFERED'],
      ['DIRECTORSHIP_ACCEPTED'],
    ]);
    // There is nothing left to accept.
    expect(codesOf(await desk.make('acceptDirectorship', 'director2', input))).toEqual(['CONFLICT']);
  });

  test('passes the day after where the director began today, and is not given on before', async () => {
    const desk = await startDirectionDesk({ ...workFamily, plan: {} });
    await desk.appoint('director');
    const { thing } = await desk.offerTo('director2');
    await desk.make('acceptDirectorship', 'director2', { id: thing?.id, expectedVersion: 1 });
    expect(desk.times()).toEqual(['Emine Karaca 2026-06-01 2026-06-02', 'Bas Terpstra 2026-06-02 ']);
    expect(await look(desk, 'director')).toMatchObject({ title: 'Samen verder' });
    const { directorId } = desk.directorNow();
    expect(codesOf(await desk.appoint('director3'))).toEqual(['DIRECTOR_ALREADY_APPOINTED']);
    const early = await desk.offerTo('director3', 'director2', { directorId });
    expect(codesOf(early)).toEqual(['NOT_PERMITTED']);
    desk.goTo('2026-06-02');
    expect((await desk.offerTo('director3', 'director2')).problems).toEqual([]);
  });

  test('is declined with a reason, and the director goes on', async () => {
    const desk = await startDirectionDesk();
    const { thing } = await desk.offerTo('director2', 'teamlead', { reason: 'LONG_ABSENCE' });
    const answer = 'Ik ken de moeder van dit gezin.';
    const declined = await desk.make('declineDirectorship', 'director2', { id: thing?.id, expectedVersion: 1, answer });
    expect([declined.problems, declined.thing]).toEqual([
      [],
      expect.objectContaining({ status: 'DECLINED', answer, mayAnswer: false }),
    ]);
    expect(desk.times()).toEqual(['Emine Karaca 2026-01-15 ']);
    // Both who offered it and whoever goes on are told.
    expect([desk.told('teamlead'), desk.told('director')]).toEqual([
      ['DIRECTORSHIP_DECLINED'],
      ['DIRECTORSHIP_DECLINED'],
    ]);
    expect(await look(desk, 'frontoffice')).toMatchObject({ directorOffers: [{ status: 'DECLINED', answer: null }] });
    expect((await desk.offerTo('director3')).problems).toEqual([]);
  });

  test('is no longer offered once that is withdrawn', async () => {
    const desk = await startDirectionDesk();
    const { thing } = await desk.offerTo('director2');
    const input = { id: thing?.id, expectedVersion: 1 };
    expect(codesOf(await desk.make('withdrawDirectorshipOffer', 'director2', input))).toEqual(['NOT_PERMITTED']);
    expect((await desk.make('withdrawDirectorshipOffer', 'teamlead', input)).thing?.['status']).toBe('WITHDRAWN');
    const late = await desk.make('acceptDirectorship', 'director2', { ...input, expectedVersion: 2 });
    expect([codesOf(late), desk.times()]).toEqual([['OFFER_ENDED'], ['Emine Karaca 2026-01-15 ']]);
    expect(desk.told('director2')).toEqual(['DIRECTORSHIP_OFFERED', 'DIRECTORSHIP_OFFER_WITHDRAWN']);
  });

  test('is told to the team when it passes', async () => {
    const desk = await startDirectionDesk();
    for (const key of ['frontoffice', 'director2'] as const)
      await desk.make('addTeamMember', 'director', { planId: desk.planId, staffId: staffId(key) });
    desk.goTo('2026-06-03');
    const { thing } = await desk.offerTo('director2');
    await desk.make('acceptDirectorship', 'director2', { id: thing?.id, expectedVersion: 1 });
    expect([desk.told('frontoffice'), desk.told('director2')]).toEqual([
      ['TEAM_MEMBER_ADDED', 'DIRECTOR_CHANGED'],
      ['TEAM_MEMBER_ADDED', 'DIRECTORSHIP_OFFERED'],
    ]);
    // Whoever directs the plan works in it as such, and no longer beside a director.
    const team = `query Team($id: ID!) { household(by: { id: $id }) { plan { team { staff { name } } formerTeam { staff { name } } } } }`;
    const { data } = await desk.ask('director2', team, { id: desk.householdId });
    expect(data?.['household']).toEqual({
      plan: { team: [{ staff: { name: 'Marloes Dijkhuizen' } }], formerTeam: [{ staff: { name: 'Bas Terpstra' } }] },
    });
  });
});

describe('there is never a second director', () => {
  test('when it is offered to two at once', async () => {
    const desk = await startDirectionDesk();
    const both = await Promise.all([desk.offerTo('director2', 'director'), desk.offerTo('director3', 'teamlead')]);
    expect(both.flatMap(codesOf)).toEqual(['DIRECTORSHIP_OFFERED']);
    expect(desk.times()).toEqual(['Emine Karaca 2026-01-15 ']);
  });

  test('when it is accepted twice at once, and withdrawn meanwhile', async () => {
    const desk = await startDirectionDesk();
    const { thing } = await desk.offerTo('director2');
    const input = { id: thing?.id, expectedVersion: 1 };
    const all = await Promise.all([
      desk.make('acceptDirectorship', 'director2', input),
      desk.make('acceptDirectorship', 'director2', input),
      desk.make('withdrawDirectorshipOffer', 'teamlead', input),
      desk.make('declineDirectorship', 'director2', { ...input, answer: 'Toch maar niet.' }),
    ]);
    expect(all.filter((payload) => payload.thing !== null)).toHaveLength(1);
    expect(all.flatMap(codesOf)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    const open = `select count(*) from director where plan_id = ? and valid_until is null`;
    expect(desk.db.$client.prepare(open).pluck().get(desk.planId)).toBe(1);
  });

  test('when two appoint one at once', async () => {
    const desk = await startDirectionDesk({ ...workFamily, plan: {} });
    const both = await Promise.all([desk.appoint('director'), desk.appoint('director2', 'teamlead')]);
    expect(both.flatMap(codesOf)).toEqual(['DIRECTOR_ALREADY_APPOINTED']);
    expect(desk.times()).toHaveLength(1);
  });
});

describe('a plan without a director', () => {
  test('gets one by whoever is at work at the desk, who is told, and the team', async () => {
    const desk = await startDirectionDesk({ ...workFamily, plan: {} });
    const { thing, problems } = await desk.appoint('director2');
    expect([problems, thing]).toEqual([
      [],
      { id: thing?.id, version: 1, staff: { name: 'Bas Terpstra' }, validFrom: '2026-06-01', validUntil: null },
    ]);
    expect(desk.told('director2')).toEqual(['DIRECTOR_APPOINTED']);
    const notices = `{ notices { nodes { kind text household { id } directorOffer { id } } } }`;
    expect((await desk.ask('director2', notices)).data?.['notices']).toEqual({
      nodes: [
        {
          kind: 'DIRECTOR_APPOINTED',
          text: expect.stringContaining('regisseur'),
          household: { id: desk.householdId },
          directorOffer: null,
        },
      ],
    });
  });

  test('gets none by whom it is not for, nor anybody who is no director', async () => {
    const desk = await startDirectionDesk({ ...workFamily, plan: {} });
    for (const [persona, code] of [
      ['director', 'NOT_PERMITTED'],
      ['workincome', 'NOT_PERMITTED'],
      ['backoffice', 'NOT_PERMITTED'],
      ['privacy', 'NOT_PERMITTED'],
      ['management', 'NOT_FOUND'],
    ] as const)
      expect([persona, codesOf(await desk.appoint('director', persona))]).toEqual([persona, [code]]);
    for (const key of ['frontoffice2', 'teamlead', 'chain'] as const)
      expect(placesOf(await desk.appoint(key))).toEqual(['NOT_A_DIRECTOR input staffId']);
    expect(codesOf(await desk.appoint('director', 'frontoffice', { planId: 'pla_x' }))).toEqual(['NOT_FOUND']);
    desk.db.$client.exec(`update staff set valid_until = '2026-05-01' where subject = 'demo:director4'`);
    expect(codesOf(await desk.appoint('director4'))).toEqual(['NOT_A_DIRECTOR']);
    expect(desk.times()).toEqual([]);
  });
});

test('an offer is refused to whom it is not for, and where it does not fit', async () => {
  const desk = await startDirectionDesk();
  for (const [persona, code] of [
    ['director2', 'NOT_PERMITTED'],
    ['frontoffice', 'NOT_PERMITTED'],
    ['backoffice', 'NOT_PERMITTED'],
    ['privacy', 'NOT_PERMITTED'],
    ['management', 'NOT_FOUND'],
  ] as const)
    expect([persona, codesOf(await desk.offerTo('director3', persona))]).toEqual([persona, [code]]);
  expect(placesOf(await desk.offerTo('frontoffice'))).toEqual(['NOT_A_DIRECTOR input staffId']);
  expect(placesOf(await desk.offerTo('director'))).toEqual(['ALREADY_DIRECTOR input staffId']);
  expect(placesOf(await desk.offerTo('director2', 'director', { reason: 'OTHER' }))).toEqual([
    'NOT_FITTING input note',
  ]);
  expect(codesOf(await desk.offerTo('director2', 'director', { expectedVersion: 7 }))).toEqual(['CONFLICT']);
  expect(codesOf(await desk.offerTo('director2', 'director', { directorId: 'dir_x' }))).toEqual(['NOT_FOUND']);
  // A team lead of another organisation spreads no work here.
  desk.db.$client.exec(`update staff set organisation_id =
    (select id from organisation where code = 'amersfoort') where subject = 'demo:director'`);
  expect(codesOf(await desk.offerTo('director2', 'teamlead'))).toEqual(['NOT_PERMITTED']);

  const { thing } = await desk.offerTo('director2');
  const input = { id: thing?.id, expectedVersion: 1 };
  for (const [persona, code] of [
    ['director3', 'NOT_PERMITTED'],
    ['director', 'NOT_PERMITTED'],
    ['teamlead', 'NOT_PERMITTED'],
    ['frontoffice', 'NOT_PERMITTED'],
    ['management', 'NOT_FOUND'],
  ] as const) {
    expect(codesOf(await desk.make('acceptDirectorship', persona, input))).toEqual([code]);
    const answer = 'Dat gaat niet.';
    expect(codesOf(await desk.make('declineDirectorship', persona, { ...input, answer }))).toEqual([code]);
  }
  expect(placesOf(await desk.make('declineDirectorship', 'director2', { ...input, answer: ' ' }))).toEqual([
    'TOO_SMALL input answer',
  ]);
  expect(codesOf(await desk.make('acceptDirectorship', 'director2', { ...input, id: 'dof_x' }))).toEqual(['NOT_FOUND']);
  expect(desk.times()).toEqual(['Emine Karaca 2026-01-15 ']);
});

test('when the plan is closed nothing is offered any more, and whoever was asked is told', async () => {
  const desk = await startDirectionDesk();
  const { thing } = await desk.offerTo('director2');
  const goalId = desk.db.$client.prepare<[], string>('select id from goal').pluck().get();
  const closed = await desk.change(mutationOf('closePlan', 'plan { id version }'), 'director', {
    ...{ id: desk.planId, expectedVersion: 1, note: 'Het gezin redt zich weer.' },
    goals: [{ id: goalId, outcome: 'ATTAINED' }],
  });
  expect(closed.problems).toEqual([]);
  const late = await desk.make('acceptDirectorship', 'director2', { id: thing?.id, expectedVersion: 2 });
  expect([codesOf(late), desk.times()]).toEqual([['OFFER_ENDED'], ['Emine Karaca 2026-01-15 2026-06-01']]);
  expect(desk.told('director2')).toEqual(['DIRECTORSHIP_OFFERED', 'DIRECTORSHIP_OFFER_WITHDRAWN']);
});

test('whoever is to direct a plan that another starts is told', async () => {
  const desk = await startDirectionDesk(planlessFamily);
  const input = { householdId: desk.householdId, title: 'Samen verder', directorId: staffId('director2') };
  const { problems } = await desk.change(mutationOf('startPlan', 'plan { id version }'), 'frontoffice', input);
  expect([problems, desk.told('director2')]).toEqual([[], ['DIRECTOR_APPOINTED']]);
});
