import { errors, jwtVerify, type JSONWebKeySet, type JWTHeaderParameters, type JWTVerifyGetKey } from 'jose';
import type { BearerKind } from '../bearer.ts';
import { IdentityProviderUnavailableError, UnauthenticatedError, type TokenRefusal } from './identity-error.ts';
import {
  issuerProfiles,
  readClaims,
  type IssuerProfile,
  type IssuerProfileName,
  type SignatureAlgorithm,
  type TokenClaims,
} from './issuer-profile.ts';
import { makeLocalKeys, makeRemoteKeys } from './key-set.ts';
import { makeTokenCache } from './token-cache.ts';

export interface TokenVerifierOptions {
  /** The `iss` tokens must bear, to the letter. */
  issuer: string;
  /** The one `aud` tokens must bear. */
  audience: string;
  /** The clients through which people may ask; a machine is known by its own client id, in the register of staff. */
  clients: readonly string[];
  /** The keys of the issuer: where they are published (fetched anew when an unknown key comes by), or the keys themselves. */
  jwks: URL | JSONWebKeySet;
  /** The kind of identity provider; `rfc9068` by default. */
  profile?: IssuerProfileName;
  /** Those of the profile unless told otherwise. */
  algorithms?: readonly SignatureAlgorithm[];
  /** How long after its making a token is taken at most, whatever its own expiry says; one hour by default. */
  maxAgeSeconds?: number;
  /** By how much the clocks of issuer and hub may differ; five seconds by default. */
  clockToleranceSeconds?: number;
  clock?: () => Date;
  /** How long fetching the keys may take; five seconds by default. */
  keyTimeoutMilliseconds?: number;
  /** Hears of each failure to fetch the keys, for the log. */
  onKeysUnavailable?: (error: IdentityProviderUnavailableError) => void;
}

/** Who asks, as the identity provider swears it; moments in ISO 8601, UTC. */
export interface VerifiedToken {
  readonly kind: BearerKind;
  /** Of a person as the issuer names them, of a machine `client:` and its client id. */
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
   * Who asks, from the value, or the values, of the header `Authorization`. Throws UnauthenticatedError when it bears no
   * valid access token or there are more of them, IdentityProviderUnavailableError when that cannot be found out now.
   */
  verify: (authorization: string | readonly string[] | undefined) => Promise<VerifiedToken>;
}

const cacheLimit = 10_000;
/** As long as fetched keys are kept too: a key the issuer withdraws is refused within twice this time. */
const cacheMilliseconds = 10 * 60 * 1000;

/** Checks the tokens of one issuer; a token once found good is not checked anew for ten minutes, or till it expires. */
export function makeTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, clients } = options;
  const { maxAgeSeconds = 3600, clockToleranceSeconds = 5, clock = () => new Date() } = options;
  const profile = issuerProfiles[options.profile ?? 'rfc9068'];
  const { algorithms = profile.algorithms } = options;
  const cache = makeTokenCache<VerifiedToken>(cacheLimit);
  let withdrawals = 0;
  const forget = () => {
    withdrawals += 1;
    cache.clear();
  };
  const getKey = makeKeyFinder(profile, options, forget);

  async function verify(authorization: string | readonly string[] | undefined): Promise<VerifiedToken> {
    const token = bearerToken(authorization);
    const now = clock();
    const known = cache.find(token, now);
    if (known) return known;

    const before = withdrawals;
    const claims = await verifySignature(token, now);
    if (claims.kind === 'PERSON' && !clients.includes(claims.clientId)) throw new UnauthenticatedError('CLIENT');
    const expiresAt = Math.min(claims.expiresAt, claims.issuedAt + maxAgeSeconds);
    const verified = Object.freeze({
      kind: claims.kind,
      subject: claims.subject,
      issuer,
      tokenId: claims.tokenId,
      clientId: claims.clientId,
      issuedAt: new Date(claims.issuedAt * 1000).toISOString(),
      expiresAt: new Date(expiresAt * 1000).toISOString(),
    });
    const lifetime = (expiresAt + clockToleranceSeconds) * 1000;
    // Checked with a key that was withdrawn meanwhile, it counts this once and is not remembered.
    if (withdrawals === before)
      cache.keep(token, verified, new Date(Math.min(lifetime, now.getTime() + cacheMilliseconds)));
    return verified;
  }

  async function verifySignature(token: string, now: Date): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms: [...algorithms],
        maxTokenAge: maxAgeSeconds,
        clockTolerance: clockToleranceSeconds,
        currentDate: now,
      });
      const claims = readClaims(profile, payload);
      if (typeof claims === 'object') return claims;
      throw new UnauthenticatedError(claims);
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

function bearerToken(authorization: string | readonly string[] | undefined): string {
  const headers = typeof authorization === 'string' ? [authorization] : (authorization ?? []);
  const [header] = headers;
  if (header === undefined) throw new UnauthenticatedError('MISSING');
  const token = headers.length === 1 && header.length <= headerLimit ? tokenPattern.exec(header)?.[1] : undefined;
  if (token === undefined) throw new UnauthenticatedError('MALFORMED');
  return token;
}

/** Finds the key a token names, after its header was found right: for a header that is not, nothing is fetched. */
function makeKeyFinder(
  profile: IssuerProfile,
  { jwks, keyTimeoutMilliseconds = 5000, onKeysUnavailable }: TokenVerifierOptions,
  onWithdrawn: () => void,
): JWTVerifyGetKey {
  const onFailed = (error: unknown) => onKeysUnavailable?.(new IdentityProviderUnavailableError(error));
  const findKey =
    jwks instanceof URL
      ? makeRemoteKeys({ url: jwks, timeout: keyTimeoutMilliseconds, onWithdrawn, onFailed })
      : makeLocalKeys(jwks);
  return async (header, token) => {
    checkHeader(profile, header);
    try {
      return await findKey(header, token);
    } catch (error) {
      if (refusalOf(error) === 'KEY') throw new UnauthenticatedError('KEY');
      throw new IdentityProviderUnavailableError(error);
    }
  };
}

/** Headers by which a token says itself with what, or from where, it should be checked (RFC 7515, 4.1.2, 4.1.3, 4.1.5, 4.1.6). */
const ownKeyHeaders = ['jwk', 'jku', 'x5u', 'x5c'] as const;

/** Throws UnauthenticatedError for a token of another type, that brings its own key, or that names none: it would be tried on any. */
function checkHeader(profile: IssuerProfile, header: JWTHeaderParameters): void {
  const type = typeof header.typ === 'string' ? header.typ.toLowerCase().replace(/^application\//, '') : '';
  if (!profile.types.includes(type)) throw new UnauthenticatedError('TYPE');
  if (ownKeyHeaders.some((name) => Object.hasOwn(header, name))) throw new UnauthenticatedError('KEY');
  if (typeof header.kid !== 'string' || header.kid === '') throw new UnauthenticatedError('KEY');
}

const refusalByClaim: Record<string, TokenRefusal> = {
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
