import { expect, test } from 'vitest';
import { startTestHub } from '../testkit/hub.ts';

test('a newcomer to the demo finds messages that were applied, refused and put aside, made by the hub itself', async () => {
  const { ask, db } = await startTestHub({ residents: 1500 });
  const counts = '{ chainMessageCounts(groupBy: STATUS) { key count } }';
  await expect
    .poll(() => db.$client.prepare(`select count(*) from chain_message where status = 'RECEIVED'`).pluck().get(), {
      timeout: 20_000,
    })
    .toBe(0);
  const { data } = await ask('backoffice', counts);
  const seen = (data as { chainMessageCounts: { key: string; count: number }[] }).chainMessageCounts;
  const answered = seen.filter(({ key }) => ['APPLIED', 'REJECTED', 'QUARANTINED'].includes(key));
  expect(answered).toEqual([
    { key: 'APPLIED', count: 5 },
    { key: 'QUARANTINED', count: 1 },
    { key: 'REJECTED', count: 1 },
  ]);
  const dead = db.$client.prepare(`select code from chain_message where status = 'DEAD'`).pluck().all();
  expect(dead).toEqual(['BROKEN_XML']);
});
