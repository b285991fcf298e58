import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertProtection } from '../child-protection/world.ts';
import { countOf, dump } from '../mutation/wire.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { codesOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { documents, startContactDesk, type ContactDesk } from './contact.ts';

const view = `query View($id: ID!) { household(by: { id: $id }) {
  contactMoments { totalCount nodes { summary } } timeline(first: 50) { nodes { title detail } } withheld { area law count } } }`;

/** Where a persona meets contact in the household: in the list, its count, the timeline, and as withheld. */
async function meet({ ask, householdId }: ContactDesk, persona: string): Promise<readonly unknown[]> {
  const { data, errors } = await ask(persona, view, { id: householdId });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { contactMoments, timeline, withheld } = (data?.['household'] ?? {}) as {
    contactMoments: { totalCount: number; nodes: { summary: string }[] };
    timeline: { nodes: { detail: string | null }[] };
    withheld: { area: string; law: string; count: number }[];
  };
  return [
    contactMoments.totalCount,
    contactMoments.nodes.map(({ summary }) => summary),
    timeline.nodes.filter(({ detail }) => contactMoments.nodes.some(({ summary }) => summary === detail)).length,
    withheld.filter(({ area }) => area === 'CONTACT_MOMENT').map(({ law, count }) => `${law} ${count}`),
  ];
}

describe('contact is registered', () => {
  test('with whom, about what, when, and by whom', async () => {
    const desk = await startContactDesk();
    const named = { personId: desk.personIds[0], caseId: desk.caseIds[0] };
    expect(await desk.register('frontoffice', named)).toEqual({
      problems: [],
      thing: {
        ...{ id: expect.stringMatching(/^con_/), version: 1, at: '2026-05-29T06:30:00.000Z', channel: 'PHONE' },
        ...{ summary: 'Noor belt: de hulp kwam niet.', law: 'WMO', staff: { name: 'Marloes Dijkhuizen' } },
        ...{ person: { name: { full: 'Noor Visser' } }, case: { number: 'W-1' } },
      },
    });
  });

  test.each([
    ['frontoffice2', 'WMO'],
    ['frontoffice2', 'JEUGDWET'],
    ['frontoffice2', 'GENERAL'],
    ['director', 'JEUGDWET'],
    ['backoffice2', 'JEUGDWET'],
    ['workincome2', 'PARTICIPATIEWET'],
  ])('by %s under %s', async (persona, law) => {
    const desk = await startContactDesk();
    const { thing, problems } = await desk.register(persona, { law });
    expect([problems, thing?.['law'], thing?.['person'], thing?.['case']]).toEqual([[], law, null, null]);
  });

  test('by the front office of a household with no case yet', async () => {
    const desk = await startContactDesk({ members: workFamily.members });
    expect(codesOf(await desk.register('frontoffice'))).toEqual([]);
  });

  test('now, and a year ago to the day', async () => {
    const desk = await startContactDesk();
    for (const at of ['2026-06-01T10:00:00Z', '2025-06-01T00:00:00+02:00'])
      expect(codesOf(await desk.register('frontoffice', { at }))).toEqual([]);
  });

  test('with somebody who had moved out since, or who moved in since', async () => {
    const [noor] = workFamily.members;
    const desk = await startContactDesk({
      members: [
        ...(noor ? [noor] : []),
        { name: 'Ard Visser', bsn: '999990044', until: '2026-05-30' },
        { name: 'Eef Visser', bsn: '999990056', from: '2026-05-31' },
      ],
    });
    for (const personId of desk.personIds.slice(1))
      expect(codesOf(await desk.register('frontoffice', { personId }))).toEqual([]);
  });

  test('and its history says so', async () => {
    const desk = await startContactDesk();
    const id = await desk.registered('frontoffice');
    expect(readHistory(desk, id)).toEqual([
      expect.objectContaining({ summary: { from: null, to: 'Noor belt: de hulp kwam niet.' } }),
    ]);
  });

  test('once for each name, in a row or at the same time', async () => {
    const desk = await startContactDesk();
    const named = { clientMutationId: 'once' };
    const ids = await Promise.all(Array.from({ length: 6 }, () => desk.registered('frontoffice', named)));
    ids.push(await desk.registered('frontoffice', named));
    expect([new Set(ids).size, countOf(desk, 'contact_moment'), countOf(desk, 'revision')]).toEqual([1, 1, 1]);
    const other = await desk.register('frontoffice', { ...named, summary: 'Iets anders' });
    expect(codesOf(other)).toEqual(['CLIENT_MUTATION_ID_USED']);
    expect(countOf(desk, 'contact_moment')).toBe(1);
  });
});

