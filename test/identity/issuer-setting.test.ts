import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config-error.ts';
import { readConfig } from '../../src/config.ts';

const tenant = '5b1c7a52-7d0c-4b5f-9b7f-0d1d2c3b4a59';
const hub = '9a4f0c11-6d2b-4e73-8c55-1f2e3d4c5b6a';
const page = '0c6a1f2e-93b4-4a8e-8f0c-5a1d7e6b2c31';

const common = {
  MODE: 'production',
  PUBLIC_URL: 'https://eenplan.leusden.example',
  PSEUDONYM_KEY: '3f9a1c5e7b2d4f6081a3c5e7092b4d6f8193a5c7e9fb0d2f4163a587c9ebad0f',
  OIDC_ISSUER: 'https://aanmelden.example',
  OIDC_JWKS_URL: 'https://aanmelden.example/jwks',
};
const keycloak = {
  ...common,
  OIDC_PROFILE: 'keycloak',
  OIDC_ISSUER: 'https://aanmelden.example/realms/personeel',
  OIDC_AUDIENCE: 'eenplan-hub',
};
const entra = {
  ...common,
  OIDC_PROFILE: 'entra',
  OIDC_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0`,
  OIDC_AUDIENCE: hub,
  OIDC_CLIENT_ID: page,
};

/** What is said of settings, `OK` when they are right. */
function said(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return 'OK';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('the settings of an identity provider', () => {
  test('are the strict standard unless told otherwise', () => {
    expect(readConfig(common)).toMatchObject({
      profile: 'rfc9068',
      otherClients: [],
      accessRequest: { scope: 'openid profile', resource: 'https://eenplan.example/hub' },
    });
  });

  test('may be those of Keycloak', () => {
    expect(readConfig({ ...keycloak, OIDC_OTHER_CLIENTS: 'beheer, rapport  kaart' })).toMatchObject({
      profile: 'keycloak',
      audience: 'eenplan-hub',
      otherClients: ['beheer', 'rapport', 'kaart'],
      accessRequest: { scope: 'openid profile' },
    });
  });

  test('may be those of Entra', () => {
    expect(readConfig(entra)).toMatchObject({
      profile: 'entra',
      accessRequest: { scope: `openid profile ${hub}/.default` },
    });
  });

  test('may be of this machine without TLS', () => {
    expect(said({ ...common, OIDC_JWKS_URL: 'http://127.0.0.1:8080/jwks' })).toBe('OK');
    expect(said({ ...common, OIDC_JWKS_URL: 'http://[::1]:8080/jwks' })).toBe('OK');
  });

  test.for<[string, Record<string, string>, RegExp]>([
    ['an unknown profile', { ...common, OIDC_PROFILE: 'okta' }, /OIDC_PROFILE/],
    [
      'keys in the clear',
      { ...common, OIDC_JWKS_URL: 'http://aanmelden.example/jwks' },
      /OIDC_JWKS_URL: must be https/,
    ],
    ['keys in a file', { ...common, OIDC_JWKS_URL: 'file:///etc/jwks' }, /OIDC_JWKS_URL: must be https/],
    ['keys of what looks like this machine', { ...common, OIDC_JWKS_URL: 'http://127.0.0.1.elders.example' }, /https/],
    ['an issuer in the clear', { ...common, OIDC_ISSUER: 'http://aanmelden.example' }, /OIDC_ISSUER: must be https/],
    ['an audience that is no address', { ...common, OIDC_AUDIENCE: 'eenplan' }, /OIDC_AUDIENCE: must be an absolute/],
    ['an audience that is the page', { ...keycloak, OIDC_AUDIENCE: 'eenplan-web' }, /OIDC_AUDIENCE: must differ/],
    [
      'an audience that is another client',
      { ...keycloak, OIDC_OTHER_CLIENTS: 'kaart eenplan-hub' },
      /OIDC_AUDIENCE: must differ/,
    ],
    ['Keycloak without a realm', { ...keycloak, OIDC_ISSUER: 'https://aanmelden.example' }, /OIDC_ISSUER.*realm/],
    ['Keycloak with a slash more', { ...keycloak, OIDC_ISSUER: `${keycloak.OIDC_ISSUER}/` }, /OIDC_ISSUER.*realm/],
    [
      'Entra for every tenant',
      { ...entra, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      /OIDC_ISSUER.*tenant/,
    ],
    ['Entra of version 1', { ...entra, OIDC_ISSUER: `https://sts.windows.net/${tenant}/` }, /OIDC_ISSUER.*v2\.0/],
    ['Entra with a name as audience', { ...entra, OIDC_AUDIENCE: `api://${hub}` }, /OIDC_AUDIENCE.*application id/],
    ['Entra with a name as client', { ...entra, OIDC_CLIENT_ID: 'eenplan-web' }, /OIDC_CLIENT_ID.*application id/],
    ['Entra with names as clients', { ...entra, OIDC_OTHER_CLIENTS: 'kaart' }, /OIDC_OTHER_CLIENTS.*application id/],
    ['a demo with an audience that is no address', { OIDC_AUDIENCE: 'eenplan' }, /OIDC_AUDIENCE/],
  ])('are refused with %s, by name and without the value', ([, environment, named]) => {
    const message = said(environment);
    expect(message).toMatch(named);
    expect(message).not.toMatch(/aanmelden\.example|okta|microsoftonline|sts\.windows/);
  });

  test('in a demo are its own, whatever profile stands there', () => {
    expect(readConfig({ OIDC_PROFILE: 'entra' })).toMatchObject({
      mode: 'demo',
      accessRequest: { resource: 'https://eenplan.example/hub' },
    });
  });
});
