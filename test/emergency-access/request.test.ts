import { describe, expect, test } from 'vitest';
import { insertFamily, insertProvision, insertSignal } from '../testkit/family.ts';
import { reason, review, startDesk, type Desk } from './ask.ts';
import { codesOf, workFamily as family } from '../testkit/work-desk.ts';

const look = `query Look($id: ID!) { household(by: { id: $id }) {
  address { line } cases { number law sight } provisions { law } withheld { area reason law }
} }`;

interface Seen {
  readonly address: { readonly line: string } | null;
  readonly cases: readonly { readonly number: string | null; readonly law: string; readonly sight: string }[];
  readonly provisions: readonly { readonly law: string }[];
  readonly withheld: readonly { readonly area: string; readonly reason: string; readonly law: string | null }[];
}

async function lookAs({ ask, householdId }: Desk, persona: string): Promise<Seen> {
  const { data } = await ask(persona, look, { id: householdId });
  return data?.['household'] as Seen;
}

async function sightByLaw(desk: Desk, persona: string): Promise<Record<string, string>> {
  const { cases } = await lookAs(desk, persona);
  return Object.fromEntries(cases.map(({ law, sight }) => [law, sight]));
}

describe('emergency access', () => {
  test('opens what was asked for to whoever asked, at once, and says so', async () => {
    const desk = await startDesk();
    expect(await sightByLaw(desk, 'frontoffice')).toMatchObject({ PARTICIPATIEWET: 'EXISTS' });
    const { thing, problems, clientMutationId } = await desk.make('request', 'frontoffice', {
      clientMutationId: 'once',
      laws: ['PARTICIPATIEWET'],
      minutes: 30,
    });
    expect(problems).toEqual([]);
    expect(clientMutationId).toBe('once');
    expect(thing).toEqual({
      ...{ id: expect.stringMatching(/^emg_/), state: 'RUNNING', version: 1, reason, laws: ['PARTICIPATIEWET'] },
      ...{ grantedAt: '2026-06-01T10:00:00.000Z', endsAt: '2026-06-01T10:30:00.000Z', endedAt: null, review: null },
      ...{ staff: { name: 'Marloes Dijkhuizen' }, organisation: { code: 'larikslaan2' } },
      household: {
        id: desk.householdId,
        members: [{ person: { name: { full: 'Noor Visser' } } }, { person: { name: { full: 'Pim Visser' } } }],
      },
    });
    expect(await sightByLaw(desk, 'frontoffice')).toMatchObject({ PARTICIPATIEWET: 'CONTENT' });
  });

  test('opens it to nobody else', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    expect(await sightByLaw(desk, 'director')).toMatchObject({ PARTICIPATIEWET: 'EXISTS' });
  });

  test('opens the laws that were named, and no other', async () => {
    const desk = await startDesk();
    await desk.open('workincome', { laws: ['JEUGDWET'] });
    expect(await sightByLaw(desk, 'workincome')).toEqual({
      ...{ WMO: 'EXISTS', JEUGDWET: 'CONTENT', PARTICIPATIEWET: 'CONTENT' },
    });
  });

  test('opens that household, and no other', async () => {
    const desk = await startDesk();
    const other = insertFamily(desk.db, {
      address: { postalCode: '3831AB', houseNumber: 2 },
      members: [{ name: 'Jip Smit', bsn: '999990032', role: 'SINGLE' }],
      cases: [{ number: 'P-9', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT' }],
    });
    await desk.open('frontoffice');
    expect(await sightByLaw({ ...desk, householdId: other.householdId }, 'frontoffice')).toEqual({
      PARTICIPATIEWET: 'EXISTS',
    });
  });

  test('opens provisions and signals of the law too', async () => {
    const desk = await startDesk();
    const { db, householdId, personIds } = desk;
    insertProvision(db, { householdId, personId: personIds[0] ?? '', law: 'PARTICIPATIEWET' });
    insertSignal(db, { householdId, law: 'PARTICIPATIEWET' });
    const held = async () => (await lookAs(desk, 'frontoffice')).withheld.map(({ area }) => area);
    expect(await held()).toEqual(expect.arrayContaining(['CASE', 'PROVISION']));
    await desk.open('frontoffice');
    expect(await held()).not.toEqual(expect.arrayContaining(['CASE']));
    expect((await lookAs(desk, 'frontoffice')).provisions).toEqual([{ law: 'PARTICIPATIEWET' }]);
  });

  test('ends by itself: the next request no longer sees', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice', { minutes: 5 });
    desk.later(5);
    expect(await sightByLaw(desk, 'frontoffice')).toMatchObject({ PARTICIPATIEWET: 'EXISTS' });
    const { data } = await desk.ask(
      'frontoffice',
      'query One($id: ID!) { node(id: $id) { ... on EmergencyAccess { state endedAt } } }',
      { id },
    );
    expect(data).toEqual({ node: { state: 'ENDED', endedAt: null } });
  });

  test('lasts an hour unless asked otherwise', async () => {
    const desk = await startDesk();
    expect((await desk.open('frontoffice')).endsAt).toBe('2026-06-01T11:00:00.000Z');
    expect((await desk.open('director', { minutes: null })).endsAt).toBe('2026-06-01T11:00:00.000Z');
  });
});

