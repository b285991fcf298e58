import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const page = `query Page($by: HouseholdBy!, $first: Int, $after: String, $asOf: Date) {
  household(by: $by, asOf: $asOf) { contactMoments(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { summary } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly summary: string } }[];
}

async function start(count: number) {
  const hub = await startTestHub();
  const { householdId } = insertFamily(hub.db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    contacts: Array.from({ length: count }, (_, index) => ({
      law: 'WMO' as const,
      // Pairs at the same moment: the tie-breaker must keep the order.
      at: `2026-05-${String(1 + Math.floor(index / 2)).padStart(2, '0')}T09:00:00.000Z`,
      summary: `contact ${index}`,
    })),
  });
  const read = async (variables: object): Promise<Page> => {
    const { data, errors } = await hub.ask('frontoffice', page, { by: { id: householdId }, ...variables });
    expect(errors).toEqual([]);
    const { contactMoments } = (data ?? {})['household'] as { contactMoments: Page };
    return contactMoments;
  };
  return { ...hub, householdId, read };
}

describe('contact moments', () => {
  test('come in pages that together are all of them, once each, the latest first', async () => {
    const { read } = await start(11);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 1; pages <= 4; pages++) {
      const { edges, pageInfo, totalCount }: Page = await read({ first: 3, after });
      seen.push(...edges.map(({ node }) => node.summary));
      after = pageInfo.endCursor;
      expect({ totalCount, hasNextPage: pageInfo.hasNextPage }).toEqual({ totalCount: 11, hasNextPage: pages < 4 });
    }
    const order = seen.map((summary) => Math.floor(Number(summary.split(' ')[1]) / 2));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(seen).size).toBe(11);
  });

  test('on a past day are those up to and including that day', async () => {
    const { read } = await start(11);
    expect((await read({ asOf: '2026-05-02' })).totalCount).toBe(4);
  });

  test.for([[0], [101], [-1]])('are not given %d at a time', async ([first]) => {
    const { ask, householdId } = await start(1);
    const { errors } = await ask('frontoffice', page, { by: { id: householdId }, first });
    expect(errors[0]).toMatchObject({
      message: 'first: expected a number from 1 to 100',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.for(['xyz', '', 'bm90IGEgY3Vyc29y', "' or 1=1"])('refuse a cursor that is none: %s', async (after) => {
    const { ask, householdId } = await start(1);
    const { errors, text } = await ask('frontoffice', page, { by: { id: householdId }, after });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(text).not.toMatch(/xyz|bm90IG|or 1=1/);
  });

  test('of households side by side are read as one set', async () => {
    const { ask, db, householdId } = await start(3);
    const other = insertFamily(db, {
      members: [{ name: 'Joris Maas', bsn: '999990032' }],
      contacts: [{ law: 'WMO', at: '2026-05-20T09:00:00.000Z', summary: 'alleen hier' }],
    });
    const query =
      'query Two($ids: [ID!]!) { nodes(ids: $ids) { ... on Household { contactMoments(first: 2) { totalCount nodes { summary } } } } }';
    const { data } = await ask('frontoffice', query, { ids: [householdId, other.householdId] });
    expect(data).toEqual({
      nodes: [
        {
          contactMoments: {
            totalCount: 3,
            nodes: [{ summary: 'contact 2' }, { summary: expect.stringMatching(/contact [01]/) }],
          },
        },
        { contactMoments: { totalCount: 1, nodes: [{ summary: 'alleen hier' }] } },
      ],
    });
  });
});
