import { expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { countOf } from '../mutation/wire.ts';
import { startJoinDesk, type JoinDesk } from '../person-join/desk.ts';
import { codesOf, mutationOf } from '../testkit/work-desk.ts';
import { documents, startPair } from './pair.ts';

const laws = { frontoffice: 'JEUGDWET', workincome: 'PARTICIPATIEWET' } as const;

/** A desk where one young person has two records, in two households, and each organisation is worried about one of them. */
async function startApart(): Promise<JoinDesk> {
  const desk = await startJoinDesk();
  desk.db.$client
    .prepare('update person set birth_date = ? where id in (?, ?)')
    .run('2008-02-03', desk.noor, desk.made);
  const worry = (persona: 'frontoffice' | 'workincome', householdId: string, personId: string) =>
    desk.change(documents.raise, persona, {
      ...{ householdId, personId, kind: 'YOUTH_AT_RISK', law: laws[persona] },
      ...{ summary: `Geheim van ${persona}.`, raisedBy: 'De conciërge' },
    });
  expect(codesOf(await worry('frontoffice', desk.householdId, desk.noor))).toEqual([]);
  expect(codesOf(await worry('workincome', desk.other.householdId, desk.made))).toEqual([]);
  expect(countOf(desk, 'match')).toBe(0);
  return desk;
}

async function toldOf({ db }: JoinDesk): Promise<unknown[]> {
  return db.$client
    .prepare(`select staff_id, household_id from notice where kind = 'MATCH_FOUND' order by rowid`)
    .raw()
    .all();
}

const view = `query M($id: ID!) { household(by: { id: $id }) { matches { closedOn parties { organisation { code } contact { name } } } } }`;

test('two records that become one match the worries of both, and each hears that in the household of its own worry', async () => {
  const desk = await startApart();
  const joined = await desk.join();
  expect(joined.problems).toEqual([]);
  expect([countOf(desk, 'match'), countOf(desk, 'match_signal')]).toEqual([1, 2]);
  expect(await toldOf(desk)).toEqual([
    [staffId('frontoffice'), desk.householdId],
    [staffId('workincome'), desk.other.householdId],
  ]);
  const { data, text } = await desk.ask('frontoffice', view, { id: desk.householdId });
  expect(data?.['household']).toEqual({
    matches: [
      { closedOn: null, parties: [{ organisation: { code: 'amersfoort' }, contact: { name: 'Anouk Rietveldt' } }] },
    ],
  });
  expect(text).not.toContain('Geheim');
  // Two people after all: nobody but one is worried about either, and the worry about the other is not told.
  expect((await desk.undo(joined)).problems).toEqual([]);
  expect(desk.db.$client.prepare('select ending from "match"').pluck().all()).toEqual(['SIGNALS_CLOSED']);
  const after = await desk.ask('frontoffice', view, { id: desk.householdId });
  expect(after.data?.['household']).toEqual({ matches: [{ closedOn: '2026-06-01', parties: [] }] });
});

test('nothing is matched by a join while matching is off, nor from the 23rd birthday on', async () => {
  const off = await startApart();
  off.db.$client.exec(`update setting set value = 0 where code = 'MATCHING'`);
  await off.join();
  const old = await startApart();
  old.db.$client.exec(`update person set birth_date = '1980-02-03'`);
  await old.join();
  expect([countOf(off, 'match'), countOf(old, 'match')]).toEqual([0, 0]);
});

test('a match is told to whoever took a worry up as well, and to nobody who does not work there any more', async () => {
  const desk = await startPair();
  const { thing } = await desk.worry('frontoffice');
  await desk.change(mutationOf('takeUpSignal', 'signal { id version }'), 'frontoffice2', {
    ...{ id: thing?.id, expectedVersion: 1 },
  });
  desk.db.$client.exec(`update staff set valid_until = '2026-05-31' where subject = 'demo:frontoffice'`);
  await desk.worry('workincome');
  const told = desk.db.$client.prepare(`select staff_id from notice where kind = 'MATCH_FOUND' order by rowid`);
  expect(told.pluck().all()).toEqual(['frontoffice2', 'workincome'].map((key) => staffId(key as 'workincome')));
  const [match] = (await desk.meet('workincome')).matches;
  expect(match?.parties).toMatchObject([
    { organisation: { code: 'larikslaan2' }, contact: { name: expect.any(String) } },
  ]);
  expect(match?.parties[0]?.contact?.name).not.toBe('Marloes Dijkhuizen');
});
