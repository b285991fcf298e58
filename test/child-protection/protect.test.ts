import { describe, expect, test } from 'vitest';
import { insertFamily, type Family, type FamilySpec } from '../testkit/family.ts';
import { startTestHub, type Answer, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';
import { insertProtection } from './world.ts';

const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
    { name: 'Kim Visser', bsn: '999990032', role: 'CHILD', birthDate: '2012-08-08' },
    { name: 'Sam Visser', bsn: '999990044', role: 'ADULT_CHILD', birthDate: '2008-06-01' },
  ],
  cases: [{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
  plan: { director: 'director' },
};

interface Payload {
  readonly protection: { readonly id: string; readonly version: number; readonly until: string | null } | null;
  readonly problems: readonly {
    readonly __typename: string;
    readonly code: string;
    readonly path: readonly string[];
  }[];
}

const payload = `protection { id version ground since until recordedBy { name } }
  problems { __typename code message path ... on Conflict { version } }`;
const documents = {
  protect: `mutation Protect($input: ProtectChildInput!) { payload: protectChild(input: $input) { ${payload} } }`,
  end: `mutation End($input: EndChildProtectionInput!) { payload: endChildProtection(input: $input) { ${payload} } }`,
};

let count = 0;

interface Desk extends TestHub, Family {
  readonly goTo: (day: string) => void;
  readonly send: (mutation: keyof typeof documents, persona: string, input: object, activity?: null) => Promise<Answer>;
  /** Protects the youngest for a secret placement, or ends a protection; throws when the answer has errors. */
  readonly change: (mutation: keyof typeof documents, persona: string, input?: object) => Promise<Payload>;
  /** Names of those whom a persona sees in the household. */
  readonly names: (persona: string) => Promise<readonly string[]>;
}

async function startDesk(spec: FamilySpec = family): Promise<Desk> {
  let now = testNow;
  const hub = await startTestHub({ now: () => now });
  const made = insertFamily(hub.db, spec);
  const send: Desk['send'] = (mutation, persona, input, activity) =>
    hub.ask(persona, documents[mutation], { input: { clientMutationId: `protect-${++count}`, ...input } }, activity);
  return {
    ...hub,
    ...made,
    goTo: (day) => void (now = new Date(`${day}T10:00:00.000Z`)),
    send,
    change: async (mutation, persona, input = {}) => {
      const usual = mutation === 'protect' ? { personId: made.personIds[1], ground: 'SECRET_PLACEMENT' } : {};
      const { data, errors } = await send(mutation, persona, { ...usual, ...input });
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      return data['payload'] as Payload;
    },
    names: async (persona) => {
      const query = 'query N($id: ID!) { household(by: { id: $id }) { members { person { name { given } } } } }';
      const { text } = await hub.ask(persona, query, { id: made.householdId });
      return [...text.matchAll(/"given":"(\w+)"/g)].map(([, name = '']) => name);
    },
  };
}

const codesOf = ({ problems }: Payload) => problems.map(({ code }) => code);

describe('protecting a child', () => {
  test('hides it from the next request on from whoever does not work for it', async () => {
    const desk = await startDesk();
    expect(await desk.names('frontoffice2')).toEqual(['Noor', 'Sam', 'Kim', 'Pim']);
    const { protection, problems } = await desk.change('protect', 'director');
    expect(problems).toEqual([]);
    expect(protection).toEqual({
      ...{
        id: expect.stringMatching(/^chp_/),
        version: 1,
        ground: 'SECRET_PLACEMENT',
        since: '2026-06-01',
        until: null,
      },
      recordedBy: { name: 'Emine Karaca' },
    });
    expect(await desk.names('frontoffice2')).toEqual(['Noor', 'Sam', 'Kim']);
    expect(await desk.names('director')).toEqual(['Noor', 'Sam', 'Kim', 'Pim']);
  });

  test('shows nothing of it to whoever protects it and works for another of the household', async () => {
    const desk = await startDesk();
    expect(await desk.change('protect', 'frontoffice')).toEqual({ protection: null, problems: [] });
    expect(await desk.names('frontoffice')).toEqual(['Noor', 'Sam', 'Kim']);
  });

  test('keeps its history', async () => {
    const desk = await startDesk();
    const { protection } = await desk.change('protect', 'director');
    await desk.change('end', 'director', { id: protection?.id, expectedVersion: 1 });
    const rows = desk.db.$client.prepare<[string], { changes: string }>(
      'select changes from revision where record_id = ? order by id',
    );
    expect(rows.all(protection?.id ?? '').map(({ changes }) => JSON.parse(changes))).toEqual([
      expect.objectContaining({ ground: { from: null, to: 'SECRET_PLACEMENT' } }),
      { validUntil: { from: null, to: '2026-06-02' } },
    ]);
  });

  test.each([
    ['supervision', 'SUPERVISION_ORDER', null, '2032-04-04'],
    ['guardianship', 'GUARDIANSHIP', '2033-01-01', '2032-04-04'],
    ['supervision for a year', 'SUPERVISION_ORDER', '2027-06-01', '2027-06-01'],
    ['a secret placement', 'SECRET_PLACEMENT', null, null],
    ['a threat', 'SAFETY', '2040-01-01', '2040-01-01'],
  ])('for %s ends when the law ends it, or when somebody does', async (_name, ground, until, expected) => {
    const desk = await startDesk();
    const { protection } = await desk.change('protect', 'director', { ground, until });
    expect(protection?.until).toBe(expected);
  });

  test('for supervision is over on the day on which the child turns 18, by itself', async () => {
    const desk = await startDesk();
    await desk.change('protect', 'director', { ground: 'SUPERVISION_ORDER' });
    desk.goTo('2032-04-03');
    expect(await desk.names('frontoffice2')).not.toContain('Pim');
    desk.goTo('2032-04-04');
    expect(await desk.names('frontoffice2')).toContain('Pim');
  });

  test('against a threat goes on after that day: a birthday does not end the danger', async () => {
    const desk = await startDesk();
    await desk.change('protect', 'director', { ground: 'SAFETY' });
    desk.goTo('2032-04-04');
    expect(await desk.names('frontoffice2')).not.toContain('Pim');
  });

  test.each([
    ['somebody of 18', 3],
    ['a parent', 0],
  ])('does not protect %s', async (_name, place) => {
    const desk = await startDesk();
    const { problems } = await desk.change('protect', 'director', { personId: desk.personIds[place] });
    expect(problems).toMatchObject([{ code: 'NOT_A_MINOR', path: ['input', 'personId'] }]);
    expect(desk.db.$client.prepare('select count(*) as n from child_protection').get()).toEqual({ n: 0 });
  });

  test.each([
    ['nobody', { personId: 'per_x' }, 'NOT_FOUND', 'personId'],
    ['a child from a day to come', { since: '2026-06-02' }, 'PROTECTION_IN_FUTURE', 'since'],
    ['a child until a day that is past', { until: '2026-06-01' }, 'PROTECTION_ENDS_TOO_EARLY', 'until'],
  ])('does not protect %s', async (_name, input, code, field) => {
    const desk = await startDesk();
    const { problems } = await desk.change('protect', 'director', input);
    expect(problems).toMatchObject([{ code, path: ['input', field] }]);
    expect(desk.db.$client.prepare('select count(*) as n from child_protection').get()).toEqual({ n: 0 });
  });

  test('protects a child until the last day of being 17', async () => {
    const desk = await startDesk();
    desk.goTo('2026-05-31');
    expect(codesOf(await desk.change('protect', 'director', { personId: desk.personIds[3] }))).toEqual([]);
  });

  test('protects whoever may be a child, where the age is not known', async () => {
    const desk = await startDesk();
    desk.db.$client.prepare('update person set birth_date = null where id = ?').run(desk.personIds[3]);
    expect(codesOf(await desk.change('protect', 'director', { personId: desk.personIds[3] }))).toEqual([]);
  });

  test('protects it once at a time', async () => {
    const desk = await startDesk();
    await desk.change('protect', 'director', { until: '2026-12-31' });
    expect(codesOf(await desk.change('protect', 'director', { ground: 'SAFETY' }))).toEqual([
      'CHILD_ALREADY_PROTECTED',
    ]);
    desk.goTo('2026-12-31');
    expect(codesOf(await desk.change('protect', 'director', { ground: 'SAFETY' }))).toEqual([]);
    const earlier = { ground: 'SAFETY', since: '2026-12-30' };
    expect(codesOf(await desk.change('protect', 'director', earlier))).toEqual(['CHILD_ALREADY_PROTECTED']);
  });

  test.each([
    ['director2', ['NOT_PERMITTED']],
    ['frontoffice2', ['NOT_PERMITTED']],
    ['workincome', ['NOT_PERMITTED']],
    ['teamlead', ['NOT_PERMITTED']],
    ['privacy', ['NOT_PERMITTED']],
    ['backoffice', ['NOT_FOUND']],
    ['management', ['NOT_FOUND']],
  ])('is not for %s', async (persona, codes) => {
    const desk = await startDesk();
    expect(codesOf(await desk.change('protect', persona))).toEqual(codes);
    expect(await desk.names('frontoffice2')).toContain('Pim');
  });

  test('is not done without a purpose', async () => {
    const desk = await startDesk();
    const { errors } = await desk.send('protect', 'director', { personId: desk.personIds[1], ground: 'SAFETY' }, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });
});

describe('ending the protection of a child', () => {
  test('shows it again from the next request on', async () => {
    const desk = await startDesk();
    const id = insertProtection(desk.db, desk.personIds[1] ?? '');
    const { protection, problems } = await desk.change('end', 'director', { id, expectedVersion: 1 });
    expect([problems, protection?.until, protection?.version]).toEqual([[], '2026-06-01', 2]);
    expect(await desk.names('frontoffice2')).toContain('Pim');
    const { data } = await desk.ask('frontoffice2', 'query N($id: ID!) { node(id: $id) { id } }', { id });
    expect(data).toEqual({ node: null });
  });

  test('of today ends it with today', async () => {
    const desk = await startDesk();
    const { protection } = await desk.change('protect', 'director');
    const ended = await desk.change('end', 'director', { id: protection?.id, expectedVersion: 1 });
    expect(ended.protection?.until).toBe('2026-06-02');
    expect(await desk.names('frontoffice2')).not.toContain('Pim');
    desk.goTo('2026-06-02');
    expect(await desk.names('frontoffice2')).toContain('Pim');
  });

  test('is done once, and not over what somebody else changed', async () => {
    const desk = await startDesk();
    const id = insertProtection(desk.db, desk.personIds[1] ?? '');
    const late = await desk.change('end', 'director', { id, expectedVersion: 9 });
    expect(late.problems).toMatchObject([{ __typename: 'Conflict', version: 1 }]);
    await desk.change('end', 'director', { id, expectedVersion: 1 });
    expect(codesOf(await desk.change('end', 'director', { id, expectedVersion: 2 }))).toEqual(['PROTECTION_ENDED']);
  });

  test.each([
    // They do not see the child, so that there is nothing to end.
    ['frontoffice', 'NOT_FOUND'],
    ['frontoffice2', 'NOT_FOUND'],
    ['director2', 'NOT_FOUND'],
    ['teamlead', 'NOT_FOUND'],
    ['management', 'NOT_FOUND'],
    ['privacy', 'NOT_PERMITTED'],
  ])('is not for %s', async (persona, code) => {
    const desk = await startDesk();
    const id = insertProtection(desk.db, desk.personIds[1] ?? '');
    expect(codesOf(await desk.change('end', persona, { id, expectedVersion: 1 }))).toEqual([code]);
    const unknown = await desk.change('end', persona, { id: 'chp_x', expectedVersion: 1 });
    expect(codesOf(unknown)).toEqual(['NOT_FOUND']);
    expect(await desk.names('frontoffice2')).not.toContain('Pim');
  });

  test('is for whoever works on a case of the child', async () => {
    const desk = await startDesk();
    const [, childId = ''] = desk.personIds;
    desk.db.$client.prepare('update "case" set person_id = ?').run(childId);
    const id = insertProtection(desk.db, childId);
    expect(codesOf(await desk.change('end', 'frontoffice', { id, expectedVersion: 1 }))).toEqual([]);
  });
});

test('why a child is protected is told to whoever sees it, whatever day is asked', async () => {
  const desk = await startDesk();
  insertProtection(desk.db, desk.personIds[1] ?? '', { ground: 'SAFETY', validFrom: '2026-05-01' });
  const query =
    'query P($id: ID!) { person(by: { id: $id }, asOf: "2026-02-02") { protection { ground since until } } }';
  const of = async (persona: string) => (await desk.ask(persona, query, { id: desk.personIds[1] })).data;
  expect(await of('director')).toEqual({
    person: { protection: { ground: 'SAFETY', since: '2026-05-01', until: null } },
  });
  expect(await of('frontoffice2')).toEqual({ person: null });
});
