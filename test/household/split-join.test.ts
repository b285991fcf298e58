import { describe, expect, test } from 'vitest';
import { codesOf, placesOf } from '../testkit/work-desk.ts';
import { countPlaces, expectSettled, membersOf, placeOf, reason, startCorrectDesk } from './correct.ts';

const plan = `query Plan($id: ID!) { household(by: { id: $id }) { plan { title } director { staff { name } } } }`;

describe('a household is split', () => {
  test('who go have one of their own with their cases; plan and director stay with who stays', async () => {
    const desk = await startCorrectDesk();
    const { db, noor, caseIds } = desk;
    await desk.add('frontoffice', { id: desk.joris }, { from: '2026-05-01' });
    const before = countPlaces(desk, '2026-05-31');
    const split = await desk.split('director', [noor, desk.pim]);
    expect(split.problems).toEqual([]);
    const own = String(Object(split.thing?.['otherHousehold'])['id']);
    expect(membersOf(db, own)).toEqual([
      'Noor Visser PARENT PRINCIPAL STAFF 2026-06-01',
      'Pim Visser CHILD PRINCIPAL STAFF 2026-06-01',
    ]);
    expect(membersOf(db, desk.householdId)).toEqual(['Joris Maas PARTNER PRINCIPAL STAFF 2026-05-01']);
    expect(caseIds.map((id) => placeOf(db, 'case', id))).toEqual(caseIds.map(() => own));
    const { data } = await desk.ask('director', plan, { id: desk.householdId });
    expect(data?.['household']).toMatchObject({ plan: { title: 'Samen verder' }, director: { staff: {} } });
    const there = await desk.ask('director', plan, { id: own });
    expect(there.data?.['household']).toEqual({ plan: null, director: null });
    for (const day of ['2026-05-31', '2026-06-01']) expect(countPlaces(desk, day)).toEqual(before);
    expectSettled(desk);
  });

  test('not where nobody stays, somebody is not there, or the day does not fit', async () => {
    const desk = await startCorrectDesk();
    const { noor, pim, joris } = desk;
    const split = async (personIds: readonly string[], input?: object, persona = 'director') =>
      placesOf(await desk.split(persona, personIds, input));
    expect(await split([noor, pim])).toEqual(['NOBODY_STAYS input personIds']);
    expect(await split([])).toEqual(['TOO_SMALL input personIds']);
    expect(await split([joris])).toEqual(['NOT_FOUND input personIds']);
    expect(await split([pim], { from: '2027-01-01' })).toEqual(['DAY_IN_FUTURE input from']);
    expect(await split([pim], { from: '2001-01-01' })).toEqual(['BEFORE_HOUSEHOLD input from']);
    expect(await split([pim], { expectedVersion: 3 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await split([pim], {}, 'teamlead')).toEqual(['NOT_PERMITTED']);
    await desk.add('frontoffice', { id: joris }, { kind: 'SECONDARY', role: 'OTHER' });
    expect(await split([joris])).toEqual(['LIVES_ELSEWHERE input personIds']);
    expect(await split([pim, pim])).toEqual([]);
  });

  test('once, when two do so at the same time', async () => {
    const desk = await startCorrectDesk();
    const payloads = await Promise.all([desk.split('director', [desk.pim]), desk.split('frontoffice', [desk.pim])]);
    expect(payloads.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(desk.db.$client.prepare(`select count(*) from household where origin = 'STAFF'`).pluck().get()).toBe(1);
  });
});

describe('two households become one', () => {
  test('the one with the plan goes on, with its director; the other is dissolved', async () => {
    const desk = await startCorrectDesk();
    const before = countPlaces(desk, '2026-05-31');
    const roles = [{ personId: desk.joris, role: 'PARTNER' }];
    const joined = await desk.join('director', { roles });
    expect(joined.problems).toEqual([]);
    expect(joined.thing).toMatchObject({ kind: 'JOINED', otherHousehold: { dissolvedOn: '2026-06-01', version: 2 } });
    expect(membersOf(desk.db, desk.householdId)).toEqual([
      'Joris Maas PARTNER PRINCIPAL STAFF 2026-06-01',
      'Noor Visser PARENT PRINCIPAL BRP 2010-01-01',
      'Pim Visser CHILD PRINCIPAL BRP 2010-01-01',
    ]);
    expect(placeOf(desk.db, 'case', desk.other.caseIds[0] ?? '')).toBe(desk.householdId);
    const { data } = await desk.ask('director', plan, { id: desk.householdId });
    expect(data?.['household']).toMatchObject({ plan: { title: 'Samen verder' }, director: { staff: {} } });
    for (const day of ['2026-05-31', '2026-06-01']) expect(countPlaces(desk, day)).toEqual(before);
    expectSettled(desk);
  });

  test('not while both have a plan: it says which to close first; nor into the one without', async () => {
    const desk = await startCorrectDesk();
    const { householdId } = desk.other;
    const turned = {
      ...{ householdId, expectedVersion: 1, otherHouseholdId: desk.householdId, otherExpectedVersion: 1 },
    };
    expect(placesOf(await desk.join('frontoffice', turned))).toEqual(['JOIN_THE_OTHER_WAY input otherHouseholdId']);
    desk.db.$client
      .prepare(
        `insert into plan (id, household_id, title, status, started_on, source, recorded_at)
         values ('pla_x', ?, 'Alleen', 'ACTIVE', '2026-02-01', 'DEMO', '2026-06-01T10:00:00.000Z')`,
      )
      .run(householdId);
    const refused = await desk.join('director');
    expect(placesOf(refused)).toEqual(['BOTH_HAVE_PLAN input otherHouseholdId']);
    expect(refused.problems[0]?.message).toContain('Sluit eerst het plan van het huishouden dat opgaat');
  });

  test('not what does not fit, each with what to do', async () => {
    const desk = await startCorrectDesk();
    const join = async (input: object, persona = 'director') => placesOf(await desk.join(persona, input));
    expect(await join({ otherHouseholdId: desk.householdId })).toEqual(['SAME_HOUSEHOLD input otherHouseholdId']);
    expect(await join({ otherHouseholdId: 'hou_00000000-0000-0000-0000-000000000000' })).toEqual([
      'NOT_FOUND input otherHouseholdId',
    ]);
    expect(await join({ otherExpectedVersion: 4 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await join({ expectedVersion: 4 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await join({ from: '2026-06-02' })).toEqual(['DAY_IN_FUTURE input from']);
    expect(await join({ from: '2010-01-01' })).toEqual(['BEFORE_MEMBERSHIP input from']);
    expect(await join({}, 'workincome')).toEqual(['NOT_PERMITTED']);
    expect(await join({})).toEqual([]);
    expect(await join({})).toEqual(['HOUSEHOLD_DISSOLVED input otherHouseholdId']);
  });

  test('and parted again, everybody is where they say, and nothing was lost on the way', async () => {
    const desk = await startCorrectDesk();
    await desk.join('director', { from: '2026-05-01' });
    const split = await desk.split('director', [desk.joris]);
    expect(split.problems).toEqual([]);
    const view = `query History($id: ID!) { household(by: { id: $id }) {
      membershipHistory { origin validFrom validUntil person { name { full } } }
      corrections { kind day reason staff { name } } timeline(first: 50, kinds: [HOUSEHOLD]) { nodes { title on detail staff { name } } } } }`;
    const { data } = await desk.ask('frontoffice', view, { id: desk.householdId });
    expect(JSON.stringify(data)).toContain('Een medewerker voegde het huishouden van Joris Maas bij dit huishouden');
    expect(data?.['household']).toMatchObject({
      timeline: {
        nodes: expect.arrayContaining([
          {
            title: 'Een medewerker splitste dit huishouden: Joris Maas ging apart verder',
            on: '2026-06-01',
            detail: reason,
            staff: { name: expect.any(String) },
          },
        ]),
      },
      membershipHistory: [
        { origin: 'BRP', validFrom: '2010-01-01', validUntil: null },
        { origin: 'BRP', validFrom: '2010-01-01', validUntil: null },
        {
          origin: 'STAFF',
          validFrom: '2026-05-01',
          validUntil: '2026-06-01',
          person: { name: { full: 'Joris Maas' } },
        },
      ],
      corrections: [
        { kind: 'SPLIT', day: '2026-06-01', reason, staff: { name: expect.any(String) } },
        { kind: 'JOINED', day: '2026-05-01' },
      ],
    });
    expectSettled(desk);
  });
});
