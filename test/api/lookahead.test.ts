import { expect, test } from 'vitest';
import { makeDemo } from '../../src/population/demo.ts';
import { makeTestServer } from '../testkit/server.ts';
import { testNow } from '../testkit/store.ts';

test('the history of a case is there however the case is reached', async () => {
  const { ask, db, unforeseen, refreshReference } = await makeTestServer(
    { record: async () => {} },
    'director',
    'regie-huishouden',
  );
  makeDemo(db, { people: 150, seed: 7, now: testNow });
  refreshReference();
  const histories: string[] = [];
  for (const selection of [
    'cases { duty { case { statusHistory { status } } } }',
    'duties { ... on PlanDuty { plan { goals { description actions { description } } } } }',
    'duties { ... on CaseDuty { case { statusHistory { status } } } }',
  ]) {
    for (const id of db.$client.prepare<[], string>('select id from household limit 40').pluck().all()) {
      const { body } = await ask(`query ($id: ID!) { household(by: { id: $id }) { ${selection} } }`, { id });
      histories.push(...body.matchAll(/"statusHistory":\[\{"status":"(\w+)"/g).map(([, status]) => status ?? ''));
    }
  }
  expect(unforeseen).toEqual([]);
  expect(histories).toContain('IN_PROGRESS');
});
