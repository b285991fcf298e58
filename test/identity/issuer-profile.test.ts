import { describe, expect, test } from 'vitest';
import type { IssuerProfileName } from '../../src/identity/issuer-profile.ts';
import { makeTokenVerifier } from '../../src/identity/token.ts';
import { testNow } from '../testkit/store.ts';
import { makeSigner, outcomeOf, sign } from './signer.ts';

const iat = testNow.getTime() / 1000;
const dates = { iat, exp: iat + 600 };
const tenant = '5b1c7a52-7d0c-4b5f-9b7f-0d1d2c3b4a59';
const page = '0c6a1f2e-93b4-4a8e-8f0c-5a1d7e6b2c31';
const machine = '7e2d9c40-1b3a-4f6d-a5c8-9e0f1a2b3c4d';

/** What the three kinds of issuer send when a person signed in, as their manuals have it. */
const issuers = {
  rfc9068: {
    algorithm: 'ES256',
    issuer: 'https://aanmelden.example',
    audience: 'https://eenplan.example/hub',
    page: 'eenplan-web',
    machine: 'eenplan-chain',
    header: { typ: 'at+jwt' },
    person: { sub: 'medewerker-1', jti: 'token-1', client_id: 'eenplan-web' },
    service: { sub: 'eenplan-chain', jti: 'token-2', client_id: 'eenplan-chain' },
    /** In an ID token, whatever its header says. */
    idToken: { sub: 'medewerker-1', nonce: 'n-1', at_hash: 'aGFzaA' },
    subject: 'medewerker-1',
  },
  keycloak: {
    algorithm: 'RS256',
    issuer: 'https://aanmelden.example/realms/personeel',
    audience: 'eenplan-hub',
    page: 'eenplan-web',
    machine: 'eenplan-chain',
    header: { typ: 'JWT' },
    person: {
      typ: 'Bearer',
      sub: 'f3b1c0de-0001-4000-8000-000000000001',
      jti: 'onrtac:3f0a',
      azp: 'eenplan-web',
      sid: 'sessie-1',
      acr: '1',
      auth_time: iat - 5,
      'allowed-origins': ['https://eenplan.example'],
      realm_access: { roles: ['DIRECTOR', 'offline_access'] },
      scope: 'openid profile',
      preferred_username: 'medewerker-1',
    },
    service: {
      typ: 'Bearer',
      sub: 'f3b1c0de-0002-4000-8000-000000000002',
      jti: 'trrtcc:3f0b',
      azp: 'eenplan-chain',
      client_id: 'eenplan-chain',
      clientHost: '127.0.0.1',
      preferred_username: 'service-account-eenplan-chain',
      scope: 'profile',
    },
    idToken: { typ: 'ID', azp: 'eenplan-web', nonce: 'n-1', at_hash: 'aGFzaA', sid: 'sessie-1' },
    subject: 'f3b1c0de-0001-4000-8000-000000000001',
  },
  entra: {
    algorithm: 'RS256',
    issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    audience: '9a4f0c11-6d2b-4e73-8c55-1f2e3d4c5b6a',
    page,
    machine,
    header: { typ: 'JWT' },
    person: {
      ver: '2.0',
      tid: tenant,
      oid: 'd1e2f3a4-0001-4000-8000-000000000001',
      sub: 'paarsgewijs-1',
      uti: 'token-1',
      azp: page,
      azpacr: '0',
      scp: 'hub',
      roles: ['Director'],
      nbf: iat,
      rh: '0.x',
      aio: 'x',
    },
    service: {
      ver: '2.0',
      tid: tenant,
      oid: 'd1e2f3a4-0002-4000-8000-000000000002',
      sub: 'd1e2f3a4-0002-4000-8000-000000000002',
      uti: 'token-2',
      azp: machine,
      azpacr: '1',
      idtyp: 'app',
      roles: ['Chain'],
    },
    idToken: { scp: undefined, azp: undefined, nonce: 'n-1', preferred_username: 'medewerker-1' },
    subject: 'd1e2f3a4-0001-4000-8000-000000000001',
  },
} as const;

