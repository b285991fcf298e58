import { pino } from 'pino';
import type { Head } from './audit/entry.ts';
import type { Config } from './config.ts';
import type { ErrorCode } from './errors.ts';
import type { FaultFields } from './fault.ts';

/** What the log says of a request for GraphQL or a report: how it went, never who asked or what for. */
export interface RequestFields {
  /** The trace under which the log of processing has who asked, where it has the request (W3C Trace Context). */
  readonly traceId: string;
  readonly status: number;
  /** From the first byte of the request to the last of its answer. */
  readonly milliseconds: number;
  /** Why it was refused; left out when it was not. */
  readonly code?: ErrorCode;
  /** Tells one caller from another until the hub stops, and nobody by name; left out when no token was found good. */
  readonly caller?: string;
}

/**
 * All that a line of the structured log can say beside its message: counts, codes and names of the hub's own things. It is
 * a closed list, so that nothing of a resident or a colleague comes into a line by the way.
 */
export interface LogFields {
  readonly error?: FaultFields;
  readonly request?: RequestFields;
  /** How many people, documents or made-up residents. */
  readonly people?: number;
  readonly documents?: number;
  readonly residents?: number;
  /** Changes of residents' data. */
  readonly changes?: number;
  /** Requests of which nothing was said, since too many came at once. */
  readonly skipped?: number;
  /** A document that an administrator registered: the name of its file, and why it was not taken. */
  readonly file?: string;
  readonly reason?: string;
  /** Where the log of processing ends. */
  readonly head?: Head | null;
}

/** What the hub says of itself, as lines of JSON. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** The logger of the hub, on standard error. */
export function makeLogger(level: Config['logLevel']): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
}
