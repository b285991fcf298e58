import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test, vi } from 'vitest';
import { makeDemoIssuer } from '../../src/identity/demo-issuer.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { makeAuthorizationRequest, makeBrowser } from './browser.ts';
import { form, redeem, signIn, startTestHub, testAudience, testPersonas } from './hub.ts';

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
