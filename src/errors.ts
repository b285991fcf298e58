/** Codes of the errors that a client of the API may meet; the message says no more than the code. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'NOT_STAFF',
  'NOT_PERMITTED',
  'PURPOSE_REQUIRED',
  'PURPOSE_NOT_ALLOWED',
  'BAD_USER_INPUT',
  'AMBIGUOUS',
  'PERSISTED_QUERY_NOT_FOUND',
  'DOCUMENT_NOT_KNOWN',
  'TOO_COMPLEX',
  'TOO_MANY_REQUESTS',
  'TIMED_OUT',
  'OVERLOADED',
  'IDENTITY_PROVIDER_UNAVAILABLE',
  'STORE_UNAVAILABLE',
  'LOG_UNAVAILABLE',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_LARGE',
  'NOT_AVAILABLE',
  'STARTING',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error whose message may be shown to the client: it holds nothing that was submitted and nothing of a resident. */
export class PublicError extends Error {
  override readonly name = 'PublicError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
