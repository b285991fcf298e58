import type { IncomingMessage } from 'node:http';
import { PublicError } from './errors.ts';

/** Reads a body up to a number of bytes. Throws TOO_LARGE, and BAD_USER_INPUT when the sender breaks off. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) throw new PublicError('TOO_LARGE', `The body may have at most ${mostBytes} bytes.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof PublicError) throw error;
    throw new PublicError('BAD_USER_INPUT', 'The body broke off.', { cause: error });
  }
  return Buffer.concat(chunks);
}

/** The JSON of a body. Throws BAD_USER_INPUT without the text. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new PublicError('BAD_USER_INPUT', 'The body is not JSON.', { cause: error });
  }
}
