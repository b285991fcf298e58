import { createHmac, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ErrorCode } from './errors.ts';
import type { Logger, RequestFields } from './logger.ts';

/** A request whose answer has left, or whose sender has. */
export interface EndedRequest extends Omit<RequestFields, 'caller'> {
  readonly subject?: string;
}

/** What becomes known of a request while it is answered. */
export interface FollowedRequest {
  subject: string | undefined;
  code: ErrorCode | undefined;
}

/** Has the log hear of a request when its answer has left, with what was noted of it by then. */
export function followRequest(
  response: ServerResponse,
  traceId: string,
  logRequest: (ended: EndedRequest) => void,
): FollowedRequest {
  const from = performance.now();
  const seen: FollowedRequest = { subject: undefined, code: undefined };
  response.once('close', () => {
    const { subject, code } = seen;
    logRequest({
      traceId,
      // 499, as proxies have it: whoever asked was gone before the answer was.
      status: response.writableFinished ? response.statusCode : 499,
      milliseconds: Math.round((performance.now() - from) * 10) / 10,
      ...(code !== undefined && { code }),
      ...(subject !== undefined && { subject }),
    });
  });
  return seen;
}

/** Answers that take this long are worth a line, in milliseconds. */
const slow = 1000;
/** Lines a second: whoever sends a flood must not fill a disk with what is said of it. The figures count them all. */
const mostLines = 50;

/**
 * Says of requests how they went: what went as it should at `debug`, what was refused or slow at `info`, what went wrong
 * in the hub at `warn`.
 */
export function makeRequestLog(logger: Logger, saysAll: boolean): (ended: EndedRequest) => void {
  // Kept nowhere, so that what it makes of a name can be led back to nobody once the hub has stopped.
  const key = randomBytes(32);
  const callerOf = (subject: string) => createHmac('sha256', key).update(subject).digest('hex').slice(0, 12);
  let second = 0;
  let lines = 0;
  const mayWrite = () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      if (lines > mostLines) logger.warn({ skipped: lines - mostLines }, 'requests of which nothing was said');
      second = now;
      lines = 0;
    }
    lines += 1;
    return lines <= mostLines;
  };
  return ({ subject, ...ended }) => {
    const level = levelOf(ended);
    if ((level === 'debug' && !saysAll) || !mayWrite()) return;
    const request = { ...ended, ...(subject !== undefined && { caller: callerOf(subject) }) };
    logger[level]({ request }, 'request');
  };
}

function levelOf({ status, milliseconds }: Pick<RequestFields, 'status' | 'milliseconds'>): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  return status >= 400 || milliseconds >= slow ? 'info' : 'debug';
}
