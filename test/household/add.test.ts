import { describe, expect, test } from 'vitest';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { countPlaces, expectSettled, membersOf, placeOf, reason, startCorrectDesk } from './correct.ts';

describe('staff say that somebody belongs to a household', () => {
  test('who lived alone comes with what runs for them, and the household they left is dissolved', async () => {
    const desk = await startCorrectDesk();
    const before = countPlaces(desk, '2026-05-31');
    const added = await desk.add('frontoffice', { id: desk.joris });
    expect(added.problems).toEqual([]);
    expect(added.thing).toMatchObject({
      kind: 'MEMBER_ADDED',
      day: '2026-06-01',
      reason,
      persons: [{ name: { full: 'Joris Maas' } }],
      household: {
        version: 2,
        members: [
          { role: 'PARENT', origin: 'BRP', validFrom: '2010-01-01' },
          { role: 'PARTNER', origin: 'STAFF', validFrom: '2026-06-01' },
          { role: 'CHILD', origin: 'BRP' },
        ],
      },
      otherHousehold: { dissolvedOn: '2026-06-01', members: [] },
    });
    expect(placeOf(desk.db, 'case', desk.other.caseIds[0] ?? '')).toBe(desk.householdId);
    expect(readHistory(desk, desk.other.caseIds[0] ?? '')).toEqual([
      { householdId: { from: desk.other.householdId, to: desk.householdId } },
    ]);
    expect(countPlaces(desk, '2026-05-31')).toEqual(before);
    expect(countPlaces(desk, '2026-06-01')).toEqual(before);
    expectSettled(desk);
  });

  test('somebody of whom there is no record gets one, without a citizen service number', async () => {
    const desk = await startCorrectDesk();
    const newPerson = { givenNames: 'Ali', surnamePrefix: 'el', surname: 'Amrani', birthDate: '1990-05-05' };
    const added = await desk.add('director', { newPerson }, { from: '2026-03-01' });
    expect(added.problems).toEqual([]);
    expect(membersOf(desk.db, desk.householdId)).toContain('Ali el Amrani PARTNER PRINCIPAL STAFF 2026-03-01');
    const { data } = await desk.ask(
      'frontoffice',
      `query Look($text: String!) { search(text: $text) {
      nodes { person { name { full } bsn } } } }`,
      { text: 'amrani' },
    );
    expect(JSON.stringify(data)).toContain('Ali el Amrani');
    expectSettled(desk);
  });

  test('whoever lives alone by the register becomes a partner beside a partner, from that day on', async () => {
    const desk = await startCorrectDesk();
    const input = { householdId: desk.other.householdId, expectedVersion: 1 };
    const added = await desk.add('frontoffice2', { newPerson: { surname: 'Amrani' } }, input);
    expect(added.problems).toEqual([]);
    expect(membersOf(desk.db, desk.other.householdId)).toEqual([
      'Amrani PARTNER PRINCIPAL STAFF 2026-06-01',
      'Joris Maas PARTNER PRINCIPAL BRP 2026-06-01',
    ]);
    expectSettled(desk);
  });

  test('beside where they live, and then as who lives there', async () => {
    const desk = await startCorrectDesk();
    const { personIds, householdId } = desk.family(7, ['Sam Bos', '999990044']);
    const sam = personIds[0] ?? '';
    expect(
      codesOf(await desk.add('frontoffice', { id: sam }, { kind: 'SECONDARY', role: 'OTHER', from: '2026-05-01' })),
    ).toEqual([]);
    expect(membersOf(desk.db, householdId)).toHaveLength(1);
    expect(codesOf(await desk.add('frontoffice', { id: sam }, { kind: 'SECONDARY' }))).toEqual(['ALREADY_MEMBER']);
    expect(codesOf(await desk.add('frontoffice', { id: sam }, { role: 'OTHER' }))).toEqual([]);
    expect(membersOf(desk.db, desk.householdId)).toContain('Sam Bos OTHER PRINCIPAL STAFF 2026-06-01');
    expect(membersOf(desk.db, householdId)).toEqual([]);
    expectSettled(desk);
  });

  test('and the director of the plan is told, unless they did it', async () => {
    const desk = await startCorrectDesk();
    await desk.add('frontoffice', { id: desk.joris });
    const { data } = await desk.ask('director', '{ notices { nodes { kind householdChange household { id } } } }');
    expect(data?.['notices']).toEqual({
      nodes: [{ kind: 'HOUSEHOLD_CHANGED', householdChange: 'MEMBER_JOINED', household: { id: desk.householdId } }],
    });
  });
});

