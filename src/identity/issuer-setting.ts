import type { IssuerProfileName } from './issuer-profile.ts';

/** Which identity provider production trusts, and for whom its tokens must be. */
export interface IssuerSetting {
  readonly profile: IssuerProfileName;
  /** The `iss` of its tokens, to the letter. */
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** The client id of the page. */
  readonly clientId: string;
  /** Further clients through which people may ask. */
  readonly otherClients: readonly string[];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * What is wrong with the settings of an identity provider, by their names in the environment, none of their values:
 * with these the hub would refuse every token, or could be led to take one that was not meant for it.
 */
export function listIssuerProblems(setting: IssuerSetting): string[] {
  const { issuer, jwksUrl, audience, clientId, otherClients } = setting;
  const problems = problemsByProfile[setting.profile](setting);
  if (!isSafe(issuer)) problems.push('OIDC_ISSUER: must be https');
  if (!isSafe(jwksUrl)) problems.push('OIDC_JWKS_URL: must be https');
  if ([clientId, ...otherClients].includes(audience)) {
    problems.push('OIDC_AUDIENCE: must differ from the clients, or ID tokens would be meant for the hub');
  }
  return problems;
}

const problemsByProfile: Record<IssuerProfileName, (setting: IssuerSetting) => string[]> = {
  rfc9068: ({ audience }) => (URL.canParse(audience) ? [] : ['OIDC_AUDIENCE: must be an absolute URI (RFC 8707)']),
  keycloak: ({ issuer }) =>
    /\/realms\/[^/?#]+$/.test(issuer) ? [] : ['OIDC_ISSUER: must end in /realms/ and the name of the realm'],
  entra: ({ issuer, audience, clientId, otherClients }) => {
    const tenant = /^https?:\/\/[^/]+\/([^/]+)\/v2\.0$/.exec(issuer)?.[1] ?? '';
    const problems = guid.test(tenant) ? [] : ['OIDC_ISSUER: must end in the id of one tenant and /v2.0'];
    if (!guid.test(audience)) problems.push('OIDC_AUDIENCE: must be the application id of the hub');
    if (!guid.test(clientId)) problems.push('OIDC_CLIENT_ID: must be the application id of the page');
    if (!otherClients.every((id) => guid.test(id))) problems.push('OIDC_OTHER_CLIENTS: must be application ids');
    return problems;
  },
};

/** Keys fetched in the clear could be anybody's; on this machine nobody stands between. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** What the page must ask of the provider to get a token for the hub: a scope, or the hub as resource (RFC 8707). */
export function accessRequestOf(
  profile: IssuerProfileName,
  audience: string,
): { readonly scope: string; readonly resource?: string } {
  if (profile === 'rfc9068') return { scope: 'openid profile', resource: audience };
  // Entra knows no resource parameter: `.default` stands for what the page was given consent to.
  if (profile === 'entra') return { scope: `openid profile ${audience}/.default` };
  // In Keycloak a mapper of the page's client names the audience.
  return { scope: 'openid profile' };
}
