/** CANCELLED: whoever asked no longer waits. STOPPED: the hub stops. CRASHED: the thread ended without an answer. */
export type ReportErrorCode = 'CANCELLED' | 'STOPPED' | 'CRASHED';

/** No report was made, for this reason. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