describe('emergency access never opens', () => {
  test('a case that is sealed for others', async () => {
    const sealed = {
      number: 'P-1',
      law: 'PARTICIPATIEWET',
      organisation: 'amersfoort',
      office: 'FRONT',
      worker: 'workincome',
    } as const;
    const desk = await startDesk({ ...family, cases: [{ ...sealed, rest: { sealed: 1 } }] });
    await desk.open('frontoffice');
    expect(await lookAs(desk, 'frontoffice')).toMatchObject({
      cases: [{ number: null, sight: 'EXISTS' }],
      withheld: expect.arrayContaining([expect.objectContaining({ area: 'CASE', reason: 'SEALED' })]),
    });
  });

  test('a case that comes from Suwinet', async () => {
    const suwi = {
      number: 'P-1',
      law: 'PARTICIPATIEWET',
      organisation: 'amersfoort',
      office: 'FRONT',
      worker: 'workincome',
    } as const;
    const desk = await startDesk({ ...family, cases: [{ ...suwi, rest: { suwiDerived: 1 } }] });
    await desk.open('frontoffice');
    expect((await lookAs(desk, 'frontoffice')).cases).toEqual([
      { number: null, law: 'PARTICIPATIEWET', sight: 'EXISTS' },
    ]);
  });

  test('a secret address', async () => {
    const [mother, ...rest] = family.members;
    // No worker of a case: they see where their own client lives.
    const desk = await startDesk({
      ...family,
      cases: [],
      members: [{ ...(mother ?? { name: '', bsn: '' }), person: { secrecy: 1 } }, ...rest],
    });
    await desk.open('frontoffice', { laws: ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'] });
    const seen = await lookAs(desk, 'frontoffice');
    expect(seen.address).toBeNull();
    expect(seen.withheld).toContainEqual({ area: 'ADDRESS', reason: 'SECRECY', law: null });
  });
});

describe('emergency access is asked for by whoever sits before a resident', () => {
  test.for([['frontoffice'], ['director'], ['workincome']] as const)('%s may', async ([persona]) => {
    const desk = await startDesk();
    expect(codesOf(await desk.make('request', persona))).toEqual([]);
  });

  test.for([
    ['backoffice', undefined, 'NOT_PERMITTED'],
    ['teamlead', undefined, 'NOT_PERMITTED'],
    ['teamlead', review, 'NOT_PERMITTED'],
    ['privacy', undefined, 'NOT_PERMITTED'],
    ['privacy', review, 'NOT_PERMITTED'],
    ['management', undefined, 'NOT_FOUND'],
  ] as const)('%s may not, for the activity %s', async ([persona, activity, code]) => {
    const desk = await startDesk();
    const payload = await desk.make('request', persona, {}, activity);
    expect(payload).toMatchObject({ thing: null, problems: [{ __typename: 'NotPermitted', code }] });
    expect(desk.db.$client.prepare('select count(*) from emergency_access').pluck().get()).toBe(0);
    expect(desk.db.$client.prepare('select count(*) from notice').pluck().get()).toBe(0);
  });

  test.for([['admin'], ['chain']] as const)('%s has no purpose to ask it for', async ([persona]) => {
    const desk = await startDesk();
    const { errors, data } = await desk.sendAs('request', persona, {
      householdId: desk.householdId,
      laws: ['WMO'],
      reason,
    });
    expect(data).toEqual({ payload: null });
    expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  });

  test('nobody may without a purpose', async () => {
    const desk = await startDesk();
    const input = { householdId: desk.householdId, laws: ['WMO'], reason };
    const { errors } = await desk.sendAs('request', 'frontoffice', input, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  test('a back office that does not see the household hears the same as of one there is not', async () => {
    const desk = await startDesk({ ...family, cases: [] });
    const hidden = await desk.make('request', 'backoffice', { clientMutationId: 'a' });
    const householdId = 'hou_00000000-0000-7000-8000-000000000000';
    const none = await desk.make('request', 'backoffice', { clientMutationId: 'a', householdId });
    expect(hidden).toEqual(none);
    expect(codesOf(none)).toEqual(['NOT_FOUND']);
  });

  test('a household that is not there is found by nobody', async () => {
    const desk = await startDesk();
    for (const householdId of ['hou_00000000-0000-7000-8000-000000000000', desk.personIds[0], '', 'x'.repeat(5000)])
      expect(codesOf(await desk.make('request', 'frontoffice', { householdId }))).toEqual(['NOT_FOUND']);
  });
});

describe('emergency access is not given for', () => {
  test.for([
    ['a reason that says nothing', { reason: '' }, 'TOO_SMALL', 'reason'],
    ['a blank reason', { reason: ' \n\t '.repeat(10) }, 'TOO_SMALL', 'reason'],
    ['a short reason', { reason: 'Moeder belt nu.' }, 'TOO_SMALL', 'reason'],
    ['19 characters in white space', { reason: '      Moeder belt nu ons.      ' }, 'TOO_SMALL', 'reason'],
    ['one key held down', { reason: 'a'.repeat(30) }, 'NOT_FITTING', 'reason'],
    ['a word repeated', { reason: 'nood nood nood nood nood nood' }, 'NOT_FITTING', 'reason'],
    ['figures only', { reason: '123456789 123456789 123456789' }, 'NOT_FITTING', 'reason'],
    ['a book', { reason: 'Waarom nu. '.repeat(400) }, 'TOO_BIG', 'reason'],
    ['text that hides', { reason: `${reason}\u0000\u202e` }, 'NOT_FITTING', 'reason'],
    ['no law', { laws: [] }, 'TOO_SMALL', 'laws'],
    ['no time', { minutes: 0 }, 'TOO_SMALL', 'minutes'],
    ['less', { minutes: -60 }, 'TOO_SMALL', 'minutes'],
    ['more than four hours', { minutes: 241 }, 'TOO_BIG', 'minutes'],
    ['an intention without a name', { clientMutationId: '' }, 'NOT_FITTING', 'clientMutationId'],
    ['an intention with a name too long', { clientMutationId: 'n'.repeat(101) }, 'NOT_FITTING', 'clientMutationId'],
  ] as const)('%s', async ([, input, code, field]) => {
    const desk = await startDesk();
    const { thing, problems } = await desk.make('request', 'frontoffice', input);
    expect(thing).toBeNull();
    expect(problems).toEqual([
      { __typename: 'Incomplete', code, path: ['input', field], message: expect.stringMatching(/^[A-Z].+\.$/) },
    ]);
    expect(desk.db.$client.prepare('select count(*) from emergency_access').pluck().get()).toBe(0);
  });

  test.for([
    ['a law there is not', { laws: ['WLZ'] }],
    ['half a minute', { minutes: 0.5 }],
    ['minutes in words', { minutes: 'tien' }],
    ['no reason at all', { reason: null }],
    ['no household', { householdId: null }],
    ['a field there is not', { level: 'CONTENT' }],
  ] as const)('%s: the question itself is refused, without a word of it', async ([, input]) => {
    const desk = await startDesk();
    const answer = await desk.sendAs('request', 'frontoffice', {
      householdId: desk.householdId,
      laws: ['WMO'],
      reason,
      ...input,
    });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toMatch(/WLZ|tien|paniek|0\.5/);
  });

  test('whoever has it already, until it ends', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice', { minutes: 10 });
    expect(codesOf(await desk.make('request', 'frontoffice'))).toEqual(['EMERGENCY_ACCESS_RUNNING']);
    desk.later(10);
    expect(codesOf(await desk.make('request', 'frontoffice'))).toEqual([]);
  });

  test('but for 1 and for 240 minutes it is, and for each law once', async () => {
    const desk = await startDesk();
    expect((await desk.open('frontoffice', { minutes: 240 })).endsAt).toBe('2026-06-01T14:00:00.000Z');
    const { endsAt, laws } = await desk.open('director', { minutes: 1, laws: ['WGS', 'WMO', 'WGS'] });
    expect([endsAt, laws]).toEqual(['2026-06-01T10:01:00.000Z', ['WMO', 'WGS']]);
  });
});