describe('what was registered is seen', () => {
  test('in the list, its count and the timeline by whoever sees contact under that law, and by nobody else', async () => {
    const desk = await startContactDesk();
    await desk.registered('frontoffice');
    await desk.registered('workincome', { law: 'PARTICIPATIEWET', summary: 'Gesproken over werk.' });
    const call = 'Noor belt: de hulp kwam niet.';
    expect(await meet(desk, 'frontoffice2')).toEqual([1, [call], 1, ['PARTICIPATIEWET 1']]);
    expect(await meet(desk, 'director')).toEqual([1, [call], 1, ['PARTICIPATIEWET 1']]);
    expect(await meet(desk, 'workincome')).toEqual([1, ['Gesproken over werk.'], 1, ['WMO 1']]);
    expect(await meet(desk, 'teamlead')).toEqual([0, [], 0, ['WMO 1']]);
    expect(await meet(desk, 'backoffice')).toEqual([0, [], 0, []]);
  });

  test('by its own id by them, and by nobody else', async () => {
    const desk = await startContactDesk();
    const id = await desk.registered('frontoffice');
    const sees = async (persona: string) =>
      (await desk.ask(persona, 'query N($id: ID!) { node(id: $id) { id } }', { id })).text.includes(id);
    expect(await Promise.all(['frontoffice2', 'director', 'privacy'].map(sees))).toEqual([true, true, true]);
    expect(await Promise.all(['backoffice', 'workincome', 'teamlead'].map(sees))).toEqual([false, false, false]);
  });
});