const names = Object.keys(issuers) as IssuerProfileName[];
const signers = { ES256: await makeSigner('ES256'), RS256: await makeSigner('RS256') };

function makeVerifier(profile: IssuerProfileName, audience: string = issuers[profile].audience) {
  const { algorithm, issuer, page: client } = issuers[profile];
  const { jwks } = signers[algorithm];
  return makeTokenVerifier({ profile, issuer, audience, clients: [client], jwks, clock: () => testNow });
}

interface Change {
  readonly of?: 'person' | 'service';
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
}

async function makeToken(profile: IssuerProfileName, { of = 'person', claims = {}, header = {} }: Change = {}) {
  const { algorithm, issuer, audience, ...rest } = issuers[profile];
  return sign(
    signers[algorithm].key,
    { alg: algorithm, kid: 'sleutel-1', ...rest.header, ...header },
    { iss: issuer, aud: audience, ...dates, ...rest[of], ...claims },
  );
}

async function outcome(profile: IssuerProfileName, change?: Change): Promise<string> {
  return outcomeOf(makeVerifier(profile).verify(`Bearer ${await makeToken(profile, change)}`));
}

describe.each(names)('under the profile %s', (profile) => {
  const { page: client, machine: system, idToken, subject, audience } = issuers[profile];

  test('a person is known by the subject that the register holds', async () => {
    expect(await makeVerifier(profile).verify(`Bearer ${await makeToken(profile)}`)).toMatchObject({
      kind: 'PERSON',
      subject,
      clientId: client,
    });
  });

  test('a program that asks in its own name is a machine, known by its client id', async () => {
    const token = await makeToken(profile, { of: 'service' });
    expect(await makeVerifier(profile).verify(`Bearer ${token}`)).toMatchObject({
      kind: 'MACHINE',
      subject: `client:${system}`,
    });
  });

  test('an ID token is refused, for the page or the hub, and whatever its header says', async () => {
    for (const aud of [client, audience]) {
      for (const typ of ['JWT', 'at+jwt', undefined]) {
        const claims = { ...idToken, aud };
        expect(await outcome(profile, { claims, header: { typ } })).toMatch(/^(TYPE|AUDIENCE|CLAIM)$/);
      }
    }
  });

  test.for<[string, Record<string, unknown>, string]>([
    ['with a nonce', { nonce: 'n-1' }, 'TYPE'],
    ['with a hash of an access token', { at_hash: 'aGFzaA' }, 'TYPE'],
    ['with a hash of a code', { c_hash: 'aGFzaA' }, 'TYPE'],
    ['meant for the client itself', { aud: client }, 'AUDIENCE'],
    ['for two services', { aud: [audience, 'account'] }, 'AUDIENCE'],
    ['for another service', { aud: 'account' }, 'AUDIENCE'],
    ['of another issuer', { iss: 'https://elders.example' }, 'ISSUER'],
    ['that is expired', { exp: iat - 6 }, 'EXPIRED'],
    ['without expiry', { exp: undefined }, 'CLAIM'],
    ['made in the future', { iat: iat + 6 }, 'NOT_YET_VALID'],
    ['not yet valid', { nbf: iat + 6 }, 'NOT_YET_VALID'],
    ['made more than an hour ago', { iat: iat - 3606 }, 'TOO_OLD'],
    ['bound to a key of its holder', { cnf: { jkt: 'x' } }, 'CLAIM'],
  ])('a token %s is refused', async ([, claims, reason]) => {
    expect(await outcome(profile, { claims })).toBe(reason);
  });

  test.for<[string, Record<string, unknown>, string]>([
    ['of a logout', { typ: 'logout+jwt' }, 'TYPE'],
    ['without a type', { typ: undefined }, 'TYPE'],
    ['without the name of its key', { kid: undefined }, 'KEY'],
    ['that points at keys', { jku: 'https://elders.example/jwks' }, 'KEY'],
    ['that points at a certificate', { x5u: 'https://elders.example/cert' }, 'KEY'],
    ['that brings a certificate along', { x5c: ['MIIB'] }, 'KEY'],
    ['that brings a key along', { jwk: signers.ES256.jwk }, 'KEY'],
  ])('a token %s is refused', async ([, header, reason]) => {
    expect(await outcome(profile, { header })).toBe(reason);
  });

  test('a token meant for its own client is refused, also where the hub would be that client', async () => {
    const token = await makeToken(profile, { claims: { aud: client } });
    expect(await outcomeOf(makeVerifier(profile, client).verify(`Bearer ${token}`))).toBe('AUDIENCE');
  });

  test('a person who asks through another client is refused', async () => {
    const claim = profile === 'rfc9068' ? 'client_id' : 'azp';
    expect(await outcome(profile, { claims: { [claim]: system } })).toBe('CLIENT');
  });

  test('a token of another kind of issuer is refused', async () => {
    for (const other of names.filter((each) => each !== profile)) {
      const { person, header } = issuers[other];
      const own = Object.fromEntries(Object.keys(issuers[profile].person).map((claim) => [claim, undefined]));
      expect(await outcome(profile, { claims: { ...own, ...person }, header })).toMatch(/^(TYPE|CLAIM)$/);
    }
  });
});

