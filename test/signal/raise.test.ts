import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertProtection } from '../child-protection/world.ts';
import { countOf, dump } from '../mutation/wire.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { codesOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { documents, startWorryDesk, type WorryDesk } from './worry.ts';

const view = `query View($id: ID!) { household(by: { id: $id }) {
  signals { summary raisedBy } timeline(first: 50) { nodes { title detail } } withheld { area law count } } }`;

/** Where a persona meets signals of the household: in the list, in the timeline, and as withheld. */
async function meet({ ask, householdId }: WorryDesk, persona: string): Promise<readonly unknown[]> {
  const { data, errors } = await ask(persona, view, { id: householdId });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { signals, timeline, withheld } = (data?.['household'] ?? {}) as {
    signals: { summary: string }[];
    timeline: { nodes: { title: string; detail: string | null }[] };
    withheld: { area: string; law: string; count: number }[];
  };
  return [
    signals.map(({ summary }) => summary),
    timeline.nodes.filter(({ title }) => title.startsWith('Signaal')).map(({ detail }) => detail),
    withheld.filter(({ area }) => area === 'SIGNAL').map(({ law, count }) => `${law} ${count}`),
  ];
}

describe('a signal is raised', () => {
  test('today, about somebody, by whom it names', async () => {
    const desk = await startWorryDesk();
    expect(await desk.raise('frontoffice', { personId: desk.personIds[0] })).toEqual({
      problems: [],
      thing: {
        ...{ id: expect.stringMatching(/^sig_/), version: 1, kind: 'LONELINESS', law: 'WMO', status: 'RAISED' },
        ...{ summary: 'Komt de deur niet meer uit.', person: { name: { full: 'Noor Visser' } } },
        ...{ raisedOn: '2026-06-01', raisedBy: 'Wijkverpleging', sourceProtected: false },
        ...{ takenUpOn: null, takenUpBy: null, closedOn: null, followUp: null },
      },
    });
  });

  test.each([
    ['frontoffice2', 'WMO', true],
    ['frontoffice2', 'JEUGDWET', true],
    ['frontoffice2', 'PARTICIPATIEWET', false],
    ['frontoffice2', 'WGS', false],
    ['director', 'JEUGDWET', true],
    ['director2', 'JEUGDWET', false],
    ['workincome', 'PARTICIPATIEWET', true],
    ['workincome', 'JEUGDWET', false],
  ])('by %s under %s: seen afterwards: %s', async (persona, law, isSeen) => {
    const desk = await startWorryDesk();
    const { thing, problems } = await desk.raise(persona, { law });
    expect([problems, thing !== null]).toEqual([[], isSeen]);
    expect(countOf(desk, 'signal')).toBe(1);
  });

  test('under a law of another desk: that desk sees it, whoever raised it sees that it is there', async () => {
    const desk = await startWorryDesk();
    await desk.raise('frontoffice', { law: 'PARTICIPATIEWET', summary: 'De uitkering komt niet rond.' });
    await desk.raised();
    const told = 'De uitkering komt niet rond.';
    const own = 'Komt de deur niet meer uit.';
    expect(await meet(desk, 'frontoffice')).toEqual([[own], [own], ['PARTICIPATIEWET 1']]);
    expect(await meet(desk, 'director')).toEqual([[own], [own], ['PARTICIPATIEWET 1']]);
    expect(await meet(desk, 'workincome')).toEqual([[told], [told], ['WMO 1']]);
    expect(await meet(desk, 'teamlead')).toEqual([[], [], ['WMO 1']]);
    expect(await meet(desk, 'backoffice')).toEqual([[], [], []]);
  });

  test('by somebody who stays protected, by every path and from everybody', async () => {
    const desk = await startWorryDesk();
    const input = { raisedBy: 'Buurvrouw Jansma', sourceProtected: true };
    const { thing, problems } = await desk.raise('frontoffice', input);
    expect([problems, thing]).toEqual([[], expect.objectContaining({ raisedBy: null, sourceProtected: true })]);
    const node = 'query N($id: ID!) { node(id: $id) { ... on Signal { raisedBy summary } } }';
    for (const persona of ['frontoffice', 'director', 'privacy']) {
      const answers = [
        await desk.ask(persona, node, { id: thing?.id }),
        await desk.ask(persona, view, { id: desk.householdId }),
      ];
      expect(answers.map(({ text }) => [text.includes('Komt de deur'), text.includes('Jansma')])).toEqual([
        [true, false],
        [true, false],
      ]);
    }
    const again = await desk.takeUp('director', { id: thing?.id });
    expect(again.thing).toMatchObject({ raisedBy: null, status: 'TAKEN_UP' });
  });

  test('and its history says so', async () => {
    const desk = await startWorryDesk();
    expect(readHistory(desk, await desk.raised())).toEqual([
      expect.objectContaining({ kind: { from: null, to: 'LONELINESS' }, status: { from: null, to: 'RAISED' } }),
    ]);
  });

  test('once for each name, in a row or at the same time, seen or not', async () => {
    const desk = await startWorryDesk();
    const input = { clientMutationId: 'once', law: 'WGS' };
    const payloads = await Promise.all(Array.from({ length: 6 }, () => desk.raise('frontoffice', input)));
    payloads.push(await desk.raise('frontoffice', { ...input, sourceProtected: false }));
    expect(payloads).toEqual(Array.from({ length: 7 }, () => ({ thing: null, problems: [] })));
    expect([countOf(desk, 'signal'), countOf(desk, 'revision')]).toEqual([1, 1]);
    const other = await desk.raise('frontoffice', { ...input, sourceProtected: true });
    expect(codesOf(other)).toEqual(['CLIENT_MUTATION_ID_USED']);
  });
});

