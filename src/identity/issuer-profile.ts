import { z } from 'zod';
import { kindOfSubject, machineSubject, type BearerKind } from '../bearer.ts';
import type { TokenRefusal } from './identity-error.ts';

/** The ways of signing that may be allowed: none with a shared secret, or the public key could be used as one. */
export type SignatureAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'ES384' | 'EdDSA' | 'Ed25519';

/** The claims the hub takes from an access token, under the hub's own names; moments in seconds since 1970. */
export interface TokenClaims {
  kind: BearerKind;
  subject: string;
  tokenId: string;
  clientId: string;
  issuedAt: number;
  expiresAt: number;
}

/** How the access tokens of one kind of identity provider look. */
export interface IssuerProfile {
  /** What the header may bear as `typ`, in lower case and without `application/`. */
  types: readonly string[];
  algorithms: readonly SignatureAlgorithm[];
  /** Roles, groups and scopes are not among them: what someone may do stands in the hub's own register. */
  claims: z.ZodType<TokenClaims>;
}

const identifier = z.string().min(1).max(255);
const moment = z.number().nonnegative();
const absent = z.never().optional();

/** One audience: a token meant for two services too could be carried from the one to the other. */
const singleAudience = z
  .union([z.string(), z.tuple([z.string()])])
  .transform((audience) => (typeof audience === 'string' ? audience : audience[0]));

/** What is asked under every profile. */
const common = {
  // Only an ID token has these (OpenID Connect Core, 2 and 3.3.2.11).
  nonce: absent,
  at_hash: absent,
  c_hash: absent,
  aud: singleAudience,
  iat: moment,
  exp: moment,
  // A token bound to a key of its holder (RFC 7800) is worth nothing where nobody asks for that key.
  cnf: absent,
};

type Common = z.output<z.ZodObject<typeof common>>;

interface Bearer {
  readonly kind: BearerKind;
  /** The subject of a person; of a machine the client id counts. */
  readonly person: string;
  readonly tokenId: string;
  readonly clientId: string;
}

function toClaims(claims: Common, { kind, person, tokenId, clientId }: Bearer, context: z.RefinementCtx): TokenClaims {
  // An ID token is meant for the client itself (OpenID Connect Core, 2).
  if (claims.aud === clientId) context.addIssue({ code: 'custom', path: ['aud'] });
  if (kindOfSubject(person) === 'MACHINE') context.addIssue({ code: 'custom', path: ['sub'] });
  const subject = kind === 'MACHINE' ? machineSubject(clientId) : person;
  return { kind, subject, tokenId, clientId, issuedAt: claims.iat, expiresAt: claims.exp };
}

const rfc9068Claims = z
  .object({ ...common, sub: identifier, jti: identifier, client_id: identifier })
  .transform((claims, context) => {
    // Where no resource owner takes part, the subject is the client (RFC 9068, 2.2).
    const kind = claims.sub === claims.client_id ? 'MACHINE' : 'PERSON';
    return toClaims(claims, { kind, person: claims.sub, tokenId: claims.jti, clientId: claims.client_id }, context);
  });

const keycloakClaims = z
  .object({
    // Keycloak tells its tokens apart here: `ID`, `Refresh`, `Logout` and `DPoP` are others.
    typ: z.literal('Bearer'),
    ...common,
    sub: identifier,
    jti: identifier,
    azp: identifier,
    client_id: identifier.optional(),
    sid: z.unknown().optional(),
  })
  .transform((claims, context) => {
    const { azp, client_id: clientId, sid } = claims;
    if (clientId !== undefined && clientId !== azp) context.addIssue({ code: 'custom', path: ['client_id'] });
    // The scope `service_account` writes `client_id` for client credentials; whoever signed in has a session besides.
    const kind = clientId !== undefined && sid === undefined ? 'MACHINE' : 'PERSON';
    return toClaims(claims, { kind, person: claims.sub, tokenId: claims.jti, clientId: azp }, context);
  });

const entraClaims = z
  .object({
    ver: z.literal('2.0'),
    // Optional claim of the app registration; `device` is a third kind.
    idtyp: z.enum(['app', 'user']).optional(),
    // Delegated scopes: always there when a person asks, never in an ID token.
    scp: z.string().min(1).optional(),
    ...common,
    iss: z.string(),
    tid: z.guid(),
    oid: z.guid(),
    sub: identifier,
    uti: identifier,
    azp: z.guid(),
  })
  .transform((claims, context) => {
    const { idtyp, scp, oid, azp, uti } = claims;
    if ((idtyp === 'app') === (scp !== undefined)) context.addIssue({ code: 'custom', path: ['idtyp'] });
    if (!claims.iss.endsWith(`/${claims.tid}/v2.0`)) context.addIssue({ code: 'custom', path: ['tid'] });
    // `sub` differs by application, so no administrator knows it beforehand; the object id is that of the directory.
    return toClaims(
      claims,
      { kind: idtyp === 'app' ? 'MACHINE' : 'PERSON', person: oid, tokenId: uti, clientId: azp },
      context,
    );
  });

/** The names of the profiles, as in the setting `OIDC_PROFILE`. */
export const issuerProfileNames = ['rfc9068', 'keycloak', 'entra'] as const;
export type IssuerProfileName = (typeof issuerProfileNames)[number];

/** The kinds of identity provider the hub understands; an ID token is refused under each. */
export const issuerProfiles: Readonly<Record<IssuerProfileName, IssuerProfile>> = {
  /** RFC 9068, JSON Web Token Profile for OAuth 2.0 Access Tokens: the strict default. */
  rfc9068: { types: ['at+jwt'], algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'], claims: rfc9068Claims },
  /** Keycloak from version 25, where `nonce` is in ID tokens only; `at+jwt` is a switch of its clients. */
  keycloak: { types: ['jwt', 'at+jwt'], algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'], claims: keycloakClaims },
  /** Microsoft Entra ID, access tokens of version 2.0 for one tenant. */
  entra: { types: ['jwt'], algorithms: ['RS256'], claims: entraClaims },
};

const refusalByClaim: Readonly<Record<string, TokenRefusal>> = {
  aud: 'AUDIENCE',
  typ: 'TYPE',
  ver: 'TYPE',
  idtyp: 'TYPE',
  scp: 'TYPE',
  nonce: 'TYPE',
  at_hash: 'TYPE',
  c_hash: 'TYPE',
};

/** What the claims of a token, already known to be the issuer's, say under a profile; a refusal when they are not right. */
export function readClaims(profile: IssuerProfile, payload: unknown): TokenClaims | TokenRefusal {
  const claims = profile.claims.safeParse(payload);
  if (claims.success) return claims.data;
  const [claim] = claims.error.issues[0]?.path ?? [];
  return refusalByClaim[String(claim)] ?? 'CLAIM';
}
