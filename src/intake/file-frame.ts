import { PublicError } from '../errors.ts';

/** Before each file stand four bytes that say how many follow, so that many files go in one request. */
const headLength = 4;

/** What goes before a file of so many bytes. */
export function frameHead(size: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(headLength);
  new DataView(head.buffer).setUint32(0, size);
  return head;
}

/**
 * The files in a body that comes in parts, each as soon as it is there. Throws BAD_USER_INPUT for an empty file and for a body that ends
 * within one, TOO_LARGE for a file of more bytes than may be.
 */
export async function* filesOf(parts: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let wanted: number | undefined;
  for await (const part of parts) {
    chunks.push(part);
    size += part.length;
    while (size >= (wanted ?? headLength)) {
      const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const end = wanted ?? headLength;
      if (wanted === undefined) wanted = sizeIn(whole, mostBytes);
      else {
        yield whole.subarray(0, end);
        wanted = undefined;
      }
      chunks = [whole.subarray(end)];
      size -= end;
    }
  }
  if (size > 0 || wanted !== undefined) throw new PublicError('BAD_USER_INPUT', 'The body ends within a file.');
}

function sizeIn(bytes: Uint8Array, mostBytes: number): number {
  const size = new DataView(bytes.buffer, bytes.byteOffset, headLength).getUint32(0);
  if (size === 0) throw new PublicError('BAD_USER_INPUT', 'A file is empty.');
  if (size > mostBytes) throw new PublicError('TOO_LARGE', `A file may have at most ${mostBytes} bytes.`);
  return size;
}
