import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertRelation, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const glance = `query Glance($by: HouseholdBy!) {
  household(by: $by) {
    address { line }
    members { person { bsn name { full } address { line } addressWithheld } }
    director { staff { name } }
    plan { sight title goals { description actions { ownerName } } }
    cases { law sight number title person { name { full } } statusHistory { status } organisation { code } worker { name phone } }
    contactMoments { totalCount nodes { summary } }
    withheld { area level reason law count organisation { code } contact { name } }
  }
}`;

interface Glance {
  readonly address: { readonly line: string } | null;
  readonly members: readonly { readonly person: Record<string, unknown> }[];
  readonly director: { readonly staff: { readonly name: string } } | null;
  readonly plan: {
    readonly sight: string;
    readonly title: string | null;
    readonly goals: readonly object[] | null;
  } | null;
  readonly cases: readonly Record<string, unknown>[];
  readonly contactMoments: { readonly totalCount: number; readonly nodes: readonly { readonly summary: string }[] };
  readonly withheld: readonly Record<string, unknown>[];
}

/** One family under three laws, as the design's first story has it. */
const threeLaws: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
  ],
  plan: { director: 'director' },
  contacts: [
    { law: 'WMO', at: '2026-05-20T09:00:00.000Z', summary: 'over de Wmo' },
    { law: 'PARTICIPATIEWET', at: '2026-05-21T09:00:00.000Z', summary: 'over de uitkering' },
  ],
};

async function lookAs(persona: string, spec: FamilySpec = threeLaws, activity?: string): Promise<Glance | null> {
  const { db, ask } = await startTestHub();
  const { householdId } = insertFamily(db, spec);
  const { data, errors } = await ask(persona, glance, { by: { id: householdId } }, activity);
  expect(errors).toEqual([]);
  return (data?.['household'] ?? null) as Glance | null;
}

const sightByLaw = (seen: Glance | null) =>
  Object.fromEntries((seen?.cases ?? []).map(({ law, sight }) => [law, sight]));

describe('one household, seen by', () => {
  test('the front office: its own laws in full, of the plan and the benefit only that they are there and whom to call', async () => {
    const seen = await lookAs('frontoffice');
    expect(sightByLaw(seen)).toEqual({ WMO: 'CONTENT', JEUGDWET: 'CONTENT', PARTICIPATIEWET: 'EXISTS' });
    expect(seen?.cases.find(({ law }) => law === 'PARTICIPATIEWET')).toEqual({
      ...{ law: 'PARTICIPATIEWET', sight: 'EXISTS', number: null, title: null, person: null, statusHistory: null },
      ...{
        organisation: { code: 'amersfoort' },
        worker: { name: 'Anouk Rietveldt', phone: expect.stringMatching(/^033/) },
      },
    });
    expect(seen?.plan).toEqual({ sight: 'EXISTS', title: null, goals: null });
    expect(seen?.contactMoments).toEqual({ totalCount: 1, nodes: [{ summary: 'over de Wmo' }] });
    expect(seen?.withheld).toEqual([
      {
        ...{ area: 'PLAN', level: 'EXISTS', reason: 'NOT_YOUR_TASK', law: null, count: 1 },
        ...{ organisation: { code: 'larikslaan2' }, contact: { name: 'Emine Karaca' } },
      },
      {
        ...{ area: 'CASE', level: 'EXISTS', reason: 'NOT_YOUR_TASK', law: 'PARTICIPATIEWET', count: 1 },
        ...{ organisation: { code: 'amersfoort' }, contact: { name: 'Anouk Rietveldt' } },
      },
      {
        ...{ area: 'CONTACT_MOMENT', level: 'EXISTS', reason: 'NOT_YOUR_TASK', law: 'PARTICIPATIEWET', count: 1 },
        ...{ organisation: { code: 'amersfoort' }, contact: null },
      },
    ]);
  });

  test('its director: the plan whole, the benefit as something that is there', async () => {
    const seen = await lookAs('director');
    expect(seen?.plan).toMatchObject({ sight: 'CONTENT', goals: [{ description: 'Rondkomen' }] });
    expect(sightByLaw(seen)).toEqual({ WMO: 'CONTENT', JEUGDWET: 'CONTENT', PARTICIPATIEWET: 'EXISTS' });
    expect(seen?.members[0]?.person['bsn']).toBe('999990019');
  });

  test('a director who does not direct it: that there is a plan, and no BSN', async () => {
    const seen = await lookAs('director', { ...threeLaws, plan: { director: 'director2' } });
    expect(seen?.plan).toEqual({ sight: 'EXISTS', title: null, goals: null });
    expect(seen?.director).toEqual({ staff: { name: 'Bas Terpstra' } });
    expect(seen?.members[0]?.person['bsn']).toBeNull();
  });

  test('the back office: the case it executes, the director, and nothing of the other cases', async () => {
    const seen = await lookAs('backoffice');
    expect(sightByLaw(seen)).toEqual({ JEUGDWET: 'CONTENT' });
    expect(seen?.director).toEqual({ staff: { name: 'Emine Karaca' } });
    expect(seen?.plan).toEqual({ sight: 'EXISTS', title: null, goals: null });
    expect(seen?.withheld.map(({ area }) => area)).toEqual(['PLAN']);
  });

  test('work and income: the benefit in full, of the others that they are there', async () => {
    const seen = await lookAs('workincome');
    expect(sightByLaw(seen)).toEqual({ WMO: 'EXISTS', JEUGDWET: 'EXISTS', PARTICIPATIEWET: 'CONTENT' });
    expect(seen?.contactMoments.nodes).toEqual([{ summary: 'over de uitkering' }]);
    expect(seen?.plan?.sight).toBe('EXISTS');
  });

  test('the privacy officer: everything', async () => {
    const seen = await lookAs('privacy');
    expect(sightByLaw(seen)).toEqual({ WMO: 'CONTENT', JEUGDWET: 'CONTENT', PARTICIPATIEWET: 'CONTENT' });
    expect(seen?.withheld).toEqual([]);
  });

  test('management: nobody, also for the purpose that is its own', async () => {
    expect(await lookAs('management')).toBeNull();
  });

  test('the back office, when nothing is in its hands: not at all', async () => {
    expect(await lookAs('backoffice', { ...threeLaws, cases: threeLaws.cases?.slice(0, 1) ?? [] })).toBeNull();
  });

  test('the front office for the Wmo alone: youth help shrinks to its existence', async () => {
    expect(sightByLaw(await lookAs('frontoffice', threeLaws, activityId('toegang-wmo')))).toEqual({
      WMO: 'CONTENT',
      JEUGDWET: 'EXISTS',
      PARTICIPATIEWET: 'EXISTS',
    });
  });
});