describe('contact is not registered', () => {
  test.each([
    ['frontoffice', 'PARTICIPATIEWET'],
    ['frontoffice', 'WGS'],
    ['director2', 'WMO'],
    ['director', 'PARTICIPATIEWET'],
    ['backoffice', 'WMO'],
    ['workincome', 'WMO'],
    ['teamlead', 'WMO'],
    ['privacy', 'WMO'],
  ])('by %s under %s: it is not theirs', async (persona, law) => {
    const desk = await startContactDesk();
    const before = dump(desk);
    expect(await desk.register(persona, { law })).toEqual({
      thing: null,
      problems: [expect.objectContaining({ __typename: 'NotPermitted', code: 'NOT_PERMITTED' })],
    });
    expect(dump(desk)).toBe(before);
  });

  test.each(['management', 'admin', 'chain'])('by %s', async (persona) => {
    const desk = await startContactDesk();
    const before = dump(desk);
    const { text } = await desk.send(documents.register, persona, desk.call);
    expect(text).toMatch(/NOT_FOUND|PURPOSE_NOT_ALLOWED/);
    expect(dump(desk)).toBe(before);
  });

  test('by a back office with nothing in hand there, which does not see the household', async () => {
    const desk = await startContactDesk();
    const { householdId } = desk.other;
    expect(placesOf(await desk.register('backoffice', { householdId }))).toEqual(['NOT_FOUND input householdId']);
  });

  test('under a law that the purpose does not cover, or without a purpose', async () => {
    const desk = await startContactDesk();
    const wmo = activityId('toegang-wmo');
    expect(codesOf(await desk.register('frontoffice', { law: 'JEUGDWET' }, wmo))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.register('frontoffice', { law: 'WMO' }, wmo))).toEqual([]);
    const debts = activityId('schuldhulp');
    expect(codesOf(await desk.register('workincome', { law: 'PARTICIPATIEWET' }, debts))).toEqual(['NOT_PERMITTED']);
    const { errors } = await desk.send(documents.register, 'frontoffice', desk.call, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  test('by who sees contact in an emergency only', async () => {
    const desk = await startContactDesk();
    const request = `mutation E($input: RequestEmergencyAccessInput!) { requestEmergencyAccess(input: $input) { problems { code } } }`;
    const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';
    const { householdId } = desk;
    await desk.send(request, 'frontoffice', { householdId, laws: ['PARTICIPATIEWET'], reason });
    expect(codesOf(await desk.register('frontoffice', { law: 'PARTICIPATIEWET' }))).toEqual(['NOT_PERMITTED']);
  });

  test('in a sealed case but by who works on it', async () => {
    const desk = await startContactDesk();
    const [caseId = ''] = desk.caseIds;
    desk.db.$client.prepare('update "case" set sealed = 1 where id = ?').run(caseId);
    expect(codesOf(await desk.register('frontoffice2', { caseId }))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.register('frontoffice', { caseId }))).toEqual([]);
  });

  test('in a case with what comes from Suwinet but for a purpose that may use it', async () => {
    const desk = await startContactDesk();
    const [wmo = '', , work = ''] = desk.caseIds;
    desk.db.$client.prepare('update "case" set suwi_derived = 1').run();
    expect(codesOf(await desk.register('frontoffice', { caseId: wmo }))).toEqual(['NOT_PERMITTED']);
    const input = { caseId: work, law: 'PARTICIPATIEWET' };
    expect(codesOf(await desk.register('workincome', input))).toEqual([]);
  });

  test('with a protected child but by who directs the plan or works for the child', async () => {
    const desk = await startContactDesk();
    const [, personId = ''] = desk.personIds;
    insertProtection(desk.db, personId);
    const hidden = await desk.register('frontoffice', { personId });
    expect(hidden).toEqual(await desk.register('frontoffice', { personId: 'per_none' }));
    expect(placesOf(hidden)).toEqual(['NOT_FOUND input personId']);
    expect(codesOf(await desk.register('director', { personId }))).toEqual([]);
    const [caseId = ''] = desk.caseIds;
    desk.db.$client.prepare('update "case" set person_id = ? where id = ?').run(personId, caseId);
    expect(codesOf(await desk.register('frontoffice2', { caseId }))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await desk.register('frontoffice', { caseId, personId }))).toEqual([]);
  });
});

test('the log says that contact was changed, of whom it was with, and of all where it was with the household', async () => {
  const disclosures: Disclosure[] = [];
  const { ask, db } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
  const { householdId, personIds } = insertFamily(db, workFamily);
  const [noor, pim] = personIds;
  const base = { householdId, law: 'WMO', channel: 'DESK', at: '2026-05-29T08:30:00Z', summary: 'Aan de balie.' };
  await ask(documents.register, { input: { clientMutationId: 'a', ...base, personId: pim } });
  await ask(documents.register, { input: { clientMutationId: 'b', ...base } });
  await ask(documents.register, { input: { clientMutationId: 'b', ...base } });
  expect(
    disclosures.map(({ kind, outcome, subjects }) => [kind, outcome, new Set(subjects.map(({ id }) => id))]),
  ).toEqual([
    ['CHANGED', 'OK', new Set([pim])],
    ['CHANGED', 'OK', new Set([noor, pim])],
    ['OPENED', 'OK', new Set([noor, pim])],
  ]);
  expect(disclosures.every(({ types }) => types.includes('ContactMoment'))).toBe(true);
});
