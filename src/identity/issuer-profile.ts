import { z } from 'zod';

/** The claims the hub takes from an access token, under the hub's own names; moments in seconds since 1970. */
export interface TokenClaims {
  subject: string;
  tokenId: string;
  clientId: string;
  issuedAt: number;
  expiresAt: number;
}

/** How the access tokens of one kind of identity provider look. */
export interface IssuerProfile {
  /** The `typ` the header must bear: what tells an access token from an ID token signed with the same key. */
  type: string;
  claims: z.ZodType<TokenClaims>;
}

const identifier = z.string().min(1).max(255);
const moment = z.number().nonnegative();

/** One audience: a token meant for two services too could be carried from the one to the other. */
const singleAudience = z.union([z.string(), z.tuple([z.string()])]);

const rfc9068Claims = z
  .object({ sub: identifier, jti: identifier, client_id: identifier, aud: singleAudience, iat: moment, exp: moment })
  .transform((claims) => ({
    subject: claims.sub,
    tokenId: claims.jti,
    clientId: claims.client_id,
    issuedAt: claims.iat,
    expiresAt: claims.exp,
  }));

/** The kinds of identity provider the hub understands; an ID token is refused under each. */
export const issuerProfiles = {
  /** RFC 9068, JSON Web Token Profile for OAuth 2.0 Access Tokens: the strict default. */
  rfc9068: { type: 'at+jwt', claims: rfc9068Claims },
} satisfies Record<string, IssuerProfile>;

export type IssuerProfileName = keyof typeof issuerProfiles;
