import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { child, home, homeAddress, insertBaby, startWorld, traces, type World } from './world.ts';

/** Every part of a household, each asked by itself. */
const parts = {
  members: `address { line } addressWithheld: withheld { area reason level count explanation } formedOn
    members { id role kind validFrom person { ...Person } } formerMembers { id person { ...Person } }
    othersAtAddress { ...Person } relations { ...Relation }`,
  cases: `cases { id law sight open number kind title status receivedOn dueOn daysLeft version person { ...Person }
    decisions { id grounds } provisions { id } household { members { person { ...Person } } } worker { name }
    duty { kind message dueOn } }`,
  provisions: `provisions { id law validUntil product { name } person { ...Person } decision { id grounds } case { id number title } }`,
  plan: `plan { id sight title goals { id description person { ...Person } actions { id description ownerName } }
      team { staff { name } law } evaluations { summary } } scores { person { ...Person } scores { id reason value } }`,
  signals: `signals { id summary person { ...Person } }`,
  documents: `documents { id title }`,
  contact: `contactMoments(first: 100) { totalCount nodes { id summary person { ...Person } } edges { cursor } pageInfo { hasNextPage endCursor } }`,
  timeline: `timeline(first: 100) { totalCount nodes { key title detail person { ...Person } } edges { cursor } pageInfo { endCursor hasNextPage } }`,
  attention: `attention { key kind message on person { ...Person } }`,
  duties: `duties { key kind message dueOn }`,
  responsibilities: `responsibilities { law cases { id number title } }`,
  consents: `consents { id purpose giverName person { ...Person } }`,
} as const;

const fragments = `fragment Relation on Relation { id personName personId otherName otherId }
fragment Person on Person { id bsn birthDate age name { full given surname } address { line } addressWithheld
  relations { ...Relation } authority { id minorId holderName } protection { ground since }
  memberships { id household { id members { person { id name { full } } } } } }`;

/** The answers to every part of both households, as text; none may fail. */
async function lookAtAll({ ask, fosterId, fatherId }: World, persona: string, activity?: string): Promise<string> {
  const answers: string[] = [];
  for (const part of Object.values(parts)) {
    const used = part.includes('...Person') ? fragments : part.includes('...Relation') ? fragments : '';
    const query = `query All($a: ID!, $b: ID!) { a: household(by: { id: $a }) { ${part} } b: household(by: { id: $b }) { ${part} } } ${used}`;
    const { text, errors } = await ask(persona, query, { a: fosterId, b: fatherId }, activity);
    expect(errors, part).toEqual([]);
    answers.push(text);
  }
  return answers.join('\n');
}

/** Who sees the foster home, and does not work for the child. */
const outsiders = [
  ['frontoffice2', 'a desk that works for nobody there'],
  ['frontoffice', "the worker of the daughter's case, in the team of the plan"],
  ['backoffice', "the back office of the daughter's case"],
  ['workincome', 'work and income'],
  ['teamlead', 'the team lead'],
  ['director3', 'a director of other households'],
] as const;

