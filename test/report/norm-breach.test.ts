import { expect, test } from 'vitest';
import { stableId } from '../../db/reference/stable-id.ts';
import { startTestHub, type Answer } from '../testkit/hub.ts';
import { insertFamily } from '../testkit/family.ts';

const query = `query($norm: ID!, $year: Int!, $month: Int, $first: Int, $after: String) {
  normBreaches(normId: $norm, year: $year, month: $month, first: $first, after: $after) {
    nodes { endsOn doneOn daysLate case { number } } edges { cursor node { endsOn } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly nodes: readonly { endsOn: string; doneOn: string | null; daysLate: number; case: { number: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const pageOf = ({ data, errors }: Answer) => {
  expect(errors).toEqual([]);
  return (data as { normBreaches: Page }).normBreaches;
};

test('the cases behind a breach are for those who lead or decide at the organisation of the norm, as far as they see them', async () => {
  const { ask, db } = await startTestHub({ environment: {} });
  const norm = db.$client
    .prepare<[string], string>('select id from service_norm where code = ?')
    .pluck()
    .get('onderzoek-wmo');
  const own = { law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' } as const;
  const late = (number: string, receivedOn: string, rest = {}) => ({ ...own, number, rest: { receivedOn, ...rest } });
  insertFamily(db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [
      late('W-1', '2026-01-05'),
      late('W-2', '2026-02-02'),
      // Sealed: seen by its worker only.
      late('W-3', '2026-01-12', { sealed: 1 }),
      // Not over yet, and of another law.
      late('W-4', '2026-05-20'),
      { ...own, number: 'J-1', law: 'JEUGDWET', rest: { receivedOn: '2026-01-05' } },
    ],
  });
  const asked = { norm, year: 2026 };
  const all = pageOf(await ask('teamlead', query, asked));
  expect(all.nodes.map((each) => [each.case.number, each.endsOn, each.doneOn])).toEqual([
    ['W-1', '2026-02-09', null],
    ['W-2', '2026-03-09', null],
  ]);
  expect(all.nodes[0]?.daysLate).toBe(112);
  expect(all.pageInfo.hasNextPage).toBe(false);
  // The sealed case shows through no page either.
  const one = pageOf(await ask('teamlead', query, { ...asked, first: 1 }));
  expect([one.nodes.length, one.pageInfo.hasNextPage]).toEqual([1, true]);
  const two = pageOf(await ask('teamlead', query, { ...asked, first: 1, after: one.pageInfo.endCursor }));
  expect(two.nodes.map((each) => [each.case.number, two.pageInfo.hasNextPage])).toEqual([['W-2', false]]);
  expect(pageOf(await ask('teamlead', query, { ...asked, month: 3 })).nodes).toHaveLength(1);
  expect(pageOf(await ask('teamlead', query, { ...asked, month: 4 })).nodes).toEqual([]);

  for (const persona of ['management', 'frontoffice', 'privacy', 'backoffice']) {
    const refused = await ask(persona, query, asked);
    expect([persona, refused.errors[0]?.extensions.code]).toEqual([persona, 'PURPOSE_NOT_ALLOWED']);
  }
  const unasked = await ask('teamlead', query, asked, null);
  expect(unasked.errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  const bad = [
    { ...asked, year: 2014 },
    { ...asked, year: 2027 },
    { ...asked, month: 13 },
    { ...asked, first: 0 },
    { ...asked, after: 'x' },
    { ...asked, norm: stableId('serviceNorm', 'nothing') },
    {
      ...asked,
      norm: db.$client.prepare<[], string>(`select id from service_norm where code = 'evaluatie'`).pluck().get(),
    },
  ];
  for (const variables of bad) {
    const refused = await ask('teamlead', query, variables);
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});
