import { pino } from 'pino';
import type { Config } from './config.ts';

/** What the hub says of itself, as lines of JSON. Only counts, codes and names of things of its own are logged. */
export interface Logger {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

type LogFields = Readonly<Record<string, string | number | boolean | null | object>>;

/** The logger of the hub, on standard error. */
export function makeLogger(level: Config['logLevel']): Logger {
  const redact = { paths: ['*.bsn', '*.*.bsn', '*.authorization', '*.*.authorization'], censor: '…' };
  return pino(
    { level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
}