describe('a protected child is met by no path by', () => {
  test.each(outsiders)('%s, %s', async (persona) => {
    const world = await startWorld();
    const seen = await lookAtAll(world, persona);
    expect(seen).not.toMatch(traces);
    for (const [what, id] of Object.entries(world.secretIds)) expect(seen.includes(id), what).toBe(false);
  });

  test.each(outsiders)('%s: an id gives nothing, as an id of nothing does', async (persona) => {
    const world = await startWorld();
    const ids = Object.values(world.secretIds);
    const query = 'query N($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const { data, errors } = await world.ask(persona, query, { ids });
    expect([data, errors]).toEqual([{ nodes: ids.map(() => null) }, []]);
  });

  test.each(outsiders)('%s: nothing typed finds it, and no cursor goes on after it', async (persona) => {
    const world = await startWorld();
    const { bsn, birthDate, caseNumber } = child;
    const typed = [
      'Zonneveld',
      'Quirijn',
      'Quirin Zonneveld',
      'zonn',
      '19-09-2017',
      'Zonneveld 2017',
      bsn,
      birthDate,
      caseNumber,
      'Z770077',
    ];
    const query =
      'query S($text: String!, $after: String) { search(text: $text, after: $after) { nodes { person { id } } pageInfo { hasNextPage endCursor } } }';
    for (const text of typed) {
      const { data, errors } = await world.ask(persona, query, { text });
      expect([errors, data], text).toEqual([
        [],
        { search: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
      ]);
    }
    const after = Buffer.from(world.childId).toString('base64url');
    const stranger = Buffer.from('per_00000000-0000-7000-8000-000000000000').toString('base64url');
    const known = await world.ask(persona, query, { text: 'Kuiper', after });
    expect(known.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(known.text).toBe((await world.ask(persona, query, { text: 'Kuiper', after: stranger })).text);
  });

  test.each(outsiders)('%s: its BSN and its case number lead nowhere, as those of nobody do', async (persona) => {
    const world = await startWorld();
    const query = `query L($bsn: BSN!, $number: String!) {
      household(by: { bsn: $bsn }) { id } byNumber: household(by: { caseNumber: $number }) { id }
      person(by: { bsn: $bsn }) { id } case(by: { number: $number }) { id }
      responsibleFor(by: { caseNumber: $number }) { law }
    }`;
    const of = async (bsn: string, number: string) => (await world.ask(persona, query, { bsn, number })).text;
    const nobody = await of('999990081', 'Z-770000');
    expect(nobody).toContain('"household":null');
    expect(await of(child.bsn, child.caseNumber)).toBe(nobody);
  });
});

describe('where a protected child lives', () => {
  // Whoever works for the daughter visits her at home; that the child lives there too is not said.
  test.each(['frontoffice2', 'workincome', 'teamlead', 'director3'])('is not told to %s', async (persona) => {
    expect(await lookAtAll(await startWorld(), persona)).not.toMatch(home);
  });

  test.each(['frontoffice2', 'workincome', 'teamlead', 'director2', 'director3'])(
    'is found by nobody at %s who looks up the address, as if nobody lived there',
    async (persona) => {
      const { ask } = await startWorld();
      const query = `query A($at: AddressInput!, $text: String!) {
        households(at: $at) { id } household(by: { address: $at }) { id } search(text: $text) { nodes { person { id } } }
      }`;
      const of = async (houseNumber: number) => {
        const at = { ...homeAddress, houseNumber };
        return (await ask(persona, query, { at, text: `3835XY ${houseNumber}` })).text;
      };
      expect(await of(homeAddress.houseNumber)).toBe(await of(78));
    },
  );

  test('is kept from whoever directs the plan of another household of the child', async () => {
    const world = await startWorld();
    const { ask, fatherId, fosterId, childId } = world;
    const query = `query F($id: ID!, $bsn: BSN!) {
      household(by: { id: $id }) { members { person { id name { full } address { line } addressWithheld memberships { household { id } } } } }
      byBsn: household(by: { bsn: $bsn }) { id }
      search(text: "Zonneveld") { nodes { person { id } household { id } } }
    }`;
    const { data, text, errors } = await ask('director2', query, { id: fatherId, bsn: child.bsn });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      household: {
        members: [
          { person: { name: { full: 'Jip Smit' } } },
          {
            person: {
              id: childId,
              address: null,
              addressWithheld: true,
              memberships: [{ household: { id: fatherId } }],
            },
          },
        ],
      },
      byBsn: { id: fatherId },
      search: { nodes: [{ person: { id: childId }, household: { id: fatherId } }] },
    });
    expect(text).not.toContain(fosterId);
    expect(text).not.toMatch(home);
  });
});

