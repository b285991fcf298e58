import {
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { IdentityProviderUnavailableError, UnauthenticatedError } from '../../src/identity/identity-error.ts';
import { makeTokenVerifier, type TokenVerifierOptions } from '../../src/identity/token.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';

const issuer = 'https://aanmelden.example';
const audience = 'urn:eenplan:hub';
const nowSeconds = testNow.getTime() / 1000;

interface Signer {
  jwks: JSONWebKeySet;
  key: CryptoKey;
}

async function makeSigner(alg: string, kid = 'sleutel-1'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { key: privateKey, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] } };
}

const signer = await makeSigner('ES256');

const goodHeader = { alg: 'ES256', kid: 'sleutel-1', typ: 'at+jwt' };
const goodClaims = {
  iss: issuer,
  aud: audience,
  sub: 'medewerker-1',
  jti: 'token-1',
  client_id: 'eenplan-web',
  iat: nowSeconds,
  exp: nowSeconds + 600,
};

/** A good token, but for what a test changes, right or wrong; `undefined` leaves something out. */
function makeToken(
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key: CryptoKey | Uint8Array = signer.key,
): Promise<string> {
  return new SignJWT(JSON.parse(JSON.stringify({ ...goodClaims, ...claims })) as JWTPayload)
    .setProtectedHeader(JSON.parse(JSON.stringify({ ...goodHeader, ...header })) as JWTHeaderParameters)
    .sign(key, { crit: { urgent: true } });
}

