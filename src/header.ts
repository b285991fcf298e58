import type { IncomingMessage } from 'node:http';

/** The value of a header that may stand once; undefined when it is not there or empty. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