describe('that somebody is held back', () => {
  const query =
    'query W($id: ID!) { household(by: { id: $id }) { members { id } withheld { area reason level count law organisation { code } contact { name } } } }';

  test('is said in the household where the child lives, with whom to call', async () => {
    const { ask, fosterId } = await startWorld();
    const { data } = await ask('frontoffice2', query, { id: fosterId });
    expect(data).toMatchObject({
      household: {
        members: [{}, {}],
        withheld: expect.arrayContaining([
          {
            ...{ area: 'HOUSEHOLD', reason: 'PROTECTED_CHILD', level: 'EXISTS', count: 1, law: null },
            ...{ organisation: { code: 'larikslaan2' }, contact: { name: 'Emine Karaca' } },
          },
          expect.objectContaining({ area: 'CASE', reason: 'PROTECTED_CHILD', law: 'JEUGDWET', count: 1 }),
          expect.objectContaining({ area: 'SIGNAL', reason: 'PROTECTED_CHILD', count: 1 }),
          expect.objectContaining({ area: 'CONTACT_MOMENT', reason: 'PROTECTED_CHILD', count: 2 }),
        ]),
      },
    });
  });

  test('is said to nobody who sees the child', async () => {
    const { ask, fosterId } = await startWorld();
    const { data } = await ask('director', query, { id: fosterId });
    expect(JSON.stringify(data)).not.toContain('PROTECTED_CHILD');
  });

  test('counts agree with what is seen', async () => {
    const { ask, fosterId } = await startWorld();
    const counts =
      'query C($id: ID!) { household(by: { id: $id }) { contactMoments { totalCount nodes { id } } timeline(first: 100) { totalCount nodes { key } } } }';
    const { text, data } = await ask('frontoffice2', counts, { id: fosterId });
    expect(data).toMatchObject({ household: { contactMoments: { totalCount: 0, nodes: [] } } });
    expect(data).toMatchObject({ household: { timeline: { totalCount: text.split('"key"').length - 1 } } });
  });
});

describe('a protected child is seen by', () => {
  test.each([
    ['frontoffice3', 'whoever works on its case', undefined],
    ['director', 'the director of the plan of the household where it lives', undefined],
    ['privacy', 'the privacy officer', activityId('toezicht-fg')],
  ])('%s, %s', async (persona, _who, activity) => {
    const world = await startWorld();
    const seen = await lookAtAll(world, persona, activity);
    expect(seen).toMatch(/Quirijn Zonneveld/);
    expect(seen).toMatch(/Zaak over het kind/);
    expect(seen).toMatch(/Gesprek over het kind/);
    expect(seen).toMatch(/Zorg over het kind/);
    expect(seen).toMatch(/Brief over het kind/);
    expect(seen).toMatch(/Toestemming over het kind/);
    expect(seen).toMatch(/"ground":"SECRET_PLACEMENT","since":"2026-01-01"/);
    expect(seen).toContain(world.secretIds['provision']);
    const query = `query L($bsn: BSN!, $number: String!) {
      household(by: { bsn: $bsn }) { id } byNumber: household(by: { caseNumber: $number }) { id }
      person(by: { bsn: $bsn }) { id } case(by: { number: $number }) { id }
      name: search(text: "Zonneveld") { nodes { person { id } } }
      birth: search(text: "19-09-2017") { nodes { person { id } } }
    }`;
    const { data } = await world.ask(persona, query, { bsn: child.bsn, number: child.caseNumber }, activity);
    const [home, found] = [{ id: world.fosterId }, { nodes: [{ person: { id: world.childId } }] }];
    expect(data).toEqual({
      ...{ household: home, byNumber: home, person: { id: world.childId }, case: { id: world.caseId } },
      ...{ name: found, birth: found },
    });
  });

  test('whoever works on its case not once that is closed', async () => {
    const world = await startWorld();
    world.db.$client
      .prepare(`update "case" set status = 'CLOSED', closed_on = '2026-05-30' where id = ?`)
      .run(world.caseId);
    expect(await lookAtAll(world, 'frontoffice3')).not.toMatch(/Quirijn|999990032|2017-09-19/);
  });
});

test('a child of a protected child does not name its parent', async () => {
  const { ask, db, childId } = await startWorld();
  const { householdId, relationId } = insertBaby(db, childId);
  const query = `query B($id: ID!, $relation: ID!) { household(by: { id: $id }) { relations { otherName } members { person { relations { otherName } } } } node(id: $relation) { id } }`;
  const of = async (persona: string) => (await ask(persona, query, { id: householdId, relation: relationId })).data;
  expect(await of('frontoffice2')).toEqual({
    household: { relations: [], members: [{ person: { relations: [] } }] },
    node: null,
  });
  const named = { otherName: 'Quirijn Zonneveld' };
  expect(await of('frontoffice3')).toEqual({
    ...{ household: { relations: [named], members: [{ person: { relations: [named] } }] }, node: { id: relationId } },
  });
});
