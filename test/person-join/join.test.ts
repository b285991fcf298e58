import { describe, expect, test } from 'vitest';
import { listPersonColumns } from '../../db/person-join.ts';
import type { Db } from '../../db/client.ts';
import { consentTable } from '../../db/consent.table.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { activityId } from '../testkit/activity.ts';
import { insertSignal } from '../testkit/family.ts';
import { codesOf, placesOf } from '../testkit/work-desk.ts';
import { countPlaces } from '../household/correct.ts';
import { startJoinDesk, why } from './desk.ts';

/** Everything in the store but what tells of joining and of being told. */
function dump(db: Db): Record<string, unknown> {
  const apart = new Set(['person_join', 'person_join_row', 'revision', 'mutation', 'notice', 'formation']);
  const names = db.$client
    .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'`)
    .pluck()
    .all();
  return Object.fromEntries(
    names
      .filter((name) => !apart.has(name))
      .map((name) => [name, db.$client.prepare(`select * from "${name}" order by 1, 2`).all()]),
  );
}

/** How many records still name somebody, by table and column. */
function namesOf(db: Db, personId: string): string[] {
  return listPersonColumns(db).flatMap(({ table, column }) => {
    const count = db.$client.prepare(`select count(*) from "${table}" where "${column}" = ?`).pluck().get(personId);
    return count === 0 ? [] : [`${table}.${column}`];
  });
}

const look = `query Look($id: ID!) { person(by: { id: $id }) { id name { full } address { line } addressWithheld
  joins { name joinedBy { name } undoneAt } memberships { kind role household { id } } } }`;

