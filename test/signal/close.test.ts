import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertProtection } from '../child-protection/world.ts';
import { countOf, dump } from '../mutation/wire.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertSignal } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { codesOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { documents, followUp, startWorryDesk, type WorryDesk } from './worry.ts';

/** A desk with an ordinary signal, raised today. */
async function startWithSignal(input?: object): Promise<WorryDesk & { readonly id: string }> {
  const desk = await startWorryDesk();
  return { ...desk, id: await desk.raised(input) };
}

const deeds = ['takeUp', 'close'] as const;

describe('a signal is taken up and closed', () => {
  test('with who took it up and what came of it', async () => {
    const desk = await startWithSignal();
    const { id } = desk;
    const taken = await desk.takeUp('frontoffice2', { id });
    expect(taken.problems).toEqual([]);
    expect(taken.thing).toMatchObject({ version: 2, status: 'TAKEN_UP', takenUpOn: '2026-06-01', followUp: null });
    expect(taken.thing?.['takenUpBy']).toEqual({ name: expect.any(String) });
    desk.goTo('2026-06-03');
    const closed = await desk.close('frontoffice2', { id });
    expect(closed.problems).toEqual([]);
    expect(closed.thing).toMatchObject({ version: 3, status: 'CLOSED', closedOn: '2026-06-03', followUp });
    expect(readHistory(desk, id).slice(1)).toEqual([
      {
        status: { from: 'RAISED', to: 'TAKEN_UP' },
        takenUpOn: { from: null, to: '2026-06-01' },
        takenUpById: { from: null, to: expect.stringMatching(/^sta_/) },
      },
      {
        status: { from: 'TAKEN_UP', to: 'CLOSED' },
        closedOn: { from: null, to: '2026-06-03' },
        followUp: { from: null, to: followUp },
      },
    ]);
  });

  test('and only whoever raised it is told that it can be taken back, while it is open', async () => {
    const desk = await startWithSignal();
    const { id } = desk;
    const view = 'query View($id: ID!) { node(id: $id) { ... on Signal { canWithdraw } } }';
    const look = async (persona: string) => (await desk.ask(persona, view, { id })).data?.['node'];
    expect(await look('frontoffice')).toEqual({ canWithdraw: true });
    expect(await look('director')).toEqual({ canWithdraw: false });
    await desk.takeUp('director', { id });
    expect(await look('frontoffice')).toEqual({ canWithdraw: true });
    await desk.close('director', { id });
    expect(await look('frontoffice')).toEqual({ canWithdraw: false });
  });

  test('and each shows in the timeline and on its day, with what came of it', async () => {
    const desk = await startWithSignal();
    const { id } = desk;
    await desk.takeUp('director', { id });
    desk.goTo('2026-06-03');
    await desk.close('director', { id });
    const view = `query View($id: ID!, $asOf: Date) { household(by: { id: $id }, asOf: $asOf) {
      signals { status followUp } timeline(first: 50) { nodes { title detail } } } }`;
    const look = async (asOf: string) => {
      const { data } = await desk.ask('frontoffice', view, { id: desk.householdId, asOf });
      const { signals, timeline } = (data?.['household'] ?? {}) as {
        signals: unknown;
        timeline: { nodes: { title: string; detail: string | null }[] };
      };
      return [signals, timeline.nodes.find(({ title }) => title.endsWith('afgehandeld'))?.detail];
    };
    expect(await look('2026-06-03')).toEqual([[{ status: 'CLOSED', followUp }], followUp]);
    expect(await look('2026-06-02')).toEqual([[{ status: 'TAKEN_UP', followUp: null }], undefined]);
  });

  test.each([
    ['frontoffice', 'WMO'],
    ['director', 'WMO'],
    ['frontoffice2', 'JEUGDWET'],
    ['workincome2', 'PARTICIPATIEWET'],
  ] as const)('by %s under %s', async (persona, law) => {
    const desk = await startWorryDesk();
    const id = insertSignal(desk.db, { householdId: desk.householdId, law });
    expect(codesOf(await desk.takeUp(persona, { id }))).toEqual([]);
    expect(codesOf(await desk.close(persona, { id }))).toEqual([]);
  });

  test('by one who is there while whoever took it up is away', async () => {
    const { id, takeUp, close } = await startWithSignal();
    await takeUp('frontoffice2', { id });
    expect(codesOf(await close('director', { id }))).toEqual([]);
  });

  test('also when its household is no more', async () => {
    const desk = await startWithSignal();
    desk.db.$client.prepare(`update household set dissolved_on = '2026-06-01' where id = ?`).run(desk.householdId);
    expect(codesOf(await desk.takeUp('director', { id: desk.id }))).toEqual([]);
  });

  test('once for each name', async () => {
    const desk = await startWithSignal();
    const { id } = desk;
    const first = await desk.takeUp('director', { clientMutationId: 'again', id });
    expect(await desk.takeUp('director', { clientMutationId: 'again', id })).toEqual(first);
    const closing = { clientMutationId: 'closing', id };
    await Promise.all([desk.close('director', closing), desk.close('director', closing)]);
    expect(countOf(desk, 'revision')).toBe(3);
    const other = await desk.close('director', { ...closing, followUp: 'Er kwam iets anders van.' });
    expect(codesOf(other)).toEqual(['CLIENT_MUTATION_ID_USED']);
  });

  test.each(deeds)('by one of two who do so at once (%s): the other is told', async (deed) => {
    const desk = await startWithSignal();
    const { id } = desk;
    if (deed === 'close') await desk.takeUp('frontoffice2', { id });
    const payloads = await Promise.all([desk[deed]('frontoffice', { id }), desk[deed]('director', { id })]);
    const [made, told] = payloads.toSorted((a, b) => a.problems.length - b.problems.length);
    const version = deed === 'close' ? 3 : 2;
    expect([made?.problems, made?.thing?.version]).toEqual([[], version]);
    expect(told).toMatchObject({ thing: null, problems: [{ __typename: 'Conflict', code: 'CONFLICT', version }] });
    expect(countOf(desk, 'revision')).toBe(version);
  });
});

