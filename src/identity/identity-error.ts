import { PublicError } from '../errors.ts';

/** Why a token was refused: for the log and the tests, never for the caller, who learns only that signing in is needed. */
export type TokenRefusal =
  | 'MISSING'
  | 'MALFORMED'
  | 'ALGORITHM'
  | 'KEY'
  | 'SIGNATURE'
  | 'TYPE'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'CLIENT'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'TOO_OLD'
  | 'CLAIM';

/** Whoever asks has not shown who they are. Holds neither the token nor anything out of it, so that it can be logged. */
export class UnauthenticatedError extends PublicError {
  readonly reason: TokenRefusal;

  constructor(reason: TokenRefusal) {
    super('UNAUTHENTICATED', 'sign in first');
    this.reason = reason;
  }

  /** The value of `WWW-Authenticate` for the answer with status 401 (RFC 6750, section 3). */
  get challenge(): string {
    return this.reason === 'MISSING' ? 'Bearer realm="eenplan"' : 'Bearer realm="eenplan", error="invalid_token"';
  }
}

/** The keys of the identity provider could not be fetched: nothing is known about the token, so try again later (503). */
export class IdentityProviderUnavailableError extends Error {
  override readonly name = 'IdentityProviderUnavailableError';
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';

  constructor(cause: unknown) {
    super('the keys of the identity provider cannot be fetched', { cause });
  }
}

/** The demo's signing key cannot be made or read; the message names the file and what to do. */
export class DemoKeyError extends Error {
  override readonly name = 'DemoKeyError';
  readonly code = 'DEMO_KEY';
}

/** Something of the demo was asked for in production, where nobody may sign in without proof. */
export class DemoRefusedError extends Error {
  override readonly name = 'DemoRefusedError';
  readonly code = 'DEMO_IN_PRODUCTION';
}
