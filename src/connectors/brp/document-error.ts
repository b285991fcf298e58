import { CodedError } from '../../coded-error.ts';

/** Why a file is refused as a whole. */
export type BrpDocumentErrorCode = 'EMPTY' | 'TOO_LARGE' | 'NOT_UTF8' | 'BROKEN_JSON' | 'NOT_BRP' | 'ERROR_ANSWER';

/** The file is not what it says it is; the message holds nothing of its content. */
export class BrpDocumentError extends CodedError<BrpDocumentErrorCode> {
  override readonly name = 'BrpDocumentError';
}
