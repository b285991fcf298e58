import { importJWK } from 'jose';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadDemoKey, type DemoKey } from '../../src/identity/demo-key.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';
import { encode, makeSigner, sign, type Signer } from './signer.ts';

const iat = testNow.getTime() / 1000;
const subject = 'demo:frontoffice';
/** Stands in every token made here, so that anything told of one shows. */
const canary = 'kanarie-4711';

interface Forge {
  readonly hub: TestHub;
  readonly key: DemoKey;
  readonly forger: Signer;
  /** A token that the hub takes, but for what is changed. */
  readonly make: (claims?: object, header?: object, key?: Signer['key'] | Uint8Array) => Promise<string>;
}

async function startForge(): Promise<Forge> {
  const hub = await startTestHub();
  const key = await loadDemoKey(hub.config.dataFolder);
  const own = z.instanceof(CryptoKey).parse(await importJWK(key.privateJwk));
  const good = {
    iss: `${hub.url}/oidc`,
    aud: hub.config.audience,
    sub: subject,
    client_id: 'eenplan-web',
    jti: canary,
    iat,
    exp: iat + 600,
  };
  const make: Forge['make'] = (claims = {}, header = {}, signer = own) =>
    sign(signer, { alg: 'ES256', kid: key.id, typ: 'at+jwt', ...header }, { ...good, ...claims });
  return { hub, key, forger: await makeSigner('ES256', key.id), make };
}

interface Told {
  readonly status: number | undefined;
  readonly text: string;
  readonly challenge: string | undefined;
}