test('nobody can pass for a machine by their subject', async () => {
  for (const profile of ['rfc9068', 'keycloak'] as const) {
    expect(await outcome(profile, { claims: { sub: 'client:eenplan-chain' } })).toBe('CLAIM');
  }
});

describe('of Keycloak', () => {
  test('the header may name the type as the standard has it', async () => {
    expect(await outcome('keycloak', { header: { typ: 'at+jwt' } })).toBe('OK');
  });

  test.for(['ID', 'Refresh', 'Offline', 'Logout', 'DPoP', 'bearer', undefined])(
    'a token that calls itself %s is refused',
    async (typ) => {
      expect(await outcome('keycloak', { claims: { typ } })).toBe('TYPE');
    },
  );

  test('a person stays a person when every token names its client', async () => {
    const token = await makeToken('keycloak', { claims: { client_id: 'eenplan-web' } });
    expect(await makeVerifier('keycloak').verify(`Bearer ${token}`)).toMatchObject({ kind: 'PERSON' });
  });

  test('two names of the client are refused', async () => {
    expect(await outcome('keycloak', { of: 'service', claims: { client_id: 'eenplan-other' } })).toBe('CLAIM');
  });

  test.for(['sub', 'jti', 'azp'])('a token without %s is refused', async (claim) => {
    expect(await outcome('keycloak', { claims: { [claim]: undefined } })).toBe('CLAIM');
  });
});

describe('of Entra', () => {
  test.for<[string, Change, string]>([
    ['of version 1.0', { claims: { ver: '1.0' } }, 'TYPE'],
    ['that is for nobody, nor for a program', { claims: { scp: undefined } }, 'TYPE'],
    ['of a program that does not say so', { of: 'service', claims: { idtyp: undefined } }, 'TYPE'],
    ['of a program that has scopes of a person', { of: 'service', claims: { scp: 'hub' } }, 'TYPE'],
    ['of a device', { claims: { idtyp: 'device' } }, 'TYPE'],
    ['of another tenant than its issuer', { claims: { tid: machine } }, 'CLAIM'],
    ['without object id', { claims: { oid: undefined } }, 'CLAIM'],
    ['without its id', { claims: { uti: undefined } }, 'CLAIM'],
    ['without its client', { claims: { azp: undefined } }, 'CLAIM'],
    ['with a type of the standard', { header: { typ: 'at+jwt' } }, 'TYPE'],
  ])('a token %s is refused', async ([, change, reason]) => {
    expect(await outcome('entra', change)).toBe(reason);
  });

  test('a token signed in another way than Entra does is refused', async () => {
    const { issuer, audience, page: client, header, person } = issuers.entra;
    const { jwks, key } = signers.ES256;
    const token = await sign(
      key,
      { alg: 'ES256', kid: 'sleutel-1', ...header },
      { iss: issuer, aud: audience, ...dates, ...person },
    );
    const verifier = makeTokenVerifier({
      profile: 'entra',
      issuer,
      audience,
      clients: [client],
      jwks,
      clock: () => testNow,
    });
    expect(await outcomeOf(verifier.verify(`Bearer ${token}`))).toBe('ALGORITHM');
  });
});
