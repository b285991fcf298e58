import { AuditError } from '../../audit/audit-error.ts';
import type { LogReader } from '../../audit/log-reader.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';

/** Reads from the log of processing. Throws LOG_UNAVAILABLE where it cannot be read. */
export function readLog<Result>({ logReader }: Context, read: (reader: LogReader) => Result): Result {
  if (!logReader) throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be read.');
  try {
    return read(logReader);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be read.', { cause: error });
  }
}
