import { describe, expect, test } from 'vitest';
import { insertFamily, insertRelation, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const spec: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
  ],
  plan: { director: 'director' },
  contacts: [{ law: 'WMO', at: '2026-05-20T09:00:00.000Z', summary: 'gebeld' }],
};

const ids = `query Ids($by: HouseholdBy!) { household(by: $by) {
  id director { id } plan { id goals { id actions { id } } } members { id person { id relations { id } } } cases { id law organisation { id } responsibilities { id } worker { id } } contactMoments { nodes { id } } } }`;

async function start() {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, spec);
  insertRelation(hub.db, family.personIds[1] ?? '', 'PARENT', { id: family.personIds[0] ?? '', name: 'Noor Visser' });
  const { data } = await hub.ask('director', ids, { by: { id: family.householdId } });
  const found = [...JSON.stringify(data).matchAll(/"id":"([a-z]{3}_[0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
  return { ...hub, family, ids: [...new Set(found)] };
}

describe('node(id:)', () => {
  test('finds every thing of the household view by the id it bears there', async () => {
    const { ask, ids: all } = await start();
    const { data, errors } = await ask('director', 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: all,
    });
    const nodes = (data ?? {})['nodes'] as { __typename: string; id: string }[];
    expect(errors).toEqual([]);
    expect(nodes.map((node) => node?.id)).toEqual(all);
    expect([...new Set(nodes.map((node) => node.__typename))].sort()).toEqual([
      ...['Action', 'Case', 'ContactMoment', 'Director', 'Goal', 'Household', 'Membership'],
      ...['Organisation', 'Person', 'Plan', 'Relation', 'Responsibility', 'StaffMember'],
    ]);
  });

  test('shows a case no further than the household view does', async () => {
    const { ask, family } = await start();
    const query =
      'query One($id: ID!) { node(id: $id) { ... on Case { sight law title number person { id } household { id } } } }';
    const { data } = await ask('director', query, { id: family.caseIds[1] });
    expect(data).toEqual({
      node: {
        sight: 'EXISTS',
        law: 'PARTICIPATIEWET',
        title: null,
        number: null,
        person: null,
        household: { id: family.householdId },
      },
    });
  });

  test('gives nothing of a household to those who may not see it, whatever the id', async () => {
    const { ask, ids: all } = await start();
    for (const persona of ['management', 'backoffice']) {
      const { data } = await ask(persona, 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all });
      const seen = ((data ?? {})['nodes'] as ({ id: string } | null)[]).flatMap((node) => node?.id.slice(0, 3) ?? []);
      expect([...new Set(seen)].sort()).toEqual(['org', 'rsp', 'sta']);
    }
  });

  test('needs no purpose for what is no resident’s', async () => {
    const { ask, ids: all } = await start();
    const id = all.find((each) => each.startsWith('org_'));
    const { data, errors } = await ask(
      'admin',
      'query One($id: ID!) { node(id: $id) { ... on Organisation { code } } }',
      { id },
      null,
    );
    expect({ data, errors }).toEqual({ data: { node: { code: expect.any(String) } }, errors: [] });
  });

  test('takes a hundred ids and no more', async () => {
    const { ask } = await start();
    const many = Array.from({ length: 101 }, (_, index) => `x${index}`);
    const query = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask('director', query, { ids: many })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await ask('director', query, { ids: many.slice(1) })).data).toEqual({
      nodes: Array.from({ length: 100 }, () => null),
    });
  });
});
