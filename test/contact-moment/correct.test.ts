import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { insertProtection } from '../child-protection/world.ts';
import { dump } from '../mutation/wire.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestServer } from '../testkit/server.ts';
import { codesOf, placesOf, readHistory, workFamily } from '../testkit/work-desk.ts';
import { corrected, documents, startContactDesk, type ContactDesk } from './contact.ts';

/** A desk with an ordinary call, registered today. */
async function startWithCall(input?: object): Promise<ContactDesk & { readonly id: string }> {
  const desk = await startContactDesk();
  return { ...desk, id: await desk.registered('frontoffice', input) };
}

describe('contact is corrected', () => {
  test('by who registered it, under its next version; its case and law stay', async () => {
    const desk = await startContactDesk();
    const [noor, pim] = desk.personIds;
    const id = await desk.registered('frontoffice', { personId: noor, caseId: desk.caseIds[0] });
    const { thing, problems } = await desk.correct('frontoffice', { id, expectedVersion: 1, personId: pim });
    expect(problems).toEqual([]);
    expect(thing).toEqual({
      ...{ id, version: 2, at: '2026-05-28T13:00:00.000Z', channel: 'HOME_VISIT', summary: 'Thuis gesproken.' },
      ...{ law: 'WMO', staff: { name: 'Marloes Dijkhuizen' }, person: { name: { full: 'Pim Visser' } } },
      case: { number: 'W-1' },
    });
    expect(readHistory(desk, id)[1]).toEqual({
      personId: { from: noor, to: pim },
      channel: { from: 'PHONE', to: 'HOME_VISIT' },
      at: { from: '2026-05-29T06:30:00.000Z', to: '2026-05-28T13:00:00.000Z' },
      summary: { from: 'Noor belt: de hulp kwam niet.', to: 'Thuis gesproken.' },
    });
  });

  test('up to the seventh day after it was registered, however often it was corrected by then', async () => {
    const desk = await startWithCall();
    const correct = (expectedVersion: number) => desk.correct('frontoffice', { id: desk.id, expectedVersion });
    desk.goTo('2026-06-08');
    expect(codesOf(await correct(1))).toEqual([]);
    desk.goTo('2026-06-09');
    expect(codesOf(await correct(2))).toEqual(['CONTACT_MOMENT_FIXED']);
  });

  test('and until when is told with it, to who may, in the timeline as well', async () => {
    const desk = await startWithCall();
    const view = `query Mine($id: ID!) { household(by: { id: $id }) {
      timeline(kinds: [CONTACT]) { nodes { kind contactMoment { id version correctableUntil } } } } }`;
    const look = async (persona: string) => {
      const { data } = await desk.ask(persona, view, { id: desk.householdId });
      return (data?.['household'] as { timeline: { nodes: unknown[] } } | undefined)?.timeline.nodes;
    };
    const entry = (correctableUntil: string | null) => [
      { kind: 'CONTACT', contactMoment: { id: desk.id, version: expect.any(Number), correctableUntil } },
    ];
    expect(await look('frontoffice')).toEqual(entry('2026-06-08'));
    expect(await look('frontoffice2')).toEqual(entry(null));
    desk.goTo('2026-06-08');
    await desk.correct('frontoffice', { id: desk.id, expectedVersion: 1 });
    expect(await look('frontoffice')).toEqual(entry('2026-06-08'));
    desk.goTo('2026-06-09');
    expect(await look('frontoffice')).toEqual(entry(null));
  });

  test('once for each name', async () => {
    const desk = await startWithCall();
    const input = { clientMutationId: 'again', id: desk.id, expectedVersion: 1 };
    const first = await desk.correct('frontoffice', input);
    expect(await desk.correct('frontoffice', input)).toEqual(first);
    expect(first.thing?.version).toBe(2);
  });

  test('by one of two who do so at once: the other is told', async () => {
    const desk = await startWithCall();
    const correct = (summary: string) => desk.correct('frontoffice', { id: desk.id, expectedVersion: 1, summary });
    const [one, two] = await Promise.all([correct('De ene tekst'), correct('De andere tekst')]);
    const payloads = [one, two].toSorted((a, b) => a.problems.length - b.problems.length);
    expect(payloads.map(placesOf)).toEqual([[], ['CONFLICT input expectedVersion']]);
    expect(payloads[1]?.problems[0]?.version).toBe(2);
    expect(readHistory(desk, desk.id)).toHaveLength(2);
  });
});

