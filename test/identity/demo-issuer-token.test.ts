import { expect, test } from 'vitest';
import { z } from 'zod';
import { demoChainSecret } from '../../src/identity/demo-configuration.ts';
import { makeAuthorizationRequest, makeBrowser } from './browser.ts';
import { form, requestTokens, signIn, startTestHub, testPersonas } from './hub.ts';

test('the ID token of the same issuer opens nothing', async () => {
  const hub = await startTestHub();
  const tokens = await signIn(hub, 'frontoffice');
  await expect(hub.verifier.verify(`Bearer ${tokens.id_token}`)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'TYPE',
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
