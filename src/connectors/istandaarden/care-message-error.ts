/** Why a message is refused; the README tells an administrator what each means. */
export type CareMessageErrorCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_UTF8'
  | 'BROKEN_XML'
  | 'DOCTYPE'
  | 'UNKNOWN_MESSAGE'
  | 'INVALID_MESSAGE'
  | 'INVALID_BSN'
  | 'SCHEMA_INVALID'
  | 'INVALID_ENVELOPE';

/** A message cannot be read or written. The text names elements of the standard; it holds nothing of the content. */
export class CareMessageError extends Error {
  override readonly name = 'CareMessageError';
  readonly code: CareMessageErrorCode;

  constructor(code: CareMessageErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
