import { describe, expect, test } from 'vitest';
import { insertProtection } from '../child-protection/world.ts';
import { insertProvision, insertSignal } from '../testkit/family.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { countPlaces, expectSettled, membersOf, placeOf, startCorrectDesk } from './correct.ts';

describe('staff say that somebody no longer belongs to a household', () => {
  test('who lived there gets a household of their own, to which the register does not put them back', async () => {
    const desk = await startCorrectDesk();
    const before = countPlaces(desk, '2026-05-31');
    const removed = await desk.remove('frontoffice', desk.pim);
    expect(removed.problems).toEqual([]);
    expect(removed.thing).toMatchObject({
      kind: 'MEMBER_REMOVED',
      household: { members: [{ role: 'SINGLE', validFrom: '2026-06-01', person: { name: { full: 'Noor Visser' } } }] },
      otherHousehold: { origin: 'STAFF', formedOn: '2026-06-01', members: [{ role: 'CHILD', origin: 'STAFF' }] },
    });
    expect(countPlaces(desk, '2026-05-31')).toEqual(before);
    expect(countPlaces(desk, '2026-06-01')).toEqual(before);
    expectSettled(desk);
  });

  test('and what was is kept: on the day before, all is as it was', async () => {
    const desk = await startCorrectDesk();
    const view = `query View($id: ID!, $asOf: Date) { household(by: { id: $id }, asOf: $asOf) {
      members { role person { name { full } } } corrections { kind } } }`;
    const look = async (asOf: string) =>
      (await desk.ask('frontoffice', view, { id: desk.householdId, asOf })).data?.['household'];
    const before = await look('2026-05-31');
    await desk.remove('frontoffice', desk.pim);
    expect(await look('2026-05-31')).toEqual(before);
    expect(await look('2026-06-01')).toMatchObject({ corrections: [{ kind: 'MEMBER_REMOVED' }] });
  });

  test('what runs for them goes along: cases, help, contact in a case, signals; what is over stays', async () => {
    const desk = await startCorrectDesk();
    const { db, householdId, pim, noor } = desk;
    const update = db.$client.prepare('update "case" set person_id = ?, closed_on = ?, status = ? where number = ?');
    update.run(pim, null, 'IN_PROGRESS', 'J-1');
    update.run(pim, '2026-05-20', 'CLOSED', 'P-1');
    const [mine = '', , over = ''] = [desk.caseIds[1], desk.caseIds[0], desk.caseIds[2]];
    const help = insertProvision(db, { householdId, personId: pim, law: 'JEUGDWET', caseId: mine });
    const ended = insertProvision(db, {
      householdId,
      personId: pim,
      law: 'WMO',
      validUntil: '2026-05-01',
      endReason: 'TERM_PASSED',
    });
    const hers = insertProvision(db, { householdId, personId: noor, law: 'WMO' });
    const signal = insertSignal(db, { householdId, personId: pim, law: 'JEUGDWET' });
    const ofAll = insertSignal(db, { householdId, law: 'WMO' });
    expect(codesOf(await desk.remove('frontoffice', pim))).toEqual([]);
    const own = placeOf(db, 'case', mine);
    expect(own).not.toBe(householdId);
    expect([placeOf(db, 'provision', help), placeOf(db, 'signal', signal)]).toEqual([own, own]);
    expect(placeOf(db, 'case', over)).toBe(householdId);
    expect([placeOf(db, 'provision', ended), placeOf(db, 'provision', hers)]).toEqual([householdId, householdId]);
    expect(placeOf(db, 'signal', ofAll)).toBe(householdId);
  });

  test('whom staff put there themselves goes back to where the register has them', async () => {
    const desk = await startCorrectDesk();
    await desk.add('frontoffice', { id: desk.joris }, { from: '2026-05-01' });
    const removed = await desk.remove('frontoffice', desk.joris);
    expect(removed.problems).toEqual([]);
    expect(removed.thing).toMatchObject({
      otherHousehold: { origin: 'BRP', members: [{ role: 'SINGLE', origin: 'BRP', validFrom: '2026-06-01' }] },
    });
    expect(placeOf(desk.db, 'case', desk.other.caseIds[0] ?? '')).toBe(
      removed.thing?.['otherHousehold'] && (removed.thing['otherHousehold'] as { id: string }).id,
    );
    expectSettled(desk);
  });

  test('what staff said wrongly today is taken back today: it never was, and is told all the same', async () => {
    const desk = await startCorrectDesk();
    const { db, householdId, joris } = desk;
    await desk.add('frontoffice', { id: joris });
    const membershipId = desk.membershipOf(joris);
    expect(codesOf(await desk.remove('frontoffice', joris))).toEqual([]);
    expect(membersOf(db, householdId)).toEqual([
      'Noor Visser PARENT PRINCIPAL BRP 2010-01-01',
      'Pim Visser CHILD PRINCIPAL BRP 2010-01-01',
    ]);
    expect(readHistory(desk, membershipId)).toMatchObject([
      {},
      { membership: { from: { personId: joris }, to: null } },
    ]);
    const { data } = await desk.ask(
      'frontoffice',
      'query Told($id: ID!) { household(by: { id: $id }) { corrections { kind } formerMembers { id } } }',
      { id: householdId },
    );
    expect(data?.['household']).toEqual({
      corrections: [{ kind: 'MEMBER_REMOVED' }, { kind: 'MEMBER_ADDED' }],
      formerMembers: [],
    });
    const places = countPlaces(desk, '2026-06-01').filter((row) => JSON.stringify(row).includes(joris));
    expect(places).toEqual([{ person: joris, places: 1 }]);
    expectSettled(desk);
  });

  test('a child whom staff take out of its second household is not put back by the register', async () => {
    const desk = await startCorrectDesk();
    const { db, pim, joris } = desk;
    db.$client
      .prepare(
        `insert into relation (id, person_id, kind, related_person_id, related_name, source, recorded_at)
         values ('rel_x', ?, 'PARENT', ?, 'Joris Maas', 'DEMO', '2026-06-01T10:00:00.000Z')`,
      )
      .run(pim, joris);
    for (const [id, holder] of [
      ['aut_x', joris],
      ['aut_y', desk.noor],
    ])
      db.$client
        .prepare(
          `insert into authority (id, minor_id, kind, holder_id, holder_name, source, recorded_at)
           values (?, ?, 'JOINT_PARENTAL', ?, 'Ouder', 'DEMO', '2026-06-01T10:00:00.000Z')`,
        )
        .run(id, pim, holder);
    const { householdId } = desk.other;
    // Any correction lets what the register has settle around it.
    await desk.add('frontoffice', { newPerson: { surname: 'Amrani' } }, { role: 'OTHER' });
    expect(membersOf(db, householdId)).toHaveLength(2);
    const membershipId = desk.membershipOf(pim, householdId);
    const input = { membershipId, expectedVersion: desk.versionOf(householdId) };
    expect(codesOf(await desk.remove('frontoffice2', pim, input))).toEqual([]);
    expect(membersOf(db, householdId)).toEqual(['Joris Maas SINGLE PRINCIPAL BRP 2010-01-01']);
    expectSettled(desk);
  });
});