describe('a signal is not', () => {
  test('taken up twice, closed before it was taken up, or touched when it is closed', async () => {
    const { id, takeUp, close } = await startWithSignal();
    expect(codesOf(await close('director', { id, expectedVersion: 1 }))).toEqual(['SIGNAL_NOT_TAKEN_UP']);
    await takeUp('frontoffice2', { id });
    expect(codesOf(await takeUp('director', { id, expectedVersion: 2 }))).toEqual(['SIGNAL_TAKEN_UP']);
    await close('frontoffice2', { id });
    expect(codesOf(await close('director', { id, expectedVersion: 3 }))).toEqual(['SIGNAL_CLOSED']);
    expect(codesOf(await takeUp('director', { id, expectedVersion: 3 }))).toEqual(['SIGNAL_CLOSED']);
  });

  test.each(deeds)('taken up or closed in a version that is past or to come (%s)', async (deed) => {
    const desk = await startWithSignal();
    await desk.takeUp('frontoffice2', { id: desk.id });
    for (const expectedVersion of [1, 3, 0, -1]) {
      const { problems } = await desk[deed]('director', { id: desk.id, expectedVersion });
      expect(problems).toEqual([expect.objectContaining({ __typename: 'Conflict', version: 2 })]);
    }
  });

  test.each(
    deeds.flatMap((deed) =>
      ['backoffice', 'workincome', 'teamlead', 'director2', 'management'].map((persona) => [deed, persona] as const),
    ),
  )('%s by %s, to whom it is not there', async (deed, persona) => {
    const desk = await startWithSignal();
    if (deed === 'close') await desk.takeUp('frontoffice2', { id: desk.id });
    const before = dump(desk);
    const hidden = await desk[deed](persona, { id: desk.id });
    expect(placesOf(hidden)).toEqual(['NOT_FOUND input id']);
    expect(hidden).toEqual(await desk[deed](persona, { id: 'sig_00000000-0000-7000-8000-000000000000' }));
    expect(dump(desk)).toBe(before);
  });

  test.each(deeds.map((deed) => [deed]))('%s by the privacy officer, who sees it', async (deed) => {
    const desk = await startWithSignal();
    const before = dump(desk);
    expect(codesOf(await desk[deed]('privacy', { id: desk.id }))).toEqual(['NOT_PERMITTED']);
    expect(dump(desk)).toBe(before);
  });

  test.each(['admin', 'chain'])('touched by %s', async (persona) => {
    const desk = await startWithSignal();
    for (const document of [documents.takeUp, documents.close]) {
      const input = { id: desk.id, expectedVersion: 1, ...(document === documents.close && { followUp }) };
      const { errors } = await desk.send(document, persona, input);
      expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    }
  });

  test('taken up for a purpose that does not cover its law, or in an emergency only', async () => {
    const desk = await startWorryDesk();
    const { householdId } = desk;
    const youth = insertSignal(desk.db, { householdId, law: 'JEUGDWET' });
    const forWmo = await desk.takeUp('frontoffice', { id: youth }, activityId('toegang-wmo'));
    expect(codesOf(forWmo)).toEqual(['NOT_FOUND']);
    const benefit = insertSignal(desk.db, { householdId, law: 'PARTICIPATIEWET' });
    const request = `mutation E($input: RequestEmergencyAccessInput!) { requestEmergencyAccess(input: $input) { problems { code } } }`;
    const reason = 'Moeder belt in paniek: is er al hulp voor haar zoon?';
    await desk.send(request, 'frontoffice', { householdId, laws: ['PARTICIPATIEWET'], reason });
    expect(codesOf(await desk.takeUp('frontoffice', { id: benefit }))).toEqual(['NOT_PERMITTED']);
  });

  test('taken up by who does not see the protected child whom it is about', async () => {
    const desk = await startWorryDesk();
    const [, personId = ''] = desk.personIds;
    const id = await desk.raised({ personId });
    insertProtection(desk.db, personId);
    expect(codesOf(await desk.takeUp('frontoffice', { id }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await desk.takeUp('director', { id }))).toEqual([]);
  });

  test.each(deeds)('found by an id that is none of a signal (%s)', async (deed) => {
    const desk = await startWorryDesk();
    for (const id of ['', 'sig_none', "' or 1=1 --", desk.householdId, desk.personIds[0] ?? ''])
      expect(placesOf(await desk[deed]('frontoffice', { id }))).toEqual(['NOT_FOUND input id']);
  });

  test.each([
    ['TOO_SMALL', ''],
    ['TOO_SMALL', 'klaar'],
    ['TOO_BIG', 'Geheim'.padEnd(4001, 'x')],
    ['NOT_FITTING', 'Geheim in de tekst\u0000'],
  ])('closed with a follow-up that is %s', async (code, text) => {
    const desk = await startWithSignal();
    await desk.takeUp('director', { id: desk.id });
    const before = dump(desk);
    const payload = await desk.close('director', { id: desk.id, followUp: text });
    expect(placesOf(payload)).toEqual([`${code} input followUp`]);
    expect(JSON.stringify(payload)).not.toContain('Geheim');
    expect(dump(desk)).toBe(before);
  });

  test('closed with a megabyte, nothing, or what is no version', async () => {
    const desk = await startWithSignal();
    const sent = { id: desk.id, expectedVersion: 1, followUp };
    const send = (input: object) => desk.send(documents.close, 'director', { ...sent, ...input });
    expect((await send({ followUp: 'x'.repeat(1_048_576) })).status).toBe(413);
    for (const input of [{ followUp: null }, { expectedVersion: '1' }, { expectedVersion: 1.5 }, { id: null }])
      expect((await send(input)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('the log says that a signal was changed, of whom it is about', async () => {
  const disclosures: Disclosure[] = [];
  const { ask, db } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
  const { householdId, personIds } = insertFamily(db, workFamily);
  const [noor, pim = ''] = personIds;
  const about = insertSignal(db, { householdId, law: 'WMO', personId: pim });
  const ofAll = insertSignal(db, { householdId, law: 'WMO' });
  for (const id of [about, ofAll]) {
    await ask(documents.takeUp, { input: { clientMutationId: `t${id}`, id, expectedVersion: 1 } });
    await ask(documents.close, { input: { clientMutationId: `c${id}`, id, expectedVersion: 2, followUp } });
  }
  expect(disclosures.map(({ kind, subjects }) => [kind, new Set(subjects.map((subject) => subject.id))])).toEqual([
    ['CHANGED', new Set([pim])],
    ['CHANGED', new Set([pim])],
    ['CHANGED', new Set([noor, pim])],
    ['CHANGED', new Set([noor, pim])],
  ]);
});