describe('staff are refused', () => {
  test('what does not fit, each with what to do', async () => {
    const desk = await startCorrectDesk();
    const { joris, noor } = desk;
    const add = async (member: object, input?: object, persona = 'frontoffice') =>
      placesOf(await desk.add(persona, member, input));
    expect(await add({ id: noor })).toEqual(['ALREADY_MEMBER input member']);
    expect(await add({ id: joris }, { from: '2026-06-02' })).toEqual(['DAY_IN_FUTURE input from']);
    expect(await add({ id: joris }, { from: '2009-12-31' })).toEqual(['BEFORE_HOUSEHOLD input from']);
    expect(await add({ id: joris }, { from: '2010-01-01' })).toEqual(['BEFORE_MEMBERSHIP input from']);
    expect(await add({ id: joris }, { reason: 'kort' })).toEqual(['TOO_SMALL input reason']);
    expect(await add({ id: joris }, { expectedVersion: 7 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await add({ id: 'per_00000000-0000-0000-0000-000000000000' })).toEqual(['NOT_FOUND input member id']);
    expect(await add({ newPerson: { surname: 'Laat', birthDate: '2026-06-02' } })).toEqual([
      'BORN_IN_FUTURE input member newPerson birthDate',
    ]);
    expect(await add({ newPerson: { surname: 'Jong', birthDate: '2026-05-02' } }, { from: '2026-05-01' })).toEqual([
      'BEFORE_BIRTH input from',
    ]);
    expect(await add({ newPerson: { surname: '  ' } })).toEqual(['TOO_SMALL input member newPerson surname']);
    const [dead = ''] = desk.family(8, ['Dood Bos', '999990056']).personIds;
    desk.db.$client
      .prepare(`update person set registration_status = 'DECEASED', death_date = '2026-04-01' where id = ?`)
      .run(dead);
    expect(await add({ id: dead })).toEqual(['AFTER_DEATH input from']);
    expect(membersOf(desk.db, desk.householdId)).toHaveLength(2);
  });

  test('where they are not at work there, or may not see it', async () => {
    const desk = await startCorrectDesk();
    const add = async (persona: string) => codesOf(await desk.add(persona, { id: desk.joris }));
    expect(await add('workincome')).toEqual(['NOT_PERMITTED']);
    expect(await add('teamlead')).toEqual(['NOT_PERMITTED']);
    expect(await add('backoffice')).toEqual(['NOT_PERMITTED']);
    expect(await add('director2')).toEqual(['NOT_PERMITTED']);
    expect(await add('management').catch((error: unknown) => String(error))).toContain('NOT_FOUND');
  });

  test('to take somebody from others in a household where they do not work', async () => {
    const desk = await startCorrectDesk();
    const couple = desk.family(9, ['Sam Bos', '999990044'], ['Lot Bos', '999990056']);
    const added = await desk.add('frontoffice', { id: couple.personIds[0] });
    expect(codesOf(added)).toEqual(['NOT_PERMITTED']);
  });

  test('to leave a plan without anybody, and to correct a household that is dissolved', async () => {
    const desk = await startCorrectDesk();
    await desk.add('frontoffice', { id: desk.joris });
    const { householdId } = desk.other;
    const input = { householdId, expectedVersion: desk.versionOf(householdId) };
    desk.db.$client.prepare(`update "case" set household_id = ? where number = 'W-2'`).run(householdId);
    expect(codesOf(await desk.add('frontoffice', { id: desk.pim }, input))).toEqual(['HOUSEHOLD_DISSOLVED']);
  });

  test('to move somebody from a secret address that they may not see: who works there would see it', async () => {
    const desk = await startCorrectDesk();
    const [sam = ''] = desk.family(7, ['Sam Bos', '999990044']).personIds;
    desk.db.$client.prepare('update person set secrecy = 1 where id = ?').run(sam);
    expect(codesOf(await desk.add('frontoffice', { id: sam }))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.add('frontoffice', { id: sam }, { kind: 'SECONDARY' }))).toEqual([]);
    const { text } = await desk.ask(
      'frontoffice',
      `query Look($id: ID!) { household(by: { id: $id }) {
      address { line } members { person { name { full } address { line } addressWithheld } } } }`,
      {
        id: desk.householdId,
      },
    );
    expect(text).toContain('Sam Bos');
    expect(text).not.toContain('3833');
  });
});

test('of two corrections at once one is made, and the other is told that somebody changed it', async () => {
  const desk = await startCorrectDesk();
  const couple = [desk.family(7, ['Sam Bos', '999990044']), desk.family(8, ['Lot Vos', '999990056'])];
  const payloads = await Promise.all([
    desk.add('frontoffice', { id: couple[0]?.personIds[0] }),
    desk.add('director', { id: couple[1]?.personIds[0] }),
  ]);
  expect(payloads.map(codesOf).flat()).toEqual(['CONFLICT']);
  expect(membersOf(desk.db, desk.householdId)).toHaveLength(3);
});

test('one person whom two households claim at once belongs to one of them', async () => {
  const desk = await startCorrectDesk();
  const { householdId, personIds } = desk.family(7, ['Sam Bos', '999990044']);
  const [sam = ''] = personIds;
  const [one, other] = await Promise.all([
    desk.add('frontoffice', { id: sam }, { from: '2026-05-01', livesIn: householdId }),
    desk.add(
      'frontoffice2',
      { id: sam },
      { householdId: desk.other.householdId, expectedVersion: 1, from: '2026-05-02', livesIn: householdId },
    ),
  ]);
  expect([...codesOf(one), ...codesOf(other)]).toEqual(['MOVED_MEANWHILE']);
  expect(countPlaces(desk, '2026-06-01').filter((row) => JSON.stringify(row).includes(sam))).toEqual([
    { person: sam, places: 1 },
  ]);
  expectSettled(desk);
});
