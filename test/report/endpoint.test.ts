import { expect, test } from 'vitest';
import { mutationOf, newName, codesOf, placesOf, type Payload, type ProblemSeen } from '../testkit/work-desk.ts';
import { activityId } from '../testkit/activity.ts';
import { startReportHub, type ReportHub } from './edition-kit.ts';

const steering = { 'x-processing-activity': activityId('sturing-en-verantwoording') };
const selection = '{ id version label state expiresOn lastUsedAt reportNames createdBy { name } }';
const create = mutationOf('createReportCredential', selection, 'secret').replace('thing:', 'thing: credential');
const revoke = mutationOf('revokeReportCredential', selection).replace('thing:', 'thing: credential');
const list = '{ reportCredentials { id state lastUsedAt revokedBy { name } } }';

type Created = Payload & { readonly secret?: string | null };

async function send(
  hub: ReportHub,
  document: string,
  persona: string,
  input: object,
  name = newName(),
): Promise<Created> {
  const { data, errors } = await hub.ask(persona, document, { input: { clientMutationId: name, ...input } });
  if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
  return data['payload'] as Created;
}

function get(hub: ReportHub, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${hub.url}/reports/${path}`, { headers });
}

const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`excel:${secret}`).toString('base64')}` });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { errors: ProblemSeen[] & { extensions: { code: string } }[] }).errors[0]?.extensions
    .code,
];

test('whoever may see a report fetches it by their token, for its purpose', async () => {
  const hub = await startReportHub();
  const token = async (persona: string) => bearer(await hub.token(persona));
  const csv = await get(hub, 'budget.csv?year=2026', { ...(await token('management')), ...steering });
  expect(csv.status).toBe(200);
  expect(Object.fromEntries(csv.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="budget-2026.csv"',
    'cache-control': 'no-store',
  });
  expect((await csv.text()).split('\r\n')[1]).toMatch(/^budget;2026;;budget-/);
  const html = await get(hub, 'reserve.html?year=2025', { ...(await token('management2')), ...steering });
  expect(html.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; .*sandbox$/,
  );

  const refusals = [
    ['budget.csv?year=2026', {}, [401, 'UNAUTHENTICATED']],
    ['budget.csv?year=2026', bearer('x'), [401, 'UNAUTHENTICATED']],
    ['budget.csv?year=2026', await token('management'), [403, 'PURPOSE_REQUIRED']],
    ['budget.csv?year=2026', { ...(await token('frontoffice')), ...steering }, [403, 'PURPOSE_NOT_ALLOWED']],
    [
      'budget.csv?year=2026',
      { ...(await token('privacy')), 'x-processing-activity': activityId('toezicht-fg') },
      [403, 'PURPOSE_NOT_ALLOWED'],
    ],
  ] as const;
  for (const [path, headers, answer] of refusals) expect(await codeOf(await get(hub, path, headers))).toEqual(answer);
  const fine = { ...(await token('management')), ...steering };
  for (const path of [
    'nothing.csv?year=2026',
    'budget.exe?year=2026',
    '..%2fbudget.csv?year=2026',
    'budget.csv/x?year=2026',
    'budget?year=2026',
    '%62udget.csv?year=2026',
    'BUDGET.csv?year=2026',
  ]) {
    expect(await codeOf(await get(hub, path, fine))).toEqual([404, 'NOT_FOUND']);
  }
  for (const query of [
    '',
    '?year=26',
    '?year=2027',
    '?year=2014',
    '?year=2026&year=2025',
    '?year=2026&edition=0',
    '?year=2026&edition=9',
    '?year=2026&numbers=fr',
    '?year=2026&as=admin',
  ]) {
    expect(await codeOf(await get(hub, `budget.csv${query}`, fine))).toEqual([400, 'BAD_USER_INPUT']);
  }
  const posted = await fetch(`${hub.url}/reports/budget.csv?year=2026`, { method: 'POST', headers: fine });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
  const unknown = await get(hub, 'budget.csv?year=2026');
  expect(unknown.headers.get('www-authenticate')).toMatch(/Bearer realm="eenplan".*Basic realm="eenplan"/);
});

