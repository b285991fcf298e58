import { describe, expect, test } from 'vitest';
import { productId } from '../../db/reference.ts';
import { insertFamily, insertProvider, insertProvision } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

describe('a product and a provider', () => {
  test('are public to whoever is signed in, without a purpose', async () => {
    const { db, ask } = await startTestHub();
    const provider = insertProvider(db, 'Thuiszorg Proefdorp');
    const product = productId({ law: 'WMO', code: 'SM' });
    const query = `query Both($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Product { code name law ladderStep } ... on Provider { name } } }`;
    const { data, errors } = await ask('admin', query, { ids: [product, provider] }, null);
    expect({ data, errors }).toEqual({
      errors: [],
      data: {
        nodes: [
          { code: 'SM', name: 'Scootmobiel', law: 'WMO', ladderStep: 'TAILORED_PROVISION' },
          { name: 'Thuiszorg Proefdorp' },
        ],
      },
    });
  });

  test('are asked for in vain where they are not', async () => {
    const { ask } = await startTestHub();
    const ids = ['prd_00000000-0000-0000-0000-000000000000', 'prv_00000000-0000-0000-0000-000000000000', 'prv_none'];
    const { data } = await ask('admin', 'query Both($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, null);
    expect(data).toEqual({ nodes: [null, null, null] });
  });

  test('are known to a hub that is running as soon as they are in the store', async () => {
    const { db, ask } = await startTestHub();
    const { householdId, personIds } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
    const query = 'query Help($by: HouseholdBy!) { household(by: $by) { provisions { provider { name } } } }';
    expect((await ask('privacy', query, { by: { id: householdId } })).errors).toEqual([]);
    const providerId = insertProvider(db, 'Zorg van morgen');
    insertProvision(db, { householdId, personId: personIds[0] ?? '', law: 'WMO', providerId });
    const { data } = await ask('privacy', query, { by: { id: householdId } });
    expect(data).toEqual({ household: { provisions: [{ provider: { name: 'Zorg van morgen' } }] } });
  });

  test('tell nobody whose help it is: there is no way back from a provider to people', async () => {
    const { db, ask } = await startTestHub();
    const provider = insertProvider(db, 'Thuiszorg Proefdorp');
    const query = 'query One($id: ID!) { node(id: $id) { ... on Provider { provisions { id } } } }';
    expect((await ask('privacy', query, { id: provider })).errors[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });
});
