import { CodedError } from '../../coded-error.ts';

/** Why a file is refused as a whole. */
export type RowsErrorCode =
  | 'NO_ENVELOPE'
  | 'UNKNOWN_SUPPLIER'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'NOT_UTF8'
  | 'BROKEN_CSV'
  | 'BROKEN_JSON'
  | 'ROW_TOO_LARGE'
  | 'WRONG_HEADER'
  | 'COLUMN_MISSING'
  | 'COLUMN_DOUBLED';

/** A file cannot be read as rows; the message, in Dutch, holds nothing of its content. */
export class RowsError extends CodedError<RowsErrorCode> {
  override readonly name = 'RowsError';
}