describe('staff are refused', () => {
  test('what does not fit, each with what to do', async () => {
    const desk = await startCorrectDesk();
    const remove = async (input: object, persona = 'frontoffice') =>
      placesOf(await desk.remove(persona, desk.pim, input));
    expect(await remove({ until: '2026-06-02' })).toEqual(['DAY_IN_FUTURE input until']);
    expect(await remove({ until: '2010-01-01' })).toEqual(['BEFORE_MEMBERSHIP input until']);
    expect(await remove({ expectedVersion: 9 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await remove({ reason: 'x'.repeat(1001) })).toEqual(['TOO_BIG input reason']);
    expect(await remove({ membershipId: 'mem_00000000-0000-0000-0000-000000000000' })).toEqual([
      'NOT_FOUND input membershipId',
    ]);
    expect(await remove({}, 'workincome')).toEqual(['NOT_PERMITTED']);
    expect(
      await remove(
        { membershipId: desk.membershipOf(desk.joris, desk.other.householdId), expectedVersion: 1 },
        'frontoffice2',
      ),
    ).toEqual(['LAST_MEMBER input membershipId']);
    const membershipId = desk.membershipOf(desk.pim);
    expect(await remove({})).toEqual([]);
    expect(await remove({ membershipId })).toEqual(['NOT_A_MEMBER input membershipId']);
  });

  test('a protected child whom they may not see, as if it were not there; and its corrections are held back', async () => {
    const desk = await startCorrectDesk();
    const { db, pim } = desk;
    db.$client.prepare(`update "case" set worker_id = null where number = 'W-1'`).run();
    insertProtection(db, pim);
    expect(placesOf(await desk.remove('frontoffice', pim))).toEqual(['NOT_FOUND input membershipId']);
    expect(placesOf(await desk.split('frontoffice', [pim]))).toEqual(['NOT_FOUND input personIds']);
    const why = 'Woont bij de pleegouders in Zeist.';
    expect(codesOf(await desk.remove('director', pim, { reason: why }))).toEqual([]);
    const view =
      'query View($id: ID!) { household(by: { id: $id }) { corrections { reason } timeline(first: 50) { nodes { title detail } } } }';
    const look = async (persona: string) => (await desk.ask(persona, view, { id: desk.householdId })).text;
    expect(await look('director')).toContain('Zeist');
    expect(await look('frontoffice')).not.toContain('Zeist');
  });
});