describe('a signal is not raised', () => {
  test.each(['backoffice', 'teamlead', 'privacy'])('by %s: it is not theirs', async (persona) => {
    const desk = await startWorryDesk();
    const before = dump(desk);
    expect(await desk.raise(persona)).toEqual({
      thing: null,
      problems: [expect.objectContaining({ __typename: 'NotPermitted', code: 'NOT_PERMITTED' })],
    });
    expect(dump(desk)).toBe(before);
  });

  test.each(['management', 'admin', 'chain'])('by %s', async (persona) => {
    const desk = await startWorryDesk();
    const before = dump(desk);
    const { text } = await desk.send(documents.raise, persona, desk.worry);
    expect(text).toMatch(/NOT_FOUND|PURPOSE_NOT_ALLOWED/);
    expect(dump(desk)).toBe(before);
  });

  test('without a purpose', async () => {
    const desk = await startWorryDesk();
    const { errors } = await desk.send(documents.raise, 'frontoffice', desk.worry, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  const own = (pick: (desk: WorryDesk) => object) => pick;

  test.each([
    ['household', 'that is not there', own(() => ({ householdId: 'hou_00000000-0000-7000-8000-000000000000' }))],
    ['household', 'that is something else', own(({ personIds }) => ({ householdId: personIds[0] }))],
    ['household', 'that is empty', own(() => ({ householdId: '' }))],
    ['person', 'who is not there', own(() => ({ personId: 'per_00000000-0000-7000-8000-000000000000' }))],
    ['person', 'of another household', own(({ other }) => ({ personId: other.personIds[0] }))],
    ['person', 'who is something else', own(({ householdId }) => ({ personId: householdId }))],
  ])('about a %s %s', async (what, _why, pick) => {
    const desk = await startWorryDesk();
    const before = dump(desk);
    expect(placesOf(await desk.raise('frontoffice', pick(desk)))).toEqual([`NOT_FOUND input ${what}Id`]);
    expect(dump(desk)).toBe(before);
  });

  test('about a protected child whom they do not see, as if there were none', async () => {
    const desk = await startWorryDesk();
    const [, personId = ''] = desk.personIds;
    insertProtection(desk.db, personId);
    const hidden = await desk.raise('frontoffice', { personId });
    expect(hidden).toEqual(await desk.raise('frontoffice', { personId: 'per_none' }));
    expect(placesOf(hidden)).toEqual(['NOT_FOUND input personId']);
    const { thing } = await desk.raise('director', { personId, law: 'JEUGDWET' });
    expect(thing).toMatchObject({ person: { name: { full: 'Pim Visser' } } });
    expect((await meet(desk, 'frontoffice')).slice(0, 2)).toEqual([[], []]);
  });

  test('about a household that is no more, or somebody who left it', async () => {
    const [noor] = workFamily.members;
    const ard = { name: 'Ard Visser', bsn: '999990044', until: '2026-05-30' };
    const desk = await startWorryDesk({ members: [...(noor ? [noor] : []), ard] });
    const [, personId] = desk.personIds;
    expect(placesOf(await desk.raise('frontoffice', { personId }))).toEqual(['NOT_FOUND input personId']);
    desk.db.$client.prepare(`update household set dissolved_on = '2026-06-01' where id = ?`).run(desk.householdId);
    expect(placesOf(await desk.raise('frontoffice'))).toEqual(['HOUSEHOLD_DISSOLVED input householdId']);
  });

  test.each([
    ['TOO_SMALL summary', { summary: '' }],
    ['TOO_SMALL summary', { summary: 'te kort' }],
    ['TOO_BIG summary', { summary: 'Geheim'.padEnd(4001, 'x') }],
    ['NOT_FITTING summary', { summary: 'Geheim in de tekst\u0000' }],
    ['TOO_SMALL raisedBy', { raisedBy: '  ' }],
    ['TOO_BIG raisedBy', { raisedBy: 'Geheim'.padEnd(201, 'x') }],
    ['NOT_FITTING raisedBy', { raisedBy: 'Geheim\u202e' }],
    ['NOT_FITTING clientMutationId', { clientMutationId: 'x'.repeat(101) }],
  ])('but told %s', async (place, input) => {
    const desk = await startWorryDesk();
    const before = dump(desk);
    const payload = await desk.raise('frontoffice', input);
    expect(placesOf(payload)).toEqual([place.replace(' ', ' input ')]);
    expect(JSON.stringify(payload)).not.toContain('Geheim');
    expect(dump(desk)).toBe(before);
  });

  test('of a megabyte, or with what is no kind, law or choice', async () => {
    const desk = await startWorryDesk();
    const before = dump(desk);
    const send = (input: object) => desk.send(documents.raise, 'frontoffice', { ...desk.worry, ...input });
    for (const field of ['summary', 'raisedBy'])
      expect((await send({ [field]: 'x'.repeat(1_048_576) })).status).toBe(413);
    for (const input of [{ kind: 'GOSSIP' }, { law: 'WLZ' }, { sourceProtected: 'GOSSIP' }, { raisedBy: null }]) {
      const { errors, text } = await send(input);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(/GOSSIP|WLZ/);
    }
    expect(dump(desk)).toBe(before);
  });
});

test('the log says that it was recorded, of whom it is about, also where whoever raised it does not see it', async () => {
  const disclosures: Disclosure[] = [];
  const { ask, db } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
  const { householdId, personIds } = insertFamily(db, workFamily);
  const [noor, pim] = personIds;
  const worry = { householdId, kind: 'YOUTH_AT_RISK', summary: 'Zit alleen thuis.', raisedBy: 'School' };
  for (const [index, input] of [{ law: 'WMO', personId: pim }, { law: 'WGS', personId: pim }, { law: 'WGS' }].entries())
    await ask(documents.raise, { input: { clientMutationId: `${index}`, ...worry, ...input } });
  expect(disclosures.map(({ kind, subjects }) => [kind, new Set(subjects.map(({ id }) => id))])).toEqual([
    ['CHANGED', new Set([pim])],
    ['CHANGED', new Set([pim])],
    ['CHANGED', new Set([noor, pim])],
  ]);
  expect(disclosures.every(({ types }) => types.includes('Signal'))).toBe(true);
});
