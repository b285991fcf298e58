import { CodedError } from '../../coded-error.ts';

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
export class CareMessageError extends CodedError<CareMessageErrorCode> {
  override readonly name = 'CareMessageError';
}