/** Asks who one is, with these values of `Authorization`, each in a header of its own. */
function ask({ hub }: Forge, authorization: readonly string[]): Promise<Told> {
  return new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(hub.url);
    const body = '{"query":"{ me { roles } }"}';
    const known = ['host', host, 'content-type', 'application/json', 'content-length', String(body.length)];
    const headers = [...known, ...authorization.flatMap((value) => ['authorization', value])];
    const sent = request({ hostname, port, path: '/graphql', method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode, text, challenge: response.headers['www-authenticate'] }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

const refusal = `${JSON.stringify({
  errors: [{ message: 'sign in first', extensions: { code: 'UNAUTHENTICATED' } }],
})}\n`;
const challenge = 'Bearer realm="eenplan", error="invalid_token"';

/** What may be tried on the hub, and how it is made. */
const attempts: [string, (forge: Forge) => Promise<string | string[]> | string | string[]][] = [
  ['is unsigned', async ({ make }) => `${await rewrite(make, { alg: 'none' })}.`],
  ['is unsigned, but pretends', async ({ make }) => `${await rewrite(make, { alg: 'none' })}.c2ln`],
  ['is unsigned in capitals', async ({ make }) => `${await rewrite(make, { alg: 'NONE' })}.`],
  ['lost its signature', async ({ make }) => `${(await make()).split('.').slice(0, 2).join('.')}.`],
  [
    'takes the public key for a shared secret',
    ({ make, key }) => make({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(key.publicJwk))),
  ],
  ['is signed by somebody else', ({ make, forger }) => make({}, {}, forger.key)],
  ['brings its own key', ({ make, forger }) => make({}, { jwk: forger.jwk }, forger.key)],
  ['points at its own keys', ({ make, forger }) => make({}, { jku: 'https://elders.example/jwks' }, forger.key)],
  ['points at its own certificate', ({ make, forger }) => make({}, { x5u: 'https://elders.example/cert' }, forger.key)],
  ['brings its own certificate', ({ make, forger }) => make({}, { x5c: ['MIIB'] }, forger.key)],
  ['names no key', ({ make }) => make({}, { kid: undefined })],
  ['names a key that does not exist', ({ make }) => make({}, { kid: 'andere' })],
  ['names a key as a path', ({ make, forger }) => make({}, { kid: '../../../dev/null' }, forger.key)],
  ['is of another issuer', ({ make }) => make({ iss: 'https://elders.example' })],
  ['is for another service', ({ make }) => make({ aud: 'https://elders.example' })],
  ['is for two services', ({ make, hub }) => make({ aud: [hub.config.audience, 'https://elders.example'] })],
  ['is expired', ({ make }) => make({ iat: iat - 700, exp: iat - 60 })],
  ['is of the future', ({ make }) => make({ iat: iat + 60 })],
  ['is not yet valid', ({ make }) => make({ nbf: iat + 60 })],
  ['is older than an hour', ({ make }) => make({ iat: iat - 3700, exp: iat + 600 })],
  ['is an ID token', ({ make }) => make({ aud: 'eenplan-web', client_id: undefined, nonce: 'n' }, { typ: 'JWT' })],
  ['is an ID token in disguise', ({ make }) => make({ nonce: 'n', at_hash: 'aGFzaA' })],
  ['is meant for the page itself', ({ make }) => make({ aud: 'eenplan-web' })],
  ['was given to another client', ({ make }) => make({ client_id: 'elders' })],
  ['claims to be a machine by its subject', ({ make }) => make({ sub: 'client:eenplan-chain' })],
  ['must be understood in a way it is not', ({ make }) => make({}, { crit: ['urgent'], urgent: true })],
  ['is far too long', ({ make }) => make({ ballast: 'x'.repeat(8000) })],
  ['is not a token', () => canary],
  ['is garbage of three parts', () => `${canary}.${canary}.${canary}`],
  ['is encrypted', () => `${canary}.${canary}.${canary}.${canary}.${canary}`],
  ['holds no claims', async ({ make }) => (await make()).replace(/\.[^.]+\./, `.${encode('x')}.`)],
  ['was changed', async ({ make }) => (await make()).replace(/\.[^.]+\./, `.${encode({ sub: 'demo:privacy' })}.`)],
  ['comes twice', async ({ make }) => [await make(), await make()]],
  ['comes after another', async ({ make }) => [canary, await make()]],
  ['comes before another', async ({ make }) => [await make(), canary]],
  ['comes with another in one header', async ({ make }) => `${await make()}, Bearer ${await make()}`],
];

/** Header and payload of a good token, the first changed. */
async function rewrite(make: Forge['make'], header: object): Promise<string> {
  const [before = '', payload = ''] = (await make()).split('.');
  const known: object = JSON.parse(Buffer.from(before, 'base64url').toString());
  return `${encode({ ...known, ...header })}.${payload}`;
}

describe('a token over HTTP', () => {
  test('is taken when it is good, so that the refusals below are of what was changed', async () => {
    const forge = await startForge();
    const { status, text } = await ask(forge, [`Bearer ${await forge.make()}`]);
    expect([status, text]).toEqual([200, `{"data":{"me":{"roles":["FRONT_OFFICE_WORKER"]}}}\n`]);
  });

  test('is refused with 401 and no detail in each of these cases, and nothing is said of it', async () => {
    const forge = await startForge();
    const told: Record<string, Told> = {};
    for (const [name, make] of attempts) {
      const tokens = [await make(forge)].flat();
      told[name] = await ask(
        forge,
        tokens.map((token) => `Bearer ${token}`),
      );
    }
    const expected = Object.fromEntries(attempts.map(([name]) => [name, { status: 401, text: refusal, challenge }]));
    expect(told).toEqual(expected);
    expect(forge.hub.said.join('\n')).not.toMatch(/kanarie|eyJ|Bearer|unforeseen/);
  });

  test('that is missing is asked for', async () => {
    const forge = await startForge();
    expect(await ask(forge, [])).toEqual({ status: 401, text: refusal, challenge: 'Bearer realm="eenplan"' });
  });

  test('of somebody who does not work here is told apart, for signing in again would not help', async () => {
    const forge = await startForge();
    const { status, text } = await ask(forge, [`Bearer ${await forge.make({ sub: 'demo:niemand' })}`]);
    expect(status).toBe(403);
    expect(text).toContain('NOT_STAFF');
    expect(text).not.toContain('niemand');
  });

  test('does not make a machine of a person, nor a person of a machine', async () => {
    const forge = await startForge();
    const ofClient = (sub: string, clientId: string) => forge.make({ sub, client_id: clientId });
    const machine = await ask(forge, [`Bearer ${await ofClient('eenplan-chain', 'eenplan-chain')}`]);
    expect([machine.status, machine.text]).toEqual([200, `{"data":{"me":{"roles":["CHAIN_CLIENT"]}}}\n`]);
    for (const [sub, clientId] of [
      ['eenplan-chain', 'eenplan-web'],
      ['demo:chain', 'eenplan-web'],
      ['eenplan-web', 'eenplan-web'],
    ] as const) {
      expect((await ask(forge, [`Bearer ${await ofClient(sub, clientId)}`])).status).toBe(403);
    }
  });
});