describe('a secret address', () => {
  const address = { postalCode: '3833EF', houseNumber: 3 };
  const secret: FamilySpec = {
    address,
    members: [
      { name: 'Lena Prins', bsn: '999990019', person: { secrecy: 1 } },
      { name: 'Sam Prins', bsn: '999990020', role: 'CHILD', birthDate: '2018-08-08' },
    ],
    plan: { director: 'director' },
  };

  test('is withheld for everybody who lives there, and the answer says so', async () => {
    const seen = await lookAs('frontoffice', secret);
    expect(seen?.address).toBeNull();
    expect(seen?.members.map(({ person }) => [person['address'], person['addressWithheld']])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(seen?.withheld[0]).toMatchObject({ area: 'ADDRESS', reason: 'SECRECY', contact: { name: 'Emine Karaca' } });
    expect(JSON.stringify(seen)).not.toMatch(/3833|Proefweg/);
  });

  test('is seen by the director of the household', async () => {
    expect((await lookAs('director', secret))?.address).toEqual({ line: 'Proefweg 3, 3833 EF Leusden' });
  });

  test('finds nobody, as if nobody lived there', async () => {
    const { db, ask } = await startTestHub();
    insertFamily(db, secret);
    const query = 'query At($at: AddressInput!) { households(at: $at) { id } household(by: { address: $at }) { id } }';
    const { data } = await ask('frontoffice', query, { at: address });
    expect(data).toEqual({ households: [], household: null });
  });

  test('does not show through a housemate, a parent elsewhere, or the child itself', async () => {
    const { db, ask } = await startTestHub();
    const mother = insertFamily(db, secret);
    const housemate = insertFamily(db, { address, members: [{ name: 'Rob Kok', bsn: '999990032', role: 'SINGLE' }] });
    const father = insertFamily(db, {
      address: { postalCode: '3834GH', houseNumber: 9 },
      members: [
        { name: 'Jip Smit', bsn: '999990044' },
        { name: 'Sam Prins', bsn: '999990020', role: 'CHILD', kind: 'SECONDARY' },
      ],
    });
    insertRelation(db, mother.personIds[1] ?? '', 'PARENT', { id: father.personIds[0] ?? '', name: 'Jip Smit' });
    const query = `query All($father: ID!, $housemate: ID!, $child: BSN!) {
      father: household(by: { id: $father }) { address { line } members { person { name { full } address { line } memberships { household { address { line } othersAtAddress { id } } } } } }
      housemate: household(by: { id: $housemate }) { address { line } othersAtAddress { name { full } } }
      child: person(by: { bsn: $child }) { address { line } memberships { household { address { line } } } }
    }`;
    const variables = { father: father.householdId, housemate: housemate.householdId, child: '999990020' };
    const { text, errors } = await ask('frontoffice', query, variables);
    expect(errors).toEqual([]);
    expect(text).not.toMatch(/3833|Proefweg 3,/);
    expect(text).toContain('Proefweg 9');
  });
});

describe('a sealed case', () => {
  const sealed = (worker: 'frontoffice' | 'frontoffice2'): FamilySpec => ({
    ...threeLaws,
    cases: [{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker, rest: { sealed: 1 } }],
  });

  test('is open to its own worker', async () => {
    expect(sightByLaw(await lookAs('frontoffice', sealed('frontoffice')))).toEqual({ WMO: 'CONTENT' });
  });

  test('shows a colleague only that it is there, and says why', async () => {
    const seen = await lookAs('frontoffice', sealed('frontoffice2'));
    expect(sightByLaw(seen)).toEqual({ WMO: 'EXISTS' });
    expect(seen?.withheld).toContainEqual(expect.objectContaining({ area: 'CASE', reason: 'SEALED' }));
  });
});
