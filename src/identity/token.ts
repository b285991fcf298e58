import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { IdentityProviderUnavailableError, UnauthenticatedError, type TokenRefusal } from './identity-error.ts';
import { issuerProfiles, type IssuerProfile, type IssuerProfileName, type TokenClaims } from './issuer-profile.ts';
import { makeTokenCache } from './token-cache.ts';

/** The ways of signing that may be allowed: none with a shared secret, or the public key could be used as one. */
export type SignatureAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'ES384' | 'EdDSA' | 'Ed25519';

export interface TokenVerifierOptions {
  /** The `iss` tokens must bear, to the letter. */
  issuer: string;
  /** The one `aud` tokens must bear. */
  audience: string;
  /** The keys of the issuer: where they are published (fetched anew when an unknown key comes by), or the keys themselves. */
  jwks: URL | JSONWebKeySet;
  /** The kind of identity provider; `rfc9068` by default. */
  profile?: IssuerProfileName;
  algorithms?: readonly SignatureAlgorithm[];
  /** How long after its making a token is taken at most, whatever its own expiry says; one hour by default. */
  maxAgeSeconds?: number;
  /** By how much the clocks of issuer and hub may differ; five seconds by default. */
  clockToleranceSeconds?: number;
  clock?: () => Date;
}

/** Who asks, as the identity provider swears it; moments in ISO 8601, UTC. */
export interface VerifiedToken {
  readonly subject: string;
  readonly issuer: string;
  readonly tokenId: string;
  readonly clientId: string;
  readonly issuedAt: string;
  /** The first moment at which the hub no longer takes the token, tolerance aside. */
  readonly expiresAt: string;
}

export interface TokenVerifier {
  /**
   * Who asks, from the value of the header `Authorization`. Throws UnauthenticatedError when it bears no valid access
   * token, IdentityProviderUnavailableError when that cannot be found out now.
   */
  verify: (authorizationHeader: string | undefined) => Promise<VerifiedToken>;
}

const cacheLimit = 10_000;
/** As long as fetched keys are kept too: a key the issuer withdraws is refused within twice this time. */
const cacheMilliseconds = 10 * 60 * 1000;

/** Checks the tokens of one issuer; a token once found good is not checked anew for ten minutes, or till it expires. */
export function makeTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, algorithms = ['RS256', 'ES256', 'PS256', 'EdDSA'] } = options;
  const { maxAgeSeconds = 3600, clockToleranceSeconds = 5, clock = () => new Date() } = options;
  const profile: IssuerProfile = issuerProfiles[options.profile ?? 'rfc9068'];
  const getKey = makeKeyFinder(options.jwks);
  const cache = makeTokenCache<VerifiedToken>(cacheLimit);

  async function verify(authorizationHeader: string | undefined): Promise<VerifiedToken> {
    const token = bearerToken(authorizationHeader);
    const now = clock();
    const known = cache.find(token, now);
    if (known) return known;

    const claims = await verifySignature(token, now);
    const expiresAt = Math.min(claims.expiresAt, claims.issuedAt + maxAgeSeconds);
    const verified = Object.freeze({
      subject: claims.subject,
      issuer,
      tokenId: claims.tokenId,
      clientId: claims.clientId,
      issuedAt: new Date(claims.issuedAt * 1000).toISOString(),
      expiresAt: new Date(expiresAt * 1000).toISOString(),
    });
    const lifetime = (expiresAt + clockToleranceSeconds) * 1000;
    cache.keep(token, verified, new Date(Math.min(lifetime, now.getTime() + cacheMilliseconds)));
    return verified;
  }

  async function verifySignature(token: string, now: Date): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms: [...algorithms],
        typ: profile.type,
        maxTokenAge: maxAgeSeconds,
        clockTolerance: clockToleranceSeconds,
        currentDate: now,
      });
      const claims = profile.claims.safeParse(payload);
      if (claims.success) return claims.data;
      throw new UnauthenticatedError(claims.error.issues[0]?.path[0] === 'aud' ? 'AUDIENCE' : 'CLAIM');
    } catch (error) {
      if (error instanceof UnauthenticatedError || error instanceof IdentityProviderUnavailableError) throw error;
      const reason = refusalOf(error);
      // The error of the library holds the claims: it goes no further, not even as a cause.
      throw reason ? new UnauthenticatedError(reason) : error;
    }
  }

  return { verify };
}

const tokenPattern = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;
/** Far more than a token needs; anything longer is not worth hashing. */
const headerLimit = 8192;

function bearerToken(header: string | undefined): string {
  if (header === undefined) throw new UnauthenticatedError('MISSING');
  const token = header.length <= headerLimit ? tokenPattern.exec(header)?.[1] : undefined;
  if (token === undefined) throw new UnauthenticatedError('MALFORMED');
  return token;
}

/** Finds the key a token names. A token that names none is refused: it would be tried on any key there happens to be. */
function makeKeyFinder(jwks: URL | JSONWebKeySet): JWTVerifyGetKey {
  const findKey = jwks instanceof URL ? createRemoteJWKSet(jwks) : createLocalJWKSet(jwks);
  return async (header, token) => {
    if (typeof header.kid !== 'string' || header.kid === '') throw new UnauthenticatedError('KEY');
    try {
      return await findKey(header, token);
    } catch (error) {
      if (refusalOf(error) === 'KEY') throw new UnauthenticatedError('KEY');
      throw new IdentityProviderUnavailableError(error);
    }
  };
}

const refusalByClaim: Record<string, TokenRefusal> = {
  typ: 'TYPE',
  iss: 'ISSUER',
  aud: 'AUDIENCE',
  nbf: 'NOT_YET_VALID',
};

/** The refusal behind an error of the library, undefined when the token is not to blame. */
function refusalOf(error: unknown): TokenRefusal | undefined {
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'TOO_OLD' : 'EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iat' && error.reason === 'check_failed') return 'NOT_YET_VALID';
    return refusalByClaim[error.claim] ?? 'CLAIM';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'KEY';
  if (error instanceof errors.JOSENotSupported) return 'MALFORMED';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'MALFORMED';
  return undefined;
}
