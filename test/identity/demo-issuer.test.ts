import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { demoChainSecret } from '../../src/identity/demo-configuration.ts';
import { makeDemoIssuer } from '../../src/identity/demo-issuer.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { makeAuthorizationRequest, makeBrowser } from './browser.ts';
import { form, redeem, requestTokens, signIn, startTestHub, testAudience, testPersonas } from './hub.ts';

// The first test, for the library says each of its warnings once in a process.
test('nothing is said on the terminal while making an issuer and signing in', async () => {
  const spies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')];
  const hub = await startTestHub();
  await signIn(hub, 'frontoffice');
  await (await fetch(`${hub.issuer.issuer}/auth`)).text();
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test('a persona chosen on the page gets an access token that the hub takes', async () => {
  const hub = await startTestHub();
  const tokens = await signIn(hub, 'frontoffice');

  expect(await hub.verifier.verify(`Bearer ${tokens.access_token}`)).toEqual({
    kind: 'PERSON',
    subject: 'demo:frontoffice',
    issuer: `${hub.origin}/oidc`,
    tokenId: expect.any(String),
    clientId: 'eenplan-web',
    issuedAt: '2026-06-01T10:00:00.000Z',
    expiresAt: '2026-06-01T11:00:00.000Z',
  });
  expect(decodeProtectedHeader(tokens.access_token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: hub.key.id });
  expect(decodeJwt(tokens.access_token).aud).toBe(testAudience);
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'demo:frontoffice', name: 'Fenna Voorbeeld' });
  expect(tokens.expires_in).toBe(3600);
  expect(hub.failures).toEqual([]);
});

test('the ID token of the same issuer opens nothing', async () => {
  const hub = await startTestHub();
  const tokens = await signIn(hub, 'frontoffice');
  await expect(hub.verifier.verify(`Bearer ${tokens.id_token}`)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'TYPE',
  });
});

test('the page lists the people by organisation, in Dutch, and no machine', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const { response } = await browser.follow(url, hub.issuer.issuer);
  const html = (await response?.text()) ?? '';

  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('<h1>Aanmelden</h1>');
  expect(html).toContain('<h2>Larikslaan2</h2>');
  expect(html).toContain('value="frontoffice"');
  expect(html).toContain('Bo &#60;b&#62;Proef&#60;/b&#62;');
  expect(html).not.toContain('value="chain"');
  expect(html).not.toMatch(/src=|href=|<script|@import|url\(/);
});

test('the page runs nothing, loads nothing and shows in no frame', async () => {
  const hub = await startTestHub();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const { response } = await makeBrowser().follow(url, hub.issuer.issuer);
  const policy = response?.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(response?.headers.get('cache-control')).toBe('no-store');
});

test('whoever is signed in gets a new token without a page, until signing out', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  await signIn(hub, 'backoffice', browser);

  const silent = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, { prompt: 'none' });
  const back = await browser.follow(silent.url, hub.issuer.issuer);
  const renewed = await redeem(hub, back.url, silent.verifier);
  expect(decodeJwt(renewed.access_token).sub).toBe('demo:backoffice');

  const query = new URLSearchParams({
    id_token_hint: renewed.id_token,
    post_logout_redirect_uri: `${hub.origin}/`,
  });
  const end = `${hub.issuer.issuer}/session/end?${query.toString()}`;
  const question = await (await browser.request(end)).text();
  expect(question).toContain('Wilt u zich afmelden bij Eenplan?');
  const xsrf = /name="xsrf" value="([0-9a-f]+)"/.exec(question)?.[1] ?? '';
  const home = await browser.request(`${hub.issuer.issuer}/session/end/confirm`, form({ xsrf, logout: 'yes' }));
  expect(home.headers.get('location')).toBe(`${hub.origin}/`);

  const again = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, { prompt: 'none' });
  const refused = await browser.follow(again.url, hub.issuer.issuer);
  expect(refused.url.searchParams.get('error')).toBe('login_required');
  expect(hub.failures).toEqual([]);
});

test('two browsers share nothing: each gets tokens of its own persona', async () => {
  const hub = await startTestHub();
  const [one, other] = await Promise.all([signIn(hub, 'frontoffice'), signIn(hub, 'backoffice')]);
  expect(decodeJwt(one.access_token).sub).toBe('demo:frontoffice');
  expect(decodeJwt(other.access_token).sub).toBe('demo:backoffice');
});

