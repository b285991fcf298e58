import { expect, test } from 'vitest';
import { makeAuthorizationRequest, makeBrowser } from './browser.ts';
import { form, signIn, startTestHub } from './hub.ts';

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
