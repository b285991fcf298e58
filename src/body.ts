import type { IncomingMessage } from 'node:http';
import { PublicError } from './errors.ts';

/** Reads a body up to a number of bytes. Throws TOO_LARGE, and BAD_USER_INPUT when the sender breaks off. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // By its events: to iterate over a stream costs several times as much for the one chunk that a body mostly is.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge(mostBytes));
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', (cause) => reject(new PublicError('BAD_USER_INPUT', 'The body broke off.', { cause })));
    // Comes last, when all is read as when the sender is gone; an error is worth making only for the latter.
    request.once('close', () => {
      if (!request.readableEnded) reject(new PublicError('BAD_USER_INPUT', 'The body broke off.'));
    });
  });
}

/**
 * The parts of a body up to a number of bytes, as they come and no faster than they are taken. Throws as `readBody`; the
 * connection stays, so that an answer can still be given.
 */
export async function* streamBody(request: IncomingMessage, mostBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      if (!(part instanceof Uint8Array)) throw new TypeError('a body comes as bytes');
      size += part.length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      yield part;
    }
  } catch (error) {
    if (error instanceof PublicError || !request.errored) throw error;
    throw new PublicError('BAD_USER_INPUT', 'The body broke off.', { cause: error });
  }
}

function tooLarge(mostBytes: number): PublicError {
  return new PublicError('TOO_LARGE', `The body may have at most ${mostBytes} bytes.`);
}

/** The JSON of a body. Throws BAD_USER_INPUT without the text. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new PublicError('BAD_USER_INPUT', 'The body is not JSON.', { cause: error });
  }
}
