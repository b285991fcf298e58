import { expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const token = 'meten-is-weten-meten-is-weten-0123';

test('figures are told to the monitoring alone, and there are none of whom', async () => {
  const { ask, url, db, said } = await startTestHub({ environment: { METRICS_TOKEN: token } });
  insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }] });
  await ask(
    'frontoffice',
    'query Zoek999990019 { household(by: { bsn: "999990019" }) { members { person { bsn } } } }',
  );
  await ask('frontoffice', `{ ${'__typename '.repeat(30)} }`);
  const read = (authorization?: string) =>
    fetch(`${url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
  for (const wrong of [undefined, 'Bearer x', `Bearer ${token}0`, token]) expect((await read(wrong)).status).toBe(401);
  const response = await read(`Bearer ${token}`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toMatch(/eenplan_graphql_seconds_count\{status="200"\} 1/);
  expect(text).toMatch(/eenplan_refused_total\{code="TOO_COMPLEX"\} 1/);
  expect(text).toMatch(/eenplan_graphql_in_flight 0/);
  expect(text).toMatch(/eenplan_log_writing 1\n[^]*eenplan_log_lines_waiting 0\n[^]*eenplan_log_lines 3\n/);
  // The hub's own figures, and the labels that they can have: nothing that is sent makes another.
  const own = [...text.matchAll(/^(eenplan_\w+?)(?:_bucket|_sum|_count)?(?:\{([^}]*)\})? /gm)];
  expect(new Set(own.map(([, name]) => name))).toEqual(
    new Set([
      'eenplan_graphql_seconds',
      'eenplan_graphql_in_flight',
      'eenplan_refused_total',
      'eenplan_log_writing',
      'eenplan_log_lines_waiting',
      'eenplan_log_lines',
    ]),
  );
  const label = /^(?:le="[\d.+Inf]+",)?(?:status="\d{3}"|code="[A-Z_]+")$/;
  expect(own.filter(([, , labels]) => labels !== undefined && !label.test(labels))).toEqual([]);
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds/);
  expect(text + said.join()).not.toMatch(/999990019|Jansma|frontoffice|Zoek|Bearer/);
});

test('there are no figures where nobody asked for them', async () => {
  const { url } = await startTestHub();
  const response = await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer undefined' } });
  expect(await response.text()).not.toMatch(/eenplan_/);
});