test('somebody who is signed in can become somebody else', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  await signIn(hub, 'frontoffice', browser);

  const anew = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, { prompt: 'login' });
  const page = await browser.follow(anew.url, hub.issuer.issuer);
  const between = await browser.follow(page.url, hub.issuer.issuer, form({ persona: 'backoffice' }));
  // The issuer first ends the old session, by a form that sends itself.
  const html = (await between.response?.text()) ?? '';
  expect(between.response?.headers.get('content-security-policy')).toMatch(/script-src [^;]*'sha256-/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const back = await browser.follow(action, hub.issuer.issuer, form({ xsrf, logout: 'yes' }));

  const tokens = await redeem(hub, back.url, anew.verifier);
  expect(decodeJwt(tokens.access_token).sub).toBe('demo:backoffice');
  expect(hub.failures).toEqual([]);
});

test.for([
  ['an unknown persona', form({ persona: 'burgemeester' })],
  ['the machine', form({ persona: 'chain' })],
  ['a subject in place of a persona', form({ persona: 'demo:frontoffice' })],
  ['nothing', form({})],
  ['a form of another kind', { method: 'POST', body: '{"persona":"frontoffice"}' }],
  ['a form without end', form({ persona: 'frontoffice', more: 'x'.repeat(1_000_000) })],
] as const)('choosing %s is refused, and signs nobody in', async ([, init]) => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const page = await browser.follow(url, hub.issuer.issuer);
  const refused = await browser.request(page.url, init);

  expect(refused.status).toBe(400);
  const html = await refused.text();
  expect(html).toContain('role="alert"');
  expect(html).not.toContain('burgemeester');
  const silent = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, { prompt: 'none' });
  expect((await browser.follow(silent.url, hub.issuer.issuer)).url.searchParams.get('error')).toBe('login_required');
  expect(hub.failures).toEqual([]);
});

test('a choice without the cookie of the one who began is refused', async () => {
  const hub = await startTestHub();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const page = await makeBrowser().follow(url, hub.issuer.issuer);
  const refused = await makeBrowser().request(page.url, form({ persona: 'frontoffice' }));
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('Deze aanmelding is verlopen of al gebruikt.');
});

test('another method than GET or POST on the page is refused', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const page = await browser.follow(url, hub.issuer.issuer);
  expect((await browser.request(page.url, { method: 'DELETE' })).status).toBe(405);
});

test.for([
  'https://elders.example/aanmelden',
  '//elders.example',
  'http://127.0.0.1/aanmelden',
  'ORIGIN/aanmelden/../elders',
  'ORIGIN/aanmelden?verder=https://elders.example',
  'ORIGIN@elders.example/aanmelden',
  'javascript:alert(1)',
])('signing in does not lead to %s', async (address) => {
  const hub = await startTestHub();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, address.replace('ORIGIN', hub.origin));
  const response = await makeBrowser().request(url, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
  const html = await response.text();
  expect(html).toContain('Het adres om naar terug te gaan hoort niet bij Eenplan.');
  expect(html).not.toContain('elders');
});

test('signing out does not lead to a foreign address', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  const { id_token } = await signIn(hub, 'frontoffice', browser);
  const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: 'https://elders.example/' });
  const response = await browser.request(`${hub.issuer.issuer}/session/end?${query.toString()}`, {
    headers: { accept: 'text/html' },
  });
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('Deze aanvraag klopt niet.');
  expect(html).not.toMatch(/elders|post_logout|at .*\.js/);
});