describe('two records of one person become one', () => {
  test('all that named the joined one names the one that remained, also in tables that come later', async () => {
    const desk = await startJoinDesk();
    const named = namesOf(desk.db, desk.made);
    expect(named).toEqual([
      'case.person_id',
      'household_correction_person.person_id',
      'membership.person_id',
      'provision.person_id',
      'score.person_id',
      'signal.person_id',
    ]);
    const joined = await desk.join();
    expect(joined.problems).toEqual([]);
    expect(joined.thing).toMatchObject({ name: 'Visserman', birthDate: '1980-02-03', reason: why, undoneAt: null });
    expect(namesOf(desk.db, desk.made)).toEqual([]);
    expect(namesOf(desk.db, desk.noor)).toEqual(expect.arrayContaining(named));
    // Every column that is called after a person refers to one, and so is found.
    const columns = desk.db.$client
      .prepare<[], string>(
        `select t.name || '.' || c.name from pragma_table_list t join pragma_table_info(t.name) c
         where t.schema = 'main' and t.type = 'table' and c.name like '%person_id' and t.name not in ('person_name', 'formation')`,
      )
      .pluck()
      .all();
    const found = listPersonColumns(desk.db).map(({ table, column }) => `${table}.${column}`);
    expect(columns.filter((column) => !found.includes(column))).toEqual([]);
  });

  test('both ids lead to the one that remained, who lives in one household and belongs beside it to the other', async () => {
    const desk = await startJoinDesk();
    await desk.join();
    for (const id of [desk.noor, desk.made]) {
      const { data } = await desk.ask('frontoffice', look, { id });
      expect(data?.['person']).toMatchObject({
        id: desk.noor,
        name: { full: 'Noor Visser' },
        joins: [{ name: 'Visserman', undoneAt: null }],
        memberships: [
          { kind: 'PRINCIPAL', household: { id: desk.householdId } },
          { kind: 'SECONDARY', household: { id: desk.other.householdId } },
        ],
      });
      const node = await desk.ask('frontoffice', 'query N($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(node.data?.['node']).toEqual({ __typename: 'Person', id: desk.noor });
    }
    const places = countPlaces(desk, '2026-06-01').filter((row) => JSON.stringify(row).includes(desk.noor));
    expect(places).toEqual([{ person: desk.noor, places: 1 }]);
  });

  test('in one and the same household they are there once', async () => {
    const desk = await startJoinDesk();
    await desk.add('frontoffice', { newPerson: { surname: 'Dubbel' } }, { role: 'OTHER', from: '2026-05-01' });
    const twice = String(desk.db.$client.prepare(`select id from person where surname = 'Dubbel'`).pluck().get());
    const before = dump(desk.db);
    const joined = await desk.join('teamlead', { joinedId: twice });
    expect(joined.problems).toEqual([]);
    const { data } = await desk.ask(
      'frontoffice',
      'query M($id: ID!) { household(by: { id: $id }) { members { person { id } } } }',
      {
        id: desk.householdId,
      },
    );
    expect(data?.['household']).toEqual({ members: [{ person: { id: desk.noor } }, { person: { id: desk.pim } }] });
    expect(codesOf(await desk.undo(joined))).toEqual([]);
    expect(dump(desk.db)).toEqual(before);
  });

  test('the stricter mark wins while they are one: a secret address, a protected child', async () => {
    const desk = await startJoinDesk();
    desk.db.$client.prepare('update person set secrecy = 1 where id = ?').run(desk.made);
    const ask = async (persona: string) => (await desk.ask(persona, look, { id: desk.noor })).data?.['person'];
    expect(await ask('frontoffice2')).toMatchObject({ addressWithheld: false });
    const joined = await desk.join();
    expect(await ask('frontoffice2')).toMatchObject({ addressWithheld: true, address: null });
    await desk.undo(joined);
    expect(await ask('frontoffice2')).toMatchObject({ addressWithheld: false });
    insertProtection(desk.db, desk.made);
    // Who may not see a protected child cannot join its record either.
    expect(placesOf(await desk.join())).toEqual(['NOT_FOUND input joinedId']);
  });

  test('looks at the joined record are told of the one that remained', async () => {
    const desk = await startJoinDesk();
    await desk.ask('frontoffice2', look, { id: desk.made });
    const log = `query Log($personId: ID) { residentLog(personId: $personId, first: 100) { nodes { moment kind } } }`;
    const count = async (personId: string) => {
      const { data } = await desk.ask('privacy', log, { personId }, activityId('rechten-van-betrokkenen'));
      const { nodes } = Object(data?.['residentLog']) as { nodes: unknown[] };
      return nodes.length;
    };
    const apart = (await count(desk.noor)) + (await count(desk.made));
    await desk.join();
    // Both were looked at when their logs were read, and when they were joined.
    expect(await count(desk.noor)).toBeGreaterThanOrEqual(apart + 2);
    expect(await count(desk.made)).toBeGreaterThan(apart + 2);
  });
});

describe('a join is undone', () => {
  test('exactly: nothing is left of it but that it was', async () => {
    const desk = await startJoinDesk();
    const before = dump(desk.db);
    const joined = await desk.join();
    expect(dump(desk.db)).not.toEqual(before);
    const undone = await desk.undo(joined);
    expect(undone.problems).toEqual([]);
    expect(undone.thing).toMatchObject({ undoneReason: 'Toch een zus.', undoneAt: expect.any(String), version: 2 });
    expect(dump(desk.db)).toEqual(before);
    expect(codesOf(await desk.undo(undone))).toEqual(['JOIN_UNDONE']);
    expect(codesOf(await desk.join())).toEqual([]);
  });

  test('with what became of each thing since; what was recorded since stays with the one that remained', async () => {
    const desk = await startJoinDesk();
    const { db, noor, made, other } = desk;
    const joined = await desk.join();
    db.$client.prepare(`update "case" set title = 'Gewijzigd', version = version + 1 where number = 'W-2'`).run();
    const later = insertSignal(db, { householdId: other.householdId, personId: noor, law: 'WMO' });
    const secondary = desk.membershipOf(noor, other.householdId);
    const removed = await desk.remove('frontoffice2', noor, {
      ...{ membershipId: secondary, expectedVersion: desk.versionOf(other.householdId) },
    });
    expect(removed.problems).toEqual([]);
    expect(codesOf(await desk.undo(joined))).toEqual([]);
    expect(db.$client.prepare(`select person_id, title from "case" where number = 'W-2'`).get()).toEqual({
      person_id: made,
      title: 'Gewijzigd',
    });
    expect(
      db.$client.prepare('select person_id, kind, valid_until from membership where id = ?').get(secondary),
    ).toEqual({
      person_id: made,
      kind: 'PRINCIPAL',
      valid_until: '2026-06-01',
    });
    expect(db.$client.prepare('select person_id from signal where id = ?').pluck().get(later)).toBe(noor);
    expect(desk.membershipOf(noor)).not.toBe('');
  });

  test('and the director of each household is told of both', async () => {
    const desk = await startJoinDesk();
    await desk.undo(await desk.join());
    const { data } = await desk.ask('director', '{ notices { nodes { householdChange } } }');
    expect(data?.['notices']).toEqual({
      nodes: [{ householdChange: 'RECORDS_PARTED' }, { householdChange: 'RECORDS_JOINED' }],
    });
  });
});

describe('records are not joined', () => {
  test('where that cannot be right, each with what to do', async () => {
    const desk = await startJoinDesk();
    const { noor, made, joris } = desk;
    const join = async (input: object, persona = 'teamlead') => placesOf(await desk.join(persona, input));
    expect(await join({ joinedId: noor })).toEqual(['SAME_RECORD input joinedId']);
    expect(await join({ joinedId: joris })).toEqual(['TWO_BSNS input joinedId']);
    expect(await join({ remainingId: made, joinedId: noor })).toEqual(['BSN_REMAINS input joinedId']);
    expect(await join({ joinedId: 'per_00000000-0000-0000-0000-000000000000' })).toEqual(['NOT_FOUND input joinedId']);
    expect(await join({ expectedVersion: 2 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await join({ joinedExpectedVersion: 2 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await join({ reason: 'kort' })).toEqual(['TOO_SMALL input reason']);
    for (const personId of [noor, made])
      insertRows(desk.db, consentTable, [
        {
          ...{
            id: newId('consent'),
            personId,
            law: 'WMO',
            organisationId: organisationId('amersfoort'),
            givenBy: 'SELF',
          },
          ...{ purpose: 'Samen overleggen.', givenOn: '2026-05-01', recordedById: staffId('frontoffice') },
          ...{ source: 'DEMO', recordedAt: '2026-06-01T10:00:00.000Z' },
        },
      ]);
    expect(await join({})).toEqual(['CONSENT_TWICE input joinedId']);
  });

  test('by who works for the household, nor by who directs only one of the two', async () => {
    const desk = await startJoinDesk();
    for (const persona of ['frontoffice', 'frontoffice2', 'workincome', 'director', 'privacy'])
      expect([persona, ...codesOf(await desk.join(persona))]).toEqual([persona, 'NOT_PERMITTED']);
    const joined = await desk.join();
    expect(codesOf(await desk.undo(joined, 'frontoffice'))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.undo(joined, 'teamlead', { expectedVersion: 9 }))).toEqual(['CONFLICT']);
    expect(codesOf(await desk.undo(joined, 'teamlead', { id: 'pjn_00000000-0000-0000-0000-000000000000' }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('twice, when two do so at the same time', async () => {
    const desk = await startJoinDesk();
    const payloads = await Promise.all([desk.join(), desk.join('teamlead', { reason: `${why} Ja.` })]);
    expect(payloads.flatMap(codesOf)).toEqual([expect.any(String)]);
    expect(desk.db.$client.prepare('select count(*) from person_join').pluck().get()).toBe(1);
  });
});
