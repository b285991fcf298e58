import { expect, test } from 'vitest';
import { transaction, type Db } from '../../db/client.ts';
import { organisationId } from '../../db/reference.ts';
import { stableId } from '../../db/reference/stable-id.ts';
import { toOrderedCursor } from '../../src/domain/cursor.ts';
import { startTestHub, type Answer } from '../testkit/hub.ts';
import { insertFamily, type FamilySpec } from '../testkit/family.ts';

const query = `query($norm: ID!, $year: Int!, $month: Int, $first: Int, $after: String) {
  normBreaches(normId: $norm, year: $year, month: $month, first: $first, after: $after) {
    nodes { endsOn doneOn daysLate household { id } case { number } plan { id title startedOn } } edges { cursor node { endsOn } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly nodes: readonly {
    readonly endsOn: string;
    readonly doneOn: string | null;
    readonly daysLate: number;
    readonly household: { readonly id: string } | null;
    readonly case: { readonly number: string } | null;
    readonly plan: { readonly id: string; readonly title: string | null; readonly startedOn: string } | null;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const normId = (db: Db, code: string) =>
  db.$client.prepare<[string], string>('select id from service_norm where code = ?').pluck().get(code);

const pageOf = ({ data, errors }: Answer) => {
  expect(errors).toEqual([]);
  return (data as { normBreaches: Page }).normBreaches;
};

test('the cases behind a breach are for those who lead or decide at the organisation of the norm, as far as they see them', async () => {
  const { ask, db } = await startTestHub({ environment: {} });
  const norm = normId(db, 'onderzoek-wmo');
  const own = { law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' } as const;
  const late = (number: string, receivedOn: string, rest = {}) => ({ ...own, number, rest: { receivedOn, ...rest } });
  const { householdId } = insertFamily(db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [
      late('W-1', '2026-01-05'),
      late('W-2', '2026-02-02'),
      // Sealed: seen by its worker only.
      late('W-3', '2026-01-12', { sealed: 1 }),
      // More of those than are asked of the thread at first, and before all others.
      ...Array.from({ length: 230 }, (_, index) => late(`S-${index}`, '2026-01-02', { sealed: 1 })),
      // Not over yet, and of another law.
      late('W-4', '2026-05-20'),
      { ...own, number: 'J-1', law: 'JEUGDWET', rest: { receivedOn: '2026-01-05' } },
    ],
  });
  const asked = { norm, year: 2026 };
  const all = pageOf(await ask('teamlead', query, asked));
  expect(all.nodes.map((each) => [each.case?.number, each.endsOn, each.doneOn])).toEqual([
    ['W-1', '2026-02-09', null],
    ['W-2', '2026-03-09', null],
  ]);
  expect(all.nodes[0]?.daysLate).toBe(112);
  expect(all.nodes.every(({ plan, household }) => plan === null && household?.id === householdId)).toBe(true);
  expect(all.pageInfo.hasNextPage).toBe(false);
  // The sealed case shows through no page either.
  const one = pageOf(await ask('teamlead', query, { ...asked, first: 1 }));
  expect([one.nodes.length, one.pageInfo.hasNextPage]).toEqual([1, true]);
  const two = pageOf(await ask('teamlead', query, { ...asked, first: 1, after: one.pageInfo.endCursor }));
  expect(two.nodes.map((each) => [each.case?.number, two.pageInfo.hasNextPage])).toEqual([['W-2', false]]);
  expect(pageOf(await ask('teamlead', query, { ...asked, month: 3 })).nodes).toHaveLength(1);
  expect(pageOf(await ask('teamlead', query, { ...asked, month: 4 })).nodes).toEqual([]);

  // A director reads of evaluations only, and a back office of what its own organisation answers for.
  for (const persona of ['management', 'frontoffice', 'privacy', 'backoffice', 'director', 'teamlead2']) {
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
    { ...asked, after: toOrderedCursor('NORM_BREACH', ['2026-02-09', 'cas_x']) },
    { ...asked, after: toOrderedCursor('NORM_BREACH', ['gisteren', 'cas_x', '0']) },
    { ...asked, after: toOrderedCursor('NORM_BREACH', ['2026-02-09', 'cas_x', '-1']) },
  ];
  for (const variables of bad) {
    const refused = await ask('teamlead', query, variables);
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('the plans behind a breach are told to those who see in them what the norm is about', async () => {
  const { ask, db } = await startTestHub({ environment: {} });
  const family = (place: number, spec: Omit<FamilySpec, 'members'>) =>
    insertFamily(db, {
      members: [{ name: `Inwoner ${place}`, bsn: `99999000${place}`.slice(0, 9) }],
      address: { postalCode: '3833CC', houseNumber: place },
      ...spec,
    }).planId;
  const inHand = { number: 'B-1', law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;
  const own = family(1, { plan: { startedOn: '2025-07-01', director: 'director' } });
  const others = family(2, { plan: { startedOn: '2025-07-01', director: 'director2' } });
  const [unled, atWork] = [
    family(3, { plan: { startedOn: '2026-01-15' } }),
    family(4, { plan: { startedOn: '2026-01-15' }, cases: [inHand] }),
  ];
  // Neither is a breach: a director within the norm, and a plan that ended before its last day.
  family(5, { plan: { startedOn: '2026-01-15', director: 'director2' } });
  family(6, { plan: { startedOn: '2026-01-15', endedOn: '2026-01-16' } });

  const evaluated = { norm: normId(db, 'evaluatie'), year: 2025 };
  const mine = pageOf(await ask('director', query, { ...evaluated, first: 1 }));
  expect(mine.nodes).toEqual([
    {
      endsOn: '2025-12-30',
      doneOn: null,
      daysLate: 153,
      household: { id: expect.stringMatching(/^hou_/) as string },
      case: null,
      plan: { id: own, title: 'Samen verder', startedOn: '2025-07-01' },
    },
  ]);
  // That another's plan was late as well shows nowhere, whichever of the two comes first.
  expect(mine.pageInfo.hasNextPage).toBe(false);
  const ids = [own ?? '', others ?? ''].toSorted();
  const after = toOrderedCursor('NORM_BREACH', ['2025-12-30', ids[0] ?? '', '0']);
  expect(pageOf(await ask('director', query, { ...evaluated, after })).nodes).toHaveLength(ids[1] === own ? 1 : 0);
  // Who leads the team sees that there are plans, not whether they were evaluated.
  expect(pageOf(await ask('teamlead', query, evaluated)).nodes).toEqual([]);

  const directed = { norm: normId(db, 'regisseur'), year: 2026 };
  const late = pageOf(await ask('teamlead', query, directed));
  expect(new Set(late.nodes.map(({ plan }) => plan?.id))).toEqual(new Set([unled, atWork]));
  expect(late.nodes.map(({ endsOn, doneOn, case: of, plan }) => [endsOn, doneOn, of, plan?.title])).toEqual([
    ['2026-01-22', null, null, null],
    ['2026-01-22', null, null, null],
  ]);
  // Were the norm the back office's to answer for, it would see the household in which it has a case in hand, and no other.
  const executor = 'update agreement set executor_id = ? where code = ?';
  transaction(db, () =>
    db.$client.prepare(executor).run(organisationId('amersfoort'), 'prestatieovereenkomst-larikslaan2'),
  );
  const hidden = pageOf(await ask('backoffice', query, { ...directed, first: 1 }));
  expect(hidden.nodes.map(({ plan }) => plan?.id)).toEqual([atWork]);
  expect(hidden.pageInfo.hasNextPage).toBe(false);

  for (const [persona, variables] of [
    ['frontoffice', evaluated],
    ['management', evaluated],
    ['privacy', evaluated],
    ['director', directed],
    ['teamlead', directed],
  ] as const) {
    const { errors } = await ask(persona, query, variables);
    expect([persona, errors[0]?.extensions.code]).toEqual([persona, 'PURPOSE_NOT_ALLOWED']);
  }
});
