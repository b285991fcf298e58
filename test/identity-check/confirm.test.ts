import { expect, test } from 'vitest';
import { insertProtection } from '../child-protection/world.ts';
import { codesOf, mutationOf, placesOf } from '../testkit/work-desk.ts';
import { startCorrectDesk } from '../household/correct.ts';

const confirm = mutationOf('confirmIdentity', 'identityCheck { id document checkedOn staff { name } }');

test('a desk records that somebody showed who they are, by what and when, and never its number', async () => {
  const desk = await startCorrectDesk();
  const { noor } = desk;
  const checked = await desk.change(confirm, 'frontoffice', { personId: noor, document: 'PASSPORT' });
  expect(checked.problems).toEqual([]);
  expect(checked.thing).toMatchObject({ document: 'PASSPORT', checkedOn: '2026-06-01' });
  desk.goTo('2026-06-03');
  await desk.change(confirm, 'workincome', { personId: noor, document: 'DRIVING_LICENCE' });
  const look = `query Look($id: ID!, $asOf: Date) { person(by: { id: $id }, asOf: $asOf) {
    identityChecks { document checkedOn staff { name } } } }`;
  const seen = async (asOf: string) => (await desk.ask('frontoffice', look, { id: noor, asOf })).data?.['person'];
  expect(await seen('2026-06-03')).toMatchObject({
    identityChecks: [{ document: 'DRIVING_LICENCE' }, { document: 'PASSPORT', staff: { name: expect.any(String) } }],
  });
  expect(await seen('2026-06-02')).toMatchObject({ identityChecks: [{ document: 'PASSPORT' }] });
});

test('whoever is no desk may not, and whom they may not see is not there', async () => {
  const desk = await startCorrectDesk();
  const input = { personId: desk.joris, document: 'PASSPORT' };
  for (const persona of ['teamlead', 'privacy'])
    expect([persona, ...codesOf(await desk.change(confirm, persona, input))]).toEqual([persona, 'NOT_PERMITTED']);
  expect(placesOf(await desk.change(confirm, 'backoffice', input))).toEqual(['NOT_FOUND input personId']);
  insertProtection(desk.db, desk.joris);
  expect(placesOf(await desk.change(confirm, 'frontoffice', input))).toEqual(['NOT_FOUND input personId']);
  const { errors } = await desk.send(confirm, 'frontoffice', { personId: desk.noor, document: 'LIBRARY_CARD' });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('nobody who died shows who they are', async () => {
  const desk = await startCorrectDesk();
  desk.db.$client.prepare(`update person set registration_status = 'DECEASED' where id = ?`).run(desk.noor);
  const input = { personId: desk.noor, document: 'PASSPORT' };
  expect(codesOf(await desk.change(confirm, 'frontoffice', input))).toEqual(['PERSON_DIED']);
});