test('a credential reads the reports it is for and nothing else, until it ends', async () => {
  const hub = await startReportHub();
  const input = { label: 'Excel van de controller', reportNames: ['BUDGET', 'BUDGET'] };
  const made = await send(hub, create, 'management2', input, 'excel');
  expect(made.thing).toMatchObject({
    state: 'VALID',
    expiresOn: '2027-06-01',
    reportNames: ['BUDGET'],
    lastUsedAt: null,
  });
  const secret = made.secret ?? '';
  expect(secret).toMatch(/^eenplan_report_[\w-]{43}$/);
  // Told once, and kept nowhere.
  expect(await send(hub, create, 'management2', input, 'excel')).toMatchObject({
    thing: { id: made.thing?.id },
    secret: null,
  });
  expect(hub.db.$client.serialize().includes(secret)).toBe(false);

  for (const headers of [basic(secret), bearer(secret)]) {
    expect((await get(hub, 'budget.json?year=2026', headers)).status).toBe(200);
    expect(await codeOf(await get(hub, 'reserve.json?year=2026', headers))).toEqual([403, 'NOT_PERMITTED']);
    expect(
      (await hub.post('{"query":"{ me { name } }"}', { ...headers, 'content-type': 'application/json' })).status,
    ).toBe(401);
  }
  for (const wrong of [basic(`${secret}0`), basic(''), bearer('eenplan_report_x'), basic(made.thing?.id ?? '')]) {
    expect(await codeOf(await get(hub, 'budget.json?year=2026', wrong))).toEqual([401, 'UNAUTHENTICATED']);
  }
  // What waits for a second person is not out yet.
  await hub.decide('proposeReportEdition', 'management', { name: 'BUDGET', year: 2026 });
  expect(await codeOf(await get(hub, 'budget.json?year=2026&edition=1', basic(secret)))).toEqual([
    400,
    'BAD_USER_INPUT',
  ]);
  const manager = { ...bearer(await hub.token('management')), ...steering };
  const proposal = await get(hub, 'budget.html?year=2026&edition=1', manager);
  expect(await proposal.text()).toContain('Voorstel: nog niet vastgesteld');
  expect(proposal.headers.get('content-disposition')).toBe('inline; filename="budget-2026-editie-1.html"');

  expect((await hub.ask('management', list)).data).toEqual({
    reportCredentials: [
      { id: made.thing?.id, state: 'VALID', lastUsedAt: '2026-06-01T10:00:00.000Z', revokedBy: null },
    ],
  });
  // Whoever made it no longer steers: it ends with that.
  hub.db.$client.exec(
    `update staff_role set withdrawn_at = '2026-06-01T09:00:00.000Z' where role = 'MANAGEMENT' and staff_id = (select id from staff where subject = 'demo:management2')`,
  );
  expect(await codeOf(await get(hub, 'budget.json?year=2026', basic(secret)))).toEqual([401, 'UNAUTHENTICATED']);

  const own = await send(hub, create, 'management', { ...input, expiresOn: '2026-06-03' });
  const mine = basic(own.secret ?? '');
  expect((await get(hub, 'budget.json?year=2026', mine)).status).toBe(200);
  hub.goTo('2026-06-03');
  expect(await codeOf(await get(hub, 'budget.json?year=2026', mine))).toEqual([401, 'UNAUTHENTICATED']);

  const last = await send(hub, create, 'management', input);
  const revoking = { id: last.thing?.id, expectedVersion: 1 };
  expect(codesOf(await send(hub, revoke, 'management', { ...revoking, expectedVersion: 2 }))).toEqual(['CONFLICT']);
  expect((await send(hub, revoke, 'management', revoking)).thing).toMatchObject({ state: 'REVOKED', version: 2 });
  expect(codesOf(await send(hub, revoke, 'management', { ...revoking, expectedVersion: 2 }))).toEqual([
    'ALREADY_REVOKED',
  ]);
  expect(await codeOf(await get(hub, 'budget.json?year=2026', basic(last.secret ?? '')))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
});

test('only management keeps credentials, and what does not fit is refused', async () => {
  const hub = await startReportHub();
  const input = { label: 'Power BI', reportNames: ['BUDGET'] };
  for (const persona of ['frontoffice', 'privacy']) {
    expect(codesOf(await send(hub, create, persona, input))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await send(hub, revoke, persona, { id: 'rcd_x', expectedVersion: 1 }))).toEqual(['NOT_PERMITTED']);
    expect((await hub.ask(persona, list)).errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  }
  const wrong = [
    [{ label: ' ' }, 'input label'],
    [{ reportNames: [] }, 'input reportNames'],
    [{ expiresOn: '2026-06-01' }, 'input expiresOn'],
    [{ expiresOn: '2028-06-02' }, 'input expiresOn'],
  ] as const;
  for (const [change, place] of wrong) {
    const refused = await send(hub, create, 'management', { ...input, ...change });
    expect([refused.secret, placesOf(refused)]).toEqual([null, [expect.stringContaining(place)]]);
  }
  expect(placesOf(await send(hub, revoke, 'management', { id: 'rcd_x', expectedVersion: 1 }))).toEqual([
    'NOT_FOUND input id',
  ]);
});

test('a tool that asks too often is told to wait', async () => {
  const hub = await startReportHub(0, { REQUESTS_PER_MINUTE: '8' });
  const { secret } = await send(hub, create, 'management', { label: 'Excel', reportNames: ['BUDGET'] });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => get(hub, 'budget.json?year=2026', basic(secret ?? ''))),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
});