test('a forged host in the request changes no address', async () => {
  const hub = await startTestHub();
  const response = await fetch(`${hub.issuer.issuer}/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'https' },
  });
  const discovery = await response.text();
  expect(discovery).not.toContain('elders');
  expect(JSON.parse(discovery)).toMatchObject({
    issuer: `${hub.origin}/oidc`,
    authorization_endpoint: `${hub.origin}/oidc/auth`,
    token_endpoint: `${hub.origin}/oidc/token`,
    jwks_uri: `${hub.origin}/oidc/jwks`,
    end_session_endpoint: `${hub.origin}/oidc/session/end`,
  });
});

test('the published keys are public', async () => {
  const hub = await startTestHub();
  const response = await fetch(`${hub.issuer.issuer}/jwks`);
  const published = z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).parse(await response.json());
  expect(published.keys).toMatchObject([{ kid: hub.key.id, kty: 'EC' }]);
  expect(published.keys[0]).not.toHaveProperty('d');
  expect(hub.issuer.jwks.keys[0]).not.toHaveProperty('d');
});

test.for([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['with the secret of PKCE in the open', { code_challenge_method: 'plain' }],
  ['for a token in the address', { response_type: 'id_token' }],
  ['for another service', { resource: 'urn:another:hub' }],
] as const)('a request %s is refused', async ([, extra]) => {
  const hub = await startTestHub();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, extra);
  const back = await makeBrowser().follow(url, hub.issuer.issuer);
  expect(back.url.href.startsWith(hub.redirectUri)).toBe(true);
  expect(new URLSearchParams(back.url.search || back.url.hash.slice(1)).get('error')).toMatch(
    /^(invalid|unsupported)_/,
  );
});

test('a code works once, and with the secret of the one who began alone', async () => {
  const hub = await startTestHub();
  const browser = makeBrowser();
  const { url, verifier } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const page = await browser.follow(url, hub.issuer.issuer);
  const back = await browser.follow(page.url, hub.issuer.issuer, form({ persona: 'frontoffice' }));

  expect((await requestTokens(hub, back.url, 'a'.repeat(43))).status).toBe(400);
  expect((await requestTokens(hub, back.url, verifier)).status).toBe(200);
  expect((await requestTokens(hub, back.url, verifier)).status).toBe(400);
});

test('the system of a chain partner gets a token of its own with its secret', async () => {
  const hub = await startTestHub();
  const ask = (secret: string): Promise<Response> =>
    fetch(`${hub.issuer.issuer}/token`, {
      ...form({ grant_type: 'client_credentials' }),
      headers: { authorization: `Basic ${Buffer.from(`eenplan-chain:${secret}`).toString('base64')}` },
    });

  const answer = z
    .object({ access_token: z.string() })
    .parse(await (await ask(demoChainSecret(hub.key, 'eenplan-chain'))).json());
  expect(await hub.verifier.verify(`Bearer ${answer.access_token}`)).toMatchObject({
    kind: 'MACHINE',
    subject: 'client:eenplan-chain',
  });
  expect((await ask('geheim')).status).toBe(401);
});

test('no secret of the chain partner works when there is no such persona', async () => {
  const hub = await startTestHub({ personas: testPersonas.slice(0, 2) });
  const secret = demoChainSecret(hub.key, 'eenplan-chain');
  const response = await fetch(`${hub.issuer.issuer}/token`, {
    ...form({ grant_type: 'client_credentials' }),
    headers: { authorization: `Basic ${Buffer.from(`eenplan-chain:${secret}`).toString('base64')}` },
  });
  expect(response.status).toBe(401);
});

test('the staff page cannot get a token without a person', async () => {
  const hub = await startTestHub();
  const fields = { grant_type: 'client_credentials', client_id: 'eenplan-web' };
  expect((await fetch(`${hub.issuer.issuer}/token`, form(fields))).status).toBe(400);
});

test('a page of another origin cannot read a token', async () => {
  const hub = await startTestHub();
  const response = await fetch(`${hub.issuer.issuer}/token`, {
    ...form({ grant_type: 'authorization_code', client_id: 'eenplan-web', code: 'x' }),
    headers: { origin: 'https://elders.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test.for(['/oidc/', '/oidc/reg', '/oidc/interaction/x', '/oidc/me', '/oidc/../package.json', '/elders'])(
  'there is nothing at %s, said in Dutch',
  async (path) => {
    const hub = await startTestHub();
    const response = await fetch(`${hub.origin}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Deze pagina bestaat niet.');
    expect(hub.failures).toEqual([]);
  },
);

test('the cookies are closed to scripts, signed, and stay under the path of the issuer', async () => {
  const hub = await startTestHub();
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const browser = makeBrowser();
  const response = await browser.request(url);
  for (const cookie of response.headers.getSetCookie()) {
    expect(cookie).toMatch(/; httponly/i);
    expect(cookie).toMatch(/; samesite=lax/i);
    expect(cookie).toMatch(/; path=\/oidc/i);
  }
  expect(browser.cookies().map(({ name }) => name)).toContain('eenplan_sign_in.sig');
});

test('behind a proxy that speaks TLS the cookies are for TLS alone', async () => {
  const hub = await startTestHub({ publicUrl: 'https://demo.example' });
  const { url } = makeAuthorizationRequest(hub.issuer.issuer, 'https://demo.example/aanmelden');
  const response = await fetch(url.replace('https://demo.example', hub.origin), { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.getSetCookie().length).toBeGreaterThan(0);
  for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
});

test('the demo sign-in is not to be had in production', async () => {
  const key = await loadDemoKey(makeTestFolder());
  const options = { publicUrl: 'https://hub.example', key, audience: testAudience, personas: testPersonas };
  expect(() => makeDemoIssuer({ ...options, mode: 'production', onError: () => undefined })).toThrow(
    expect.objectContaining({ code: 'DEMO_IN_PRODUCTION' }),
  );
});
