import { describe, expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { review, startDesk, type Desk } from './ask.ts';
import { workFamily as family } from '../testkit/work-desk.ts';

const list = `query List($state: EmergencyAccessState, $unreviewed: Boolean, $from: Date, $until: Date, $first: Int, $after: String) {
  emergencyAccesses(state: $state, unreviewed: $unreviewed, from: $from, until: $until, first: $first, after: $after) {
    nodes { id reason } edges { cursor node { id } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly nodes: readonly { readonly id: string; readonly reason: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function listAs({ ask }: Desk, persona: string, variables: object = {}, activity?: string | null) {
  const { data, errors } = await ask(persona, list, variables, activity);
  return { page: data?.['emergencyAccesses'] as Page, errors };
}

async function idsAs(desk: Desk, persona: string, variables: object = {}, activity?: string): Promise<string[]> {
  return (await listAs(desk, persona, variables, activity)).page.nodes.map(({ id }) => id);
}

/** One of the front office, then one of work and income. */
async function startList() {
  const desk = await startDesk();
  const front = await desk.open('frontoffice', { minutes: 10 });
  desk.later(20);
  const income = await desk.open('workincome', { laws: ['WMO'] });
  return { ...desk, front: front.id, income: income.id };
}

describe('the emergency accesses that somebody may know of', () => {
  test('are their own', async () => {
    const desk = await startList();
    expect(await idsAs(desk, 'frontoffice')).toEqual([desk.front]);
    expect(await idsAs(desk, 'workincome')).toEqual([desk.income]);
  });

  test('are those to households whose plan they direct', async () => {
    const desk = await startList();
    expect(await idsAs(desk, 'director')).toEqual([desk.income, desk.front]);
  });

  test('are for a team lead who reviews those of the own organisation', async () => {
    const desk = await startList();
    expect(await idsAs(desk, 'teamlead', {}, review)).toEqual([desk.front]);
    expect(await idsAs(desk, 'teamlead')).toEqual([]);
  });

  test('are all for the privacy desk that reviews, and for the privacy officer who supervises', async () => {
    const desk = await startList();
    expect(await idsAs(desk, 'privacy', {}, review)).toEqual([desk.income, desk.front]);
    expect(await idsAs(desk, 'privacy')).toEqual([desk.income, desk.front]);
    expect(await idsAs(desk, 'privacy', {}, activityId('rechten-van-betrokkenen'))).toEqual([]);
  });

  test.for([['backoffice'], ['management']] as const)('are none for %s', async ([persona]) => {
    const desk = await startList();
    expect(await idsAs(desk, persona)).toEqual([]);
  });

  test('are nobody’s without a purpose', async () => {
    const desk = await startList();
    for (const persona of ['admin', 'chain'])
      expect((await listAs(desk, persona)).errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    expect((await listAs(desk, 'frontoffice', {}, null)).errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  test('are the same by id as in the list', async () => {
    const desk = await startList();
    const node = 'query Node($id: ID!) { node(id: $id) { id ... on EmergencyAccess { reason } } }';
    for (const [persona, activity] of [
      ['frontoffice'],
      ['workincome'],
      ['director'],
      ['teamlead', review],
      ['teamlead'],
      ['privacy', review],
      ['backoffice'],
      ['management'],
    ] as const) {
      const known = await idsAs(desk, persona, {}, activity);
      for (const id of [desk.front, desk.income]) {
        const { data } = await desk.ask(persona, node, { id }, activity);
        expect([persona, data?.['node'] !== null]).toEqual([persona, known.includes(id)]);
      }
    }
  });

  test('can be asked for by what they are', async () => {
    const desk = await startList();
    const as = (variables: object) => idsAs(desk, 'privacy', variables, review);
    expect(await as({ state: 'RUNNING' })).toEqual([desk.income]);
    expect(await as({ state: 'ENDED' })).toEqual([desk.front]);
    await desk.make('review', 'privacy', { id: desk.front, expectedVersion: 1, outcome: 'JUSTIFIED' }, review);
    expect(await as({ unreviewed: true })).toEqual([desk.income]);
    expect(await as({ from: '2026-06-01', until: '2026-06-02' })).toHaveLength(2);
    expect(await as({ from: '2026-06-02' })).toEqual([]);
    expect(await as({ until: '2026-06-01' })).toEqual([]);
  });

  test('come page by page, each once', async () => {
    const desk = await startDesk();
    const ids: string[] = [];
    for (let place = 0; place < 5; place++) {
      const { householdId } = insertFamily(desk.db, {
        address: { postalCode: '3832AB', houseNumber: place + 1 },
        members: [{ name: 'Jip Smit', bsn: `99999${1000 + place}`, role: 'SINGLE' }],
      });
      ids.unshift((await desk.open('frontoffice', { householdId })).id);
      // Two at the same moment: the id decides.
      if (place % 2 === 0) desk.later(1);
    }
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { page }: { page: Page } = await listAs(desk, 'frontoffice', { first: 2, after });
      found.push(...page.nodes.map(({ id }) => id));
      expect(page.edges.at(-1)?.cursor).toBe(page.pageInfo.endCursor);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(ids);
  });

  test.for([
    { first: 0 },
    { first: 101 },
    { after: 'nowhere' },
    { after: Buffer.from('2026 hou_1').toString('base64url') },
    { state: 'LOST' },
    { from: 'today' },
  ])('are a wrong question with %o', async (variables) => {
    const desk = await startDesk();
    expect((await listAs(desk, 'frontoffice', variables)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('name the household only to whoever sees it', async () => {
    const desk = await startDesk({ ...family, plan: {} });
    const { id } = await desk.open('frontoffice');
    const query =
      'query H($id: ID!) { node(id: $id) { ... on EmergencyAccess { household { id cases { law sight title } } } } }';
    const { data } = await desk.ask('teamlead', query, { id }, review);
    // Who reviews sees that there are cases, not what is in them.
    expect(data).toEqual({
      node: {
        household: {
          id: desk.householdId,
          cases: expect.arrayContaining([{ law: 'PARTICIPATIEWET', sight: 'EXISTS', title: null }]),
        },
      },
    });
    expect(JSON.stringify(data)).not.toContain('CONTENT');
  });
});

describe('the count of emergency accesses', () => {
  const counts = `query Counts($from: Date, $until: Date) {
    emergencyAccessCounts(from: $from, until: $until) { month total justified notJustified unreviewed }
  }`;

  async function startCount() {
    const desk = await startList();
    desk.later(60);
    const input = { id: desk.front, expectedVersion: 1, outcome: 'NOT_JUSTIFIED', note: 'Bellen had volstaan.' };
    await desk.make('review', 'teamlead', input, review);
    return desk;
  }

  test.for([
    ['management', undefined, 2],
    ['privacy', undefined, 2],
    ['privacy', review, 2],
    ['teamlead', undefined, 1],
    ['teamlead', review, 1],
  ] as const)('is for %s (%s) by month, without a name', async ([persona, activity, total]) => {
    const desk = await startCount();
    const { data, text } = await desk.ask(persona, counts, { from: '2026-05-01', until: '2026-07-01' }, activity);
    expect(data).toEqual({
      emergencyAccessCounts: [
        { month: '2026-05', total: 0, justified: 0, notJustified: 0, unreviewed: 0 },
        { month: '2026-06', total, justified: 0, notJustified: 1, unreviewed: total - 1 },
      ],
    });
    expect(text).not.toMatch(/Visser|Marloes|sta_|hou_/);
  });

  test('is of the last twelve months unless asked otherwise', async () => {
    const desk = await startCount();
    const { data } = await desk.ask('management', counts);
    const months = ((data?.['emergencyAccessCounts'] ?? []) as { month: string }[]).map(({ month }) => month);
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-07', '2026-06']);
  });

  test.for([['frontoffice'], ['director'], ['backoffice'], ['workincome'], ['admin'], ['chain']] as const)(
    'is not for %s',
    async ([persona]) => {
      const desk = await startDesk();
      const { errors } = await desk.ask(persona, counts);
      expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    },
  );

  test.for([
    { from: '2026-07-01', until: '2026-07-01' },
    { from: '2026-07-02', until: '2026-07-01' },
    { from: '2000-01-01', until: '2026-01-01' },
    { from: 'May' },
  ])('is of no such period: %o', async (period) => {
    const desk = await startDesk();
    expect((await desk.ask('management', counts, period)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