function makeVerifier(options: Partial<TokenVerifierOptions> = {}) {
  return makeTokenVerifier({
    issuer,
    audience,
    clients: ['eenplan-web', 'eenplan-cli'],
    jwks: signer.jwks,
    clock: () => testNow,
    ...options,
  });
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Why the verifier refuses this, `NONE` when it does not; whatever it says must hold nothing of the token. */
async function refusalOf(header: string | undefined, options: Partial<TokenVerifierOptions> = {}): Promise<string> {
  const error = await makeVerifier(options)
    .verify(header)
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (error === undefined) return 'NONE';
  if (!(error instanceof UnauthenticatedError)) throw error;
  const parts = (header ?? '').split(/[ .]/).filter((part) => part.length > 20);
  const told = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
  if ([...parts, 'medewerker-1', 'token-1'].some((part) => told.includes(part))) return 'TELLS TOO MUCH';
  return `${error.code} ${error.reason}`;
}

test('a good token says who asks', async () => {
  expect(await makeVerifier().verify(`Bearer ${await makeToken()}`)).toEqual({
    kind: 'PERSON',
    subject: 'medewerker-1',
    issuer,
    tokenId: 'token-1',
    clientId: 'eenplan-web',
    issuedAt: '2026-06-01T10:00:00.000Z',
    expiresAt: '2026-06-01T10:10:00.000Z',
  });
});

test.for(['RS256', 'PS256', 'ES256', 'EdDSA'])('a token signed by %s is taken', async (alg) => {
  const { jwks, key } = await makeSigner(alg);
  const token = await makeToken({}, { alg }, key);
  expect(await refusalOf(`Bearer ${token}`, { jwks })).toBe('NONE');
});

test('the type may be written in full, the audience as a list of one, the scheme in any case', async () => {
  expect(await refusalOf(`Bearer ${await makeToken({}, { typ: 'application/at+jwt' })}`)).toBe('NONE');
  expect(await refusalOf(`bearer ${await makeToken({ aud: [audience] })}`)).toBe('NONE');
});

test('a token made beside a running hub is taken by it', async () => {
  const key = await loadDemoKey(makeTestFolder());
  const request = { key, issuer, audience, subject: 'demo:director', now: testNow, lifetimeSeconds: 900 };
  const verifier = makeVerifier({ jwks: { keys: [{ ...key.publicJwk }] } });
  const [one, other] = await Promise.all([signDemoToken(request), signDemoToken(request)]);
  expect(await verifier.verify(`Bearer ${one}`)).toMatchObject({
    subject: 'demo:director',
    clientId: 'eenplan-cli',
    expiresAt: '2026-06-01T10:15:00.000Z',
  });
  expect((await verifier.verify(`Bearer ${one}`)).tokenId).not.toBe((await verifier.verify(`Bearer ${other}`)).tokenId);
});

test.for([0, -1, 3601, 1.5, Number.NaN])('a demo token does not hold for %d seconds', async (lifetimeSeconds) => {
  const key = await loadDemoKey(makeTestFolder());
  const request = { key, issuer, audience, subject: 'demo:director', now: testNow, lifetimeSeconds };
  await expect(signDemoToken(request)).rejects.toThrow(RangeError);
});

test.for([
  ['no header at all', undefined, 'MISSING'],
  ['an empty header', '', 'MALFORMED'],
  ['another scheme', 'Basic ZnJvbnQ6b2ZmaWNl', 'MALFORMED'],
  ['a scheme without a token', 'Bearer', 'MALFORMED'],
  ['a word', 'Bearer onzin', 'MALFORMED'],
  ['three words', 'Bearer een.twee.drie', 'MALFORMED'],
  ['five parts, as of an encrypted token', 'Bearer a.b.c.d.e', 'MALFORMED'],
  ['a header that is no object', `Bearer ${encode('ES256')}.${encode({})}.c2ln`, 'MALFORMED'],
  ['a token without end', `Bearer ${'a'.repeat(9000)}.b.c`, 'MALFORMED'],
] as const)('%s is refused', async ([, header, reason]) => {
  expect(await refusalOf(header)).toBe(`UNAUTHENTICATED ${reason}`);
});

test('two tokens in one header are refused', async () => {
  const token = await makeToken();
  expect(await refusalOf(`Bearer ${token}, Bearer ${token}`)).toBe('UNAUTHENTICATED MALFORMED');
});

test('an unsigned token is refused', async () => {
  const [, payload] = (await makeToken()).split('.');
  const header = { alg: 'none', kid: 'sleutel-1', typ: 'at+jwt' };
  expect(await refusalOf(`Bearer ${encode(header)}.${payload}.`)).toBe('UNAUTHENTICATED ALGORITHM');
  expect(await refusalOf(`Bearer ${encode(header)}.${payload}.c2ln`)).toBe('UNAUTHENTICATED ALGORITHM');
});

test('a token that takes the public key for a shared secret is refused', async () => {
  const rsa = await makeSigner('RS256');
  const publicKey = JSON.stringify(rsa.jwks.keys[0]);
  const token = await makeToken({}, { alg: 'HS256' }, new TextEncoder().encode(publicKey));
  expect(await refusalOf(`Bearer ${token}`, { jwks: rsa.jwks })).toBe('UNAUTHENTICATED ALGORITHM');
});

test('an algorithm that is not on the list is refused, though the key is known', async () => {
  const token = await makeToken();
  expect(await refusalOf(`Bearer ${token}`, { algorithms: ['RS256'] })).toBe('UNAUTHENTICATED ALGORITHM');
});

test('another key under the same name is refused', async () => {
  const forger = await makeSigner('ES256');
  expect(await refusalOf(`Bearer ${await makeToken({}, {}, forger.key)}`)).toBe('UNAUTHENTICATED SIGNATURE');
});

test('a token that brings its own key along is refused', async () => {
  const forger = await makeSigner('ES256');
  const token = await makeToken({}, { jwk: forger.jwks.keys[0] ?? { kty: 'EC' } }, forger.key);
  expect(await refusalOf(`Bearer ${token}`)).toBe('UNAUTHENTICATED KEY');
});

test('a changed payload is refused', async () => {
  const [header, , signature] = (await makeToken()).split('.');
  const payload = encode({ iss: issuer, aud: audience, sub: 'directeur', jti: '1', client_id: 'x', iat: 0, exp: 9e9 });
  expect(await refusalOf(`Bearer ${header}.${payload}.${signature}`)).toBe('UNAUTHENTICATED SIGNATURE');
});

test.for<[string, Record<string, unknown>, string]>([
  ['without the name of its key', { kid: undefined }, 'KEY'],
  ['with an empty name of its key', { kid: '' }, 'KEY'],
  ['with a number as the name of its key', { kid: 1 }, 'KEY'],
  ['with an unknown key', { kid: 'sleutel-2' }, 'KEY'],
  ['of type JWT, as an ID token is', { typ: 'JWT' }, 'TYPE'],
  ['without a type', { typ: undefined }, 'TYPE'],
  ['of a logout', { typ: 'logout+jwt' }, 'TYPE'],
  ['with something in its header that must be understood and is not', { crit: ['urgent'], urgent: 1 }, 'MALFORMED'],
])('a token %s is refused', async ([, header, reason]) => {
  expect(await refusalOf(`Bearer ${await makeToken({}, header)}`)).toBe(`UNAUTHENTICATED ${reason}`);
});

test.for<[string, Record<string, unknown>, string]>([
  ['of another issuer', { iss: 'https://elders.example' }, 'ISSUER'],
  ['of an issuer with a slash more', { iss: `${issuer}/` }, 'ISSUER'],
  ['without issuer', { iss: undefined }, 'ISSUER'],
  ['for another service', { aud: 'urn:another:hub' }, 'AUDIENCE'],
  ['for the hub and another service', { aud: [audience, 'urn:another:hub'] }, 'AUDIENCE'],
  ['for the hub twice', { aud: [audience, audience] }, 'AUDIENCE'],
  ['for nobody', { aud: [] }, 'AUDIENCE'],
  ['without audience', { aud: undefined }, 'AUDIENCE'],
  ['that is expired', { iat: nowSeconds - 700, exp: nowSeconds - 100 }, 'EXPIRED'],
  ['that expires at this very second, the tolerance over', { exp: nowSeconds - 5 }, 'EXPIRED'],
  ['without expiry', { exp: undefined }, 'CLAIM'],
  ['with a word as expiry', { exp: 'morgen' }, 'CLAIM'],
  ['that is not yet valid', { nbf: nowSeconds + 60 }, 'NOT_YET_VALID'],
  ['made in the future', { iat: nowSeconds + 60 }, 'NOT_YET_VALID'],
  ['made more than an hour ago', { iat: nowSeconds - 3606, exp: nowSeconds + 600 }, 'TOO_OLD'],
  ['without the moment it was made', { iat: undefined }, 'CLAIM'],
  ['with a moment before time', { iat: -1 }, 'TOO_OLD'],
  ['without subject', { sub: undefined }, 'CLAIM'],
  ['with an empty subject', { sub: '' }, 'CLAIM'],
  ['with a number as subject', { sub: 1 }, 'CLAIM'],
  ['without id', { jti: undefined }, 'CLAIM'],
  ['with an empty id', { jti: '' }, 'CLAIM'],
  ['without client', { client_id: undefined }, 'CLAIM'],
])('a token %s is refused', async ([, claims, reason]) => {
  expect(await refusalOf(`Bearer ${await makeToken(claims)}`)).toBe(`UNAUTHENTICATED ${reason}`);
});

test('clocks may differ by the tolerance, no more', async () => {
  const ahead = await makeToken({ iat: nowSeconds + 30 });
  expect(await refusalOf(`Bearer ${ahead}`, { clockToleranceSeconds: 30 })).toBe('NONE');
  expect(await refusalOf(`Bearer ${ahead}`, { clockToleranceSeconds: 29 })).toBe('UNAUTHENTICATED NOT_YET_VALID');
});

test('a token found good is remembered, but not beyond its expiry', async () => {
  let now = testNow;
  const verifier = makeVerifier({ clock: () => now, clockToleranceSeconds: 0 });
  const header = `Bearer ${await makeToken({ exp: nowSeconds + 60 })}`;
  const first = await verifier.verify(header);
  expect(await verifier.verify(header)).toBe(first);

  now = new Date(testNow.getTime() + 59_000);
  expect(await verifier.verify(header)).toBe(first);
  now = new Date(testNow.getTime() + 60_000);
  await expect(verifier.verify(header)).rejects.toMatchObject({ reason: 'EXPIRED' });
});

test('a token that would hold for a year holds for an hour', async () => {
  let now = testNow;
  const verifier = makeVerifier({ clock: () => now, clockToleranceSeconds: 0 });
  const header = `Bearer ${await makeToken({ exp: nowSeconds + 365 * 86_400 })}`;
  expect((await verifier.verify(header)).expiresAt).toBe('2026-06-01T11:00:00.000Z');
  now = new Date(testNow.getTime() + 3_601_000);
  await expect(verifier.verify(header)).rejects.toMatchObject({ reason: 'TOO_OLD' });
});

test('tokens of two people at once are not mistaken for each other', async () => {
  const verifier = makeVerifier();
  const subjects = Array.from({ length: 20 }, (_, index) => `medewerker-${index}`);
  const tokens = await Promise.all(subjects.map((sub) => makeToken({ sub, jti: sub })));
  for (let round = 0; round < 2; round += 1) {
    const verified = await Promise.all(tokens.map((token) => verifier.verify(`Bearer ${token}`)));
    expect(verified.map(({ subject }) => subject)).toEqual(subjects);
  }
});

test('keys are fetched from the issuer, and anew when it changes them', async () => {
  let published: JSONWebKeySet = { keys: [] };
  let status = 200;
  const server = createServer((_, response) => void response.writeHead(status).end(JSON.stringify(published)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const jwks = new URL(`http://127.0.0.1:${port}/jwks`);
  const header = `Bearer ${await makeToken()}`;

  expect(await refusalOf(header, { jwks })).toBe('UNAUTHENTICATED KEY');
  published = signer.jwks;
  expect(await refusalOf(header, { jwks })).toBe('NONE');
  status = 500;
  await expect(makeVerifier({ jwks }).verify(header)).rejects.toBeInstanceOf(IdentityProviderUnavailableError);
});

test('an issuer that cannot be reached is not the fault of whoever asks', async () => {
  const jwks = new URL('http://127.0.0.1:1/jwks');
  const verdict = makeVerifier({ jwks }).verify(`Bearer ${await makeToken()}`);
  await expect(verdict).rejects.toMatchObject({ code: 'IDENTITY_PROVIDER_UNAVAILABLE' });
});

test('the challenge names the fault only when a token was sent', () => {
  expect(new UnauthenticatedError('MISSING').challenge).toBe('Bearer realm="eenplan"');
  expect(new UnauthenticatedError('EXPIRED').challenge).toBe('Bearer realm="eenplan", error="invalid_token"');
});

test('the private key of the demo signs what its public key checks', async () => {
  const key = await loadDemoKey(makeTestFolder());
  const token = await makeToken({}, { kid: key.id }, z.instanceof(CryptoKey).parse(await importJWK(key.privateJwk)));
  expect(await refusalOf(`Bearer ${token}`, { jwks: { keys: [{ ...key.publicJwk }] } })).toBe('NONE');
});
