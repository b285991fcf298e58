import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { codesOf, mutationOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { startDirectionDesk, type DirectionDesk } from './desk.ts';

const view = `query Sight($id: ID!) { household(by: { id: $id }) {
  members { person { bsn } } signals { id }
  plan { title goals { description } director { staff { name } } deputy { staff { name } } deputies { standsIn } } } }`;

interface Seen {
  readonly members: readonly { readonly person: { readonly bsn: string | null } }[];
  readonly plan: Record<string, unknown>;
}

async function look({ ask, householdId }: DirectionDesk, persona: string): Promise<Seen> {
  const { data, errors } = await ask(persona, view, { id: householdId });
  expect(errors).toEqual([]);
  return data?.['household'] as Seen;
}

const contact = mutationOf('registerContactMoment', 'contactMoment { id version }');

/** Whether somebody sees the plan whole and may do what its director may. */
async function actsAsDirector(desk: DirectionDesk, persona: string): Promise<readonly [boolean, boolean, boolean]> {
  const { plan, members } = await look(desk, persona);
  const { householdId } = desk;
  const input = { householdId, law: 'WMO', channel: 'PHONE', at: '2026-06-01T08:00:00Z', summary: 'Gebeld.' };
  const { thing } = await desk.change(contact, persona, input);
  return [plan['title'] === 'Samen verder', members.some(({ person }) => person.bsn !== null), thing !== null];
}

describe('a deputy', () => {
  test('sees and does what the director may during the period, and neither before it nor after', async () => {
    const desk = await startDirectionDesk();
    const leave = { validFrom: '2026-06-08', validUntil: '2026-06-15' };
    const { thing, problems } = await desk.deputise('director2', 'director', leave);
    expect([problems, thing]).toEqual([
      [],
      {
        ...{ id: thing?.id, version: 1, staff: { name: 'Bas Terpstra' }, namedBy: { name: 'Emine Karaca' } },
        ...{ ...leave, endedAt: null, standsIn: false },
      },
    ]);
    expect(desk.told('director2')).toEqual(['DEPUTY_NAMED']);
    for (const [day, acts] of [
      ['2026-06-07', false],
      ['2026-06-08', true],
      ['2026-06-14', true],
      ['2026-06-15', false],
    ] as const) {
      desk.goTo(day);
      expect([day, await actsAsDirector(desk, 'director2')]).toEqual([day, [acts, acts, acts]]);
      expect((await look(desk, 'frontoffice')).plan).toMatchObject({
        director: { staff: { name: 'Emine Karaca' } },
        deputy: acts ? { staff: { name: 'Bas Terpstra' } } : null,
        deputies: [{ standsIn: acts }],
      });
      // The director does not stop, and nobody else gains by it.
      expect(await actsAsDirector(desk, 'director')).toEqual([true, true, true]);
      expect(await actsAsDirector(desk, 'director3')).toEqual([false, false, false]);
    }
  });

  test('finds the household among their own while it lasts', async () => {
    const desk = await startDirectionDesk();
    const own = async () => {
      const { data, errors } = await desk.ask('director2', `{ myHouseholds { nodes { id } } }`);
      expect(errors).toEqual([]);
      return data?.['myHouseholds'];
    };
    expect(await own()).toEqual({ nodes: [] });
    await desk.deputise('director2');
    expect(await own()).toEqual({ nodes: [{ id: desk.householdId }] });
    desk.goTo('2026-06-15');
    expect(await own()).toEqual({ nodes: [] });
  });

  test('no longer stands in at once when that is ended, by whoever named them or by themselves', async () => {
    const desk = await startDirectionDesk();
    const { thing } = await desk.deputise('director2');
    expect((await look(desk, 'director2')).plan['title']).toBe('Samen verder');
    const input = { id: thing?.id, expectedVersion: 1 };
    for (const [persona, code] of [
      ['director3', 'NOT_PERMITTED'],
      ['frontoffice', 'NOT_PERMITTED'],
      ['management', 'NOT_FOUND'],
    ] as const)
      expect(codesOf(await desk.make('endDeputy', persona, input))).toEqual([code]);
    expect((await desk.make('endDeputy', 'teamlead', input)).thing).toMatchObject({
      ...{ endedAt: '2026-06-01T10:00:00.000Z', standsIn: false },
    });
    expect((await look(desk, 'director2')).plan['title']).toBeNull();
    expect(readHistory(desk, thing?.id ?? '')).toMatchObject([
      {},
      { endedAt: { from: null }, endedById: { to: staffId('teamlead') } },
    ]);
    expect(codesOf(await desk.make('endDeputy', 'director', { ...input, expectedVersion: 2 }))).toEqual([
      'DEPUTY_ENDED',
    ]);
    expect(codesOf(await desk.make('endDeputy', 'director', { id: 'dep_x', expectedVersion: 1 }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(desk.told('director2')).toEqual(['DEPUTY_NAMED', 'DEPUTY_ENDED']);
    const again = await desk.deputise('director2');
    const own = await desk.make('endDeputy', 'director2', { id: again.thing?.id, expectedVersion: 1 });
    expect(own.problems).toEqual([]);
  });

  test('stands in no more once the plan is closed, nor is another to come', async () => {
    const desk = await startDirectionDesk();
    const { thing: now } = await desk.deputise('director2');
    const { thing: coming } = await desk.deputise('director3', 'director', {
      ...{ validFrom: '2026-06-15', validUntil: '2026-06-30' },
    });
    desk.goTo('2026-06-03');
    const goals = desk.db.$client.prepare<[], { id: string }>('select id from goal').all();
    const closing = {
      ...{ id: desk.planId, expectedVersion: 1, note: 'Het gezin redt zich weer zelf.' },
      goals: goals.map(({ id }) => ({ id, outcome: 'ATTAINED' })),
    };
    expect(codesOf(await desk.change(mutationOf('closePlan', 'plan { id version }'), 'director', closing))).toEqual([]);
    expect(readHistory(desk, now?.id ?? '').at(-1)).toEqual({ validUntil: { from: '2026-06-15', to: '2026-06-03' } });
    expect(readHistory(desk, coming?.id ?? '').at(-1)).toMatchObject({
      ...{ endedAt: { from: null }, endedById: { to: staffId('director') } },
    });
    for (const key of ['director2', 'director3'] as const)
      expect([key, desk.told(key)]).toEqual([key, ['DEPUTY_NAMED', 'DEPUTY_ENDED']]);
    expect((await desk.ask('director2', `{ myHouseholds { nodes { id } } }`)).data).toEqual({
      myHouseholds: { nodes: [] },
    });
  });

  test('stands in for one director: when another comes it is over', async () => {
    const desk = await startDirectionDesk();
    await desk.deputise('director2');
    desk.goTo('2026-06-03');
    const { thing } = await desk.offerTo('director3', 'director2');
    expect(thing).toMatchObject({ offeredBy: { name: 'Bas Terpstra' } });
    await desk.make('acceptDirectorship', 'director3', { id: thing?.id, expectedVersion: 1 });
    expect((await look(desk, 'director2')).plan).toMatchObject({ title: null, deputy: null });
    expect(desk.told('director2')).toEqual(['DEPUTY_NAMED', 'DEPUTY_ENDED', 'DIRECTORSHIP_ACCEPTED']);
    expect(desk.told('director')).toEqual(['DIRECTORSHIP_ACCEPTED']);
  });

  test('hears what happens to the household as the director does', async () => {
    const desk = await startDirectionDesk();
    await desk.deputise('director2');
    const { householdId } = desk;
    const reason = 'De buurvrouw belt: er is nu acuut gevaar voor het kind.';
    const open = mutationOf('requestEmergencyAccess', 'emergencyAccess { id version }');
    const { problems } = await desk.change(open, 'frontoffice', { householdId, laws: ['JEUGDWET'], reason });
    expect(problems).toEqual([]);
    expect([desk.told('director'), desk.told('director2').at(-1)]).toEqual([
      ['EMERGENCY_ACCESS_USED'],
      'EMERGENCY_ACCESS_USED',
    ]);
  });
});

describe('there is one deputy at a time', () => {
  test('when two are named at once', async () => {
    const desk = await startDirectionDesk();
    const both = await Promise.all([desk.deputise('director2'), desk.deputise('director3', 'teamlead')]);
    expect(both.flatMap(codesOf)).toEqual(['DEPUTY_NAMED']);
  });

  test('and another after that one, or once that one was ended', async () => {
    const desk = await startDirectionDesk();
    const { thing } = await desk.deputise('director2');
    const part = { validFrom: '2026-06-14', validUntil: '2026-06-20' };
    expect(placesOf(await desk.deputise('director3', 'director', part))).toEqual(['DEPUTY_NAMED input validFrom']);
    const after = { validFrom: '2026-06-15', validUntil: '2026-06-20' };
    expect((await desk.deputise('director3', 'director', after)).problems).toEqual([]);
    await desk.make('endDeputy', 'director', { id: thing?.id, expectedVersion: 1 });
    const rest = { validFrom: '2026-06-01', validUntil: '2026-06-15' };
    expect((await desk.deputise('director4', 'director', rest)).problems).toEqual([]);
  });
});

test('a deputy is not named by whom it is not for, nor where it does not fit', async () => {
  const desk = await startDirectionDesk();
  for (const [persona, code] of [
    ['director2', 'NOT_PERMITTED'],
    ['frontoffice', 'NOT_PERMITTED'],
    ['privacy', 'NOT_PERMITTED'],
    ['management', 'NOT_FOUND'],
  ] as const)
    expect([persona, codesOf(await desk.deputise('director3', persona))]).toEqual([persona, [code]]);
  for (const [input, place] of [
    [{ staffId: staffId('frontoffice') }, 'NOT_A_DIRECTOR input staffId'],
    [{ staffId: staffId('director') }, 'ALREADY_DIRECTOR input staffId'],
    [{ validFrom: '2026-05-31' }, 'DAY_NOT_FITTING input validFrom'],
    [{ validUntil: '2026-06-01' }, 'DAY_NOT_FITTING input validUntil'],
    [{ validUntil: '2027-06-02' }, 'DAY_NOT_FITTING input validUntil'],
    [{ expectedVersion: 9 }, 'CONFLICT input expectedVersion'],
    [{ directorId: 'dir_x' }, 'NOT_FOUND input directorId'],
  ] as const)
    expect(placesOf(await desk.deputise('director2', 'director', input))).toEqual([place]);
  expect((await look(desk, 'director')).plan['deputies']).toEqual([]);
});

test('a plan that is over has nobody who stands in', async () => {
  const ended = { director: 'director', startedOn: '2025-01-01', endedOn: '2026-01-01' } as const;
  const desk = await startDirectionDesk({ ...workFamily, plan: ended });
  expect(codesOf(await desk.deputise('director2', 'teamlead'))).toEqual(['NOT_PERMITTED']);
  expect(codesOf(await desk.offerTo('director2', 'teamlead'))).toEqual(['NOT_PERMITTED']);
  expect(codesOf(await desk.appoint('director2'))).toEqual(['PLAN_CLOSED']);
});

test('the timeline tells of offers and of who stood in, and never why', async () => {
  const desk = await startDirectionDesk();
  const { thing: first } = await desk.deputise('director2', 'director', { validUntil: '2026-06-03' });
  const { thing: second } = await desk.deputise('director3', 'director', {
    ...{ validFrom: '2026-06-10', validUntil: '2026-06-20' },
  });
  await desk.make('endDeputy', 'director', { id: second?.id, expectedVersion: 1 });
  const { thing: offer } = await desk.offerTo('director4', 'teamlead', { reason: 'LONG_ABSENCE' });
  desk.goTo('2026-06-12');
  const answer = 'Ik ken dit gezin van vroeger.';
  await desk.make('declineDirectorship', 'director4', { id: offer?.id, expectedVersion: 1, answer });
  expect(first?.version).toBe(1);
  const { data } = await desk.ask(
    'frontoffice',
    `query Timeline($id: ID!) { household(by: { id: $id }) { timeline(kinds: [DIRECTION]) { nodes { on title detail staff { name } } } } }`,
    { id: desk.householdId },
  );
  const told = (on: string, title: string, name: string) => ({ on, title, detail: null, staff: { name } });
  expect(data?.['household']).toEqual({
    timeline: {
      nodes: [
        told('2026-06-12', 'Ruben Kastelijn neemt de regie niet over', 'Ruben Kastelijn'),
        told('2026-06-03', 'Bas Terpstra neemt niet meer waar voor de regisseur', 'Bas Terpstra'),
        told('2026-06-01', 'Regie aangeboden aan Ruben Kastelijn', 'Petra Hoogenraad'),
        told('2026-06-01', 'Bas Terpstra neemt waar voor de regisseur', 'Bas Terpstra'),
        told('2026-01-15', 'Emine Karaca is regisseur van het plan', 'Emine Karaca'),
      ],
    },
  });
});
