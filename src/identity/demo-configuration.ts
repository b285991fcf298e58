import {
  errors,
  interactionPolicy,
  type Account,
  type ClientMetadata,
  type Configuration,
  type Grant,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { findClientId } from '../bearer.ts';
import { demoSecret, type DemoKey } from './demo-key.ts';
import { makeDemoMemory } from './demo-memory.ts';
import { describeProblem, problemPage, signedOutPage, signOutPage } from './demo-page.ts';
import { machinePersona, type Persona } from './persona.ts';

/** The `client_id` of the staff page: public, for nothing in a browser stays secret; code with PKCE. */
const webClient = 'eenplan-web';

/** The secret of the chain partner's system, whose client id is in its subject, out of the demo's key. */
export function demoChainSecret(key: DemoKey, clientId: string): string {
  return demoSecret(key, `secret of ${clientId}`);
}

export interface DemoConfigurationOptions {
  /** Where the hub is found, without a slash at the end. */
  home: string;
  /** The path of the issuer, such as `/oidc`. */
  path: string;
  key: DemoKey;
  audience: string;
  personas: readonly Persona[];
  clock: () => Date;
}

const hour = 3600;
const workingDay = 10 * hour;

/** All the demo's issuer is told: only what the hub uses is on, nothing is left to a default that warns. */
export function demoConfiguration(options: DemoConfigurationOptions): Configuration {
  const { home, path, key, audience, personas, clock } = options;
  const machine = personas.find(({ persona }) => persona === machinePersona);
  const policy = interactionPolicy.base();
  // The staff page is the hub's own; there is no third party to consent to.
  policy.remove('consent');

  return {
    adapter: () => makeDemoMemory(),
    jwks: { keys: [{ ...key.privateJwk }] },
    clients: clients(home, key, machine),
    clientAuthMethods: ['none', 'client_secret_basic'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: (_, origin) => origin === new URL(home).origin,
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    // There is no userinfo endpoint, so the name stands in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: {
      names: { session: 'eenplan_session', interaction: 'eenplan_sign_in', resume: 'eenplan_resume' },
      keys: [demoSecret(key, 'cookies')],
      long: { httpOnly: true, sameSite: 'lax', signed: true, path },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: workingDay,
      IdToken: hour,
      Interaction: hour,
      Session: workingDay,
    },
    interactions: { policy, url: (_, interaction) => `${path}/aanmelden/${interaction.uid}` },
    findAccount: (_, subject) => findAccount(personas, subject),
    loadExistingGrant: (ctx) => loadGrant(ctx),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          // Rights follow from the store, not from scopes: there is none to give.
          if (resource === audience)
            return { audience, scope: '', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
          throw new errors.InvalidTarget();
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => showPage(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => showPage(ctx, signedOutPage(`${home}/`)),
      },
    },
    formats: {
      customizers: {
        jwt: (_, _token, { payload }) => dateByHub(payload, clock()),
      },
    },
    renderError: (ctx, _, error) => showPage(ctx, problemPage(describeProblem(error), `${home}/`)),
  };
}

function clients(home: string, key: DemoKey, machine: Persona | undefined): ClientMetadata[] {
  const web: ClientMetadata = {
    client_id: webClient,
    client_name: 'Eenplan',
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${home}/aanmelden`],
    post_logout_redirect_uris: [`${home}/`],
  };
  const clientId = machine && findClientId(machine.subject);
  if (clientId === undefined) return [web];
  const chain: ClientMetadata = {
    client_id: clientId,
    client_secret: demoChainSecret(key, clientId),
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  };
  return [web, chain];
}

function findAccount(personas: readonly Persona[], subject: string): Account | undefined {
  const persona = personas.find((candidate) => candidate.subject === subject);
  return persona && { accountId: subject, claims: () => ({ sub: subject, name: persona.name }) };
}

/** The grant of this session, made without asking when there is none yet. */
async function loadGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, provider, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const id = session.grantIdFor(client.clientId);
  const known = id === undefined ? undefined : await provider.Grant.find(id);
  if (known?.accountId === session.accountId) return known;

  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** The library dates tokens by the computer's clock; the hub judges them by its own. */
function dateByHub(payload: Record<string, unknown>, now: Date): void {
  const { iat, exp } = payload;
  if (typeof iat !== 'number' || typeof exp !== 'number') throw new TypeError('a token without dates');
  payload['iat'] = Math.floor(now.getTime() / 1000);
  payload['exp'] = Math.floor(now.getTime() / 1000) + exp - iat;
}

function showPage(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