describe('contact is not corrected', () => {
  test.each(['frontoffice2', 'privacy', 'director'])('by %s, who sees it and did not register it', async (persona) => {
    const desk = await startWithCall();
    const before = dump(desk);
    expect(codesOf(await desk.correct(persona, { id: desk.id, expectedVersion: 1 }))).toEqual(['NOT_PERMITTED']);
    expect(dump(desk)).toBe(before);
  });

  test.each(['backoffice', 'workincome', 'teamlead', 'management'])(
    'by %s, to whom it is not there',
    async (persona) => {
      const desk = await startWithCall();
      const before = dump(desk);
      const hidden = await desk.correct(persona, { id: desk.id, expectedVersion: 1 });
      expect(placesOf(hidden)).toEqual(['NOT_FOUND input id']);
      expect(hidden).toEqual(await desk.correct(persona, { id: 'con_none', expectedVersion: 1 }));
      expect(dump(desk)).toBe(before);
    },
  );

  test.each(['admin', 'chain'])('by %s', async (persona) => {
    const desk = await startWithCall();
    const { errors } = await desk.send(documents.correct, persona, { ...corrected, id: desk.id, expectedVersion: 1 });
    expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  });

  test('by who no longer sees it since the child it was with is protected', async () => {
    const desk = await startContactDesk();
    const [, personId = ''] = desk.personIds;
    const id = await desk.registered('frontoffice', { personId });
    insertProtection(desk.db, personId);
    expect(placesOf(await desk.correct('frontoffice', { id, expectedVersion: 1 }))).toEqual(['NOT_FOUND input id']);
  });

  test('where a source registered it more than a week ago', async () => {
    const desk = await startWithCall();
    desk.db.$client.prepare('delete from revision').run();
    desk.db.$client
      .prepare(`update contact_moment set source = 'DEMO', recorded_at = '2026-05-20T10:00:00.000Z'`)
      .run();
    expect(codesOf(await desk.correct('frontoffice', { id: desk.id, expectedVersion: 1 }))).toEqual([
      'CONTACT_MOMENT_FIXED',
    ]);
  });

  test.each([
    ['NOT_FOUND input id', { id: 'sig_00000000-0000-7000-8000-000000000000' }],
    ['NOT_FOUND input id', { id: '' }],
    ['CONFLICT input expectedVersion', { expectedVersion: 2 }],
    ['CONFLICT input expectedVersion', { expectedVersion: -1 }],
    ['NOT_FOUND input personId', { personId: 'per_none' }],
    ['CONTACT_IN_FUTURE input at', { at: '2026-06-02T00:00:00Z' }],
    ['CONTACT_TOO_LONG_AGO input at', { at: '2025-05-31T00:00:00Z' }],
    ['TOO_SMALL input summary', { summary: ' ' }],
    ['TOO_BIG input summary', { summary: 'x'.repeat(4001) }],
    ['NOT_FITTING input summary', { summary: 'a\u0007b' }],
  ])('but told %s', async (place, input) => {
    const desk = await startWithCall();
    const before = dump(desk);
    const payload = await desk.correct('frontoffice', { id: desk.id, expectedVersion: 1, ...input });
    expect(placesOf(payload)).toEqual([place]);
    expect(dump(desk)).toBe(before);
  });

  test('with somebody of another household, or a household by its id', async () => {
    const desk = await startWithCall();
    const [personId] = desk.other.personIds;
    const sent = { id: desk.id, expectedVersion: 1 };
    expect(placesOf(await desk.correct('frontoffice', { ...sent, personId }))).toEqual(['NOT_FOUND input personId']);
    const id = desk.householdId;
    expect(placesOf(await desk.correct('frontoffice', { ...sent, id }))).toEqual(['NOT_FOUND input id']);
  });

  test('of a megabyte, or with what is no channel or number', async () => {
    const desk = await startWithCall();
    const before = dump(desk);
    const send = (input: object) =>
      desk.send(documents.correct, 'frontoffice', { ...corrected, id: desk.id, expectedVersion: 1, ...input });
    expect((await send({ summary: 'x'.repeat(1_048_576) })).status).toBe(413);
    for (const input of [{ channel: 'FAX' }, { expectedVersion: 1.5 }, { expectedVersion: 3e9 }, { at: 'now' }])
      expect((await send(input)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(dump(desk)).toBe(before);
  });
});

test('the log says that it concerned whom contact named before and names now, and all where it named nobody', async () => {
  const disclosures: Disclosure[] = [];
  const { ask, db } = await makeTestServer({ record: async (each) => void disclosures.push(each) });
  const { householdId, personIds } = insertFamily(db, {
    members: [...workFamily.members, { name: 'Kim Visser', bsn: '999990044', role: 'CHILD', birthDate: '2012-08-08' }],
  });
  const [noor, pim, kim] = personIds;
  const call = { householdId, law: 'WMO', channel: 'DESK', at: '2026-05-29T08:30:00Z', summary: 'Aan de balie.' };
  const { body } = await ask(documents.register, { input: { clientMutationId: '0', ...call, personId: noor } });
  const id = /con_[0-9a-f-]{36}/.exec(body)?.[0];
  disclosures.length = 0;
  for (const [index, personId] of [pim, null].entries()) {
    const input = { clientMutationId: `${index + 1}`, id, expectedVersion: index + 1, ...corrected, personId };
    await ask(documents.correct, { input });
  }
  expect(disclosures.map(({ kind, subjects }) => [kind, new Set(subjects.map((subject) => subject.id))])).toEqual([
    ['CHANGED', new Set([noor, pim])],
    ['CHANGED', new Set([noor, pim, kim])],
  ]);
});
