import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { insertStaffOnce, insertStaffRoleOnce } from '../../db/staff.ts';
import type { Role } from '../../db/staff.table.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeSigner, sign, startKeyServer, type KeyServer } from './signer.ts';

const iat = testNow.getTime() / 1000;
const tenant = '5b1c7a52-7d0c-4b5f-9b7f-0d1d2c3b4a59';
const audience = '9a4f0c11-6d2b-4e73-8c55-1f2e3d4c5b6a';
const page = '0c6a1f2e-93b4-4a8e-8f0c-5a1d7e6b2c31';
const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
const worker = 'd1e2f3a4-0001-4000-8000-000000000001';
const system = '7e2d9c40-1b3a-4f6d-a5c8-9e0f1a2b3c4d';

/** Registered with the hub, for in production it answers no other. */
const question = 'query Me { me { roles } }';

const signer = await makeSigner('RS256');
const common = { iss: issuer, aud: audience, ver: '2.0', tid: tenant, iat, exp: iat + 600 };
const person = { ...common, oid: worker, sub: 'paarsgewijs', uti: 'token-1', azp: page, scp: 'hub', roles: ['ADMIN'] };
const program = { ...common, oid: system, sub: system, uti: 'token-2', azp: system, idtyp: 'app', roles: ['DIRECTOR'] };

/** A hub in production that trusts a tenant of Entra, with one worker and one machine. */
async function startProduction(keys: KeyServer): Promise<TestHub> {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents/me.graphql'), question);
  const hub = await startTestHub({
    folder,
    environment: {
      MODE: 'production',
      PUBLIC_URL: 'https://eenplan.leusden.example',
      PSEUDONYM_KEY: '3f9a1c5e7b2d4f6081a3c5e7092b4d6f8193a5c7e9fb0d2f4163a587c9ebad0f',
      OIDC_PROFILE: 'entra',
      OIDC_ISSUER: issuer,
      OIDC_JWKS_URL: keys.url.href,
      OIDC_AUDIENCE: audience,
      OIDC_CLIENT_ID: page,
    },
  });
  employ(hub, 'sta_worker', worker, 'DIRECTOR');
  employ(hub, 'sta_system', `client:${system}`, 'CHAIN_CLIENT');
  return hub;
}

function employ({ db }: TestHub, id: string, subject: string, role: Role): void {
  const rest = {
    validFrom: '2026-01-01',
    validUntil: null,
    source: 'DEMO',
    recordedAt: testNow.toISOString(),
  } as const;
  const staff = { name: 'Test', jobTitle: 'Test', phone: null, email: null, ...rest };
  insertStaffOnce(db, { id, organisationId: organisationId('larikslaan2'), subject, ...staff });
  insertStaffRoleOnce(db, { staffId: id, role, ...rest });
}

async function ask(hub: TestHub, claims: Record<string, unknown>) {
  const token = await sign(signer.key, { alg: 'RS256', kid: 'sleutel-1', typ: 'JWT' }, claims);
  const { status, data, errors } = await hub.post(JSON.stringify({ query: question }), {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  });
  return [status, data ?? errors[0]?.extensions.code];
}

test('in production the register says what a person of Entra and a program may do, and their tokens do not', async () => {
  const hub = await startProduction(await startKeyServer(signer.jwk));
  expect(await ask(hub, person)).toEqual([200, { me: { roles: ['DIRECTOR'] } }]);
  expect(await ask(hub, program)).toEqual([200, { me: { roles: ['CHAIN_CLIENT'] } }]);
  expect(await ask(hub, { ...person, oid: system })).toEqual([403, 'NOT_STAFF']);
  expect(await ask(hub, { ...program, azp: page })).toEqual([403, 'NOT_STAFF']);
  expect(await ask(hub, { ...person, scp: undefined, nonce: 'n' })).toEqual([401, 'UNAUTHENTICATED']);
});

test('in production, without the keys, nobody is refused or let in: it says to try again, and the log says why', async () => {
  const keys = await startKeyServer();
  keys.answer = (response) => void response.writeHead(500).end();
  const hub = await startProduction(keys);
  for (let index = 0; index < 5; index += 1) {
    expect(await ask(hub, person)).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE']);
  }
  const said = hub.said.filter((line) => line.includes('IdentityProviderUnavailableError'));
  expect(said).toHaveLength(keys.asked);
  expect(hub.said.join('\n')).not.toMatch(/eyJ|Bearer|d1e2f3a4/);
});

test('in production the page is told to ask Entra for the hub by a scope', async () => {
  const { url } = await startProduction(await startKeyServer(signer.jwk));
  expect(await (await fetch(`${url}/config.json`)).json()).toEqual({
    mode: 'production',
    publicUrl: 'https://eenplan.leusden.example',
    authority: issuer,
    clientId: page,
    audience,
    scope: `openid profile ${audience}/.default`,
  });
});
