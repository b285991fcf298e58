import type { RowsErrorCode } from '../connectors/rows/rows-error.ts';
import type { StoreFault } from '../../db/store-error.ts';

/** Why an intake stopped: the file is refused as a whole, the store failed, or the hub could not go on with it. */
export type IntakeErrorCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'NOT_UTF8'
  | 'BROKEN_JSON'
  | 'NOT_BRP'
  | 'ERROR_ANSWER'
  | 'BUSY' // another file is being taken in
  | 'STOPPED' // the hub was asked to stop
  | 'OUT_OF_MEMORY'
  | 'CRASHED'
  | RowsErrorCode
  | `STORE_${StoreFault}`;

/** An intake stopped; what it took in before stays. The message holds nothing of what was submitted. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: IntakeErrorCode;

  constructor(code: IntakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
