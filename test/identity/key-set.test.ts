import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeTokenVerifier } from '../../src/identity/token.ts';
import { testNow } from '../testkit/store.ts';
import { makeSigner, outcomeOf, sign, startKeyServer, type KeyServer, type Signer } from './signer.ts';

const issuer = 'https://aanmelden.example';
const audience = 'https://eenplan.example/hub';

// The library dates its fetches by the computer's clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: testNow }));
afterEach(() => void vi.useRealTimers());

function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

let count = 0;

/** A new token at this moment, signed by this key. */
async function makeHeader({ jwk, key }: Signer, header: Record<string, unknown> = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: audience, sub: 'medewerker-1', client_id: 'eenplan-web', iat, exp: iat + 3600 };
  count += 1;
  const token = await sign(
    key,
    { alg: jwk.alg, kid: jwk.kid, typ: 'at+jwt', ...header },
    { ...claims, jti: `token-${count}` },
  );
  return `Bearer ${token}`;
}

function makeVerifier(server: KeyServer) {
  const failures: unknown[] = [];
  const verifier = makeTokenVerifier({
    issuer,
    audience,
    clients: ['eenplan-web'],
    jwks: server.url,
    keyTimeoutMilliseconds: 250,
    onKeysUnavailable: (error) => void failures.push(error),
  });
  return { failures, outcome: (header: string) => outcomeOf(verifier.verify(header)) };
}

const first = await makeSigner('ES256', 'sleutel-1');
const second = await makeSigner('RS256', 'sleutel-2');

describe('the keys of an issuer', () => {
  test('are fetched once for many tokens, also at once', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    const headers = await Promise.all(Array.from({ length: 20 }, () => makeHeader(first)));
    expect(new Set(await Promise.all(headers.map(outcome)))).toEqual(new Set(['OK']));
    pass(300);
    expect(await outcome(await makeHeader(first))).toBe('OK');
    expect(server.asked).toBe(1);
  });

  test('are fetched anew for a key that is not known, once in a while', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    expect(await outcome(await makeHeader(first))).toBe('OK');

    server.publish(first.jwk, second.jwk);
    pass(29);
    expect(await outcome(await makeHeader(second))).toBe('KEY');
    expect(server.asked).toBe(1);
    pass(2);
    expect(await outcome(await makeHeader(second))).toBe('OK');
    expect(await outcome(await makeHeader(first))).toBe('OK');
    expect(server.asked).toBe(2);
  });

  test('are not fetched for each key that somebody makes up', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    for (let index = 0; index < 50; index += 1) {
      expect(await outcome(await makeHeader(first, { kid: `verzonnen-${index}` }))).toBe('KEY');
    }
    expect(server.asked).toBe(1);
  });

  test('are not fetched for a token that cannot be good', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    expect(await outcome(await makeHeader(first, { typ: 'JWT' }))).toBe('TYPE');
    expect(await outcome(await makeHeader(first, { jku: server.url.href }))).toBe('KEY');
    expect(await outcome(await makeHeader(first, { kid: undefined }))).toBe('KEY');
    expect(server.asked).toBe(0);
  });

  test('count no longer ten minutes after they are withdrawn', async () => {
    const server = await startKeyServer(first.jwk, second.jwk);
    const { outcome } = makeVerifier(server);
    expect(await outcome(await makeHeader(first))).toBe('OK');
    server.publish(second.jwk);
    pass(599);
    expect(await outcome(await makeHeader(first))).toBe('OK');
    pass(2);
    expect(await outcome(await makeHeader(first))).toBe('KEY');
    expect(await outcome(await makeHeader(second))).toBe('OK');
  });

  test('take along what they signed when they are seen to be withdrawn, remembered or not', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    const stolen = await makeHeader(first);
    expect(await outcome(stolen)).toBe('OK');
    server.publish(second.jwk);
    pass(31);
    expect(await outcome(stolen)).toBe('OK');
    expect(await outcome(await makeHeader(second))).toBe('OK');
    expect(await outcome(stolen)).toBe('KEY');
  });

  test('change under the same name', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    const other = await makeSigner('ES256', 'sleutel-1');
    expect(await outcome(await makeHeader(first))).toBe('OK');
    server.publish(other.jwk);
    pass(601);
    expect(await outcome(await makeHeader(first))).toBe('SIGNATURE');
    expect(await outcome(await makeHeader(other))).toBe('OK');
  });
});

const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });

describe('an address of keys', () => {
  test.for<[string, KeyServer['answer']]>([
    ['fails', (response) => void response.writeHead(500).end()],
    ['has nothing', (response) => void response.writeHead(404).end('{"keys":[]}')],
    ['leads elsewhere', (response) => void response.writeHead(302, { location: 'https://elders.example' }).end()],
    ['answers nothing', (response) => void response.writeHead(204).end()],
    ['answers no JSON', (response) => void response.end('<html>')],
    ['answers no set', (response) => void response.end('{"keys":{}}')],
    ['answers null', (response) => void response.end('null')],
    ['answers no text', (response) => void response.end(Buffer.from([0xff, 0xfe, 0x00]))],
    [
      'breaks off',
      (response) => void response.writeHead(200, { 'content-length': 100 }).write('{"keys"', () => response.destroy()),
    ],
    ['is silent', () => {}],
    ['never ends', (response) => void response.write('{"keys":[')],
    ['sends without end', pour],
    [
      'has far too many keys',
      (response) => void response.end(JSON.stringify({ keys: Array.from({ length: 101 }, () => ({})) })),
    ],
  ])('that %s says nothing about who asks', async ([, answer]) => {
    const server = await startKeyServer();
    server.answer = answer;
    const { outcome, failures } = makeVerifier(server);
    expect(await outcome(await makeHeader(first))).toBe('UNAVAILABLE');
    expect(failures).toHaveLength(1);
  });

  test.for([
    [200_000, 'OK'],
    [300_000, 'UNAVAILABLE'],
  ] as const)('with %d spaces around good keys ends as %s', async ([spaces, ending]) => {
    const server = await startKeyServer();
    server.answer = (response) => void response.end(JSON.stringify(first.jwks) + ' '.repeat(spaces));
    expect(await makeVerifier(server).outcome(await makeHeader(first))).toBe(ending);
  });

  test('that cannot be reached says nothing about who asks', async () => {
    const { outcome } = makeVerifier({ ...(await startKeyServer()), url: new URL('http://127.0.0.1:1/jwks') });
    expect(await outcome(await makeHeader(first))).toBe('UNAVAILABLE');
  });

  test('that fails is left alone for five seconds, and then asked again', async () => {
    const server = await startKeyServer();
    server.answer = (response) => void response.writeHead(500).end();
    const { outcome, failures } = makeVerifier(server);
    for (let index = 0; index < 20; index += 1) expect(await outcome(await makeHeader(first))).toBe('UNAVAILABLE');
    expect({ asked: server.asked, told: failures.length }).toEqual({ asked: 1, told: 1 });

    server.publish(first.jwk);
    pass(5);
    expect(await outcome(await makeHeader(first))).toBe('OK');
  });

  test('that fails stops nobody whose key is known', async () => {
    const server = await startKeyServer(first.jwk);
    const { outcome } = makeVerifier(server);
    expect(await outcome(await makeHeader(first))).toBe('OK');
    server.answer = (response) => void response.writeHead(500).end();
    pass(31);
    expect(await outcome(await makeHeader(second))).toBe('UNAVAILABLE');
    expect(await outcome(await makeHeader(first))).toBe('OK');
  });

  test('may hold keys of no use to the hub, which are passed over', async () => {
    const { d: _, ...rest } = first.jwk;
    const server = await startKeyServer(
      { ...weak, kid: 'zwak', alg: 'RS256', use: 'sig' },
      { kty: 'oct', k: 'c2VjcmV0', kid: 'gedeeld', alg: 'HS256' },
      { ...second.jwk, kid: 'versleuteling', use: 'enc' },
      { ...rest, kid: 'geheim', d: 'c2VjcmV0' },
      { ...second.jwk, kid: 'groot', n: 'A'.repeat(10_000) },
      { kty: 'toekomst', kid: 'toekomst' },
      first.jwk,
    );
    const { outcome } = makeVerifier(server);
    expect(await outcome(await makeHeader(first))).toBe('OK');
    for (const kid of ['versleuteling', 'groot', 'zwak']) {
      expect(await outcome(await makeHeader(second, { kid }))).toBe('KEY');
    }
    for (const kid of ['geheim', 'toekomst']) expect(await outcome(await makeHeader(first, { kid }))).toBe('KEY');
  });
});

/** Writes for as long as somebody reads. */
function pour(response: Parameters<KeyServer['answer']>[0]): void {
  while (!response.destroyed && response.write(' '.repeat(16_384)));
  response.once('drain', () => pour(response));
}
