import { isUtf8 } from 'node:buffer';

/** One answer of the Personen API whose persons are kept as bytes, so that a large file takes little more than its own size. */
export interface SplitAnswer {
  /** The answer with no persons in it. */
  readonly outside: unknown;
  /** The persons, each read anew whenever it is asked for. */
  readonly persons: readonly (() => unknown)[];
}

/**
 * Splits an answer with persons without reading all of it at once. Undefined for whatever is not one to the letter, also
 * where any of it is no JSON: that is for `readDocument` to judge as a whole.
 */
export function splitAnswer(bytes: Uint8Array): SplitAnswer | undefined {
  if (!isUtf8(bytes)) return undefined;
  const buffer = withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const found = findPersons(buffer);
  if (!found) return undefined;
  const { start, end, spans } = found;
  const persons = spans.map(
    ([from, to]) =>
      () =>
        JSON.parse(buffer.toString('utf8', from, to)) as unknown,
  );
  try {
    const outside: unknown = JSON.parse(buffer.toString('utf8', 0, start) + buffer.toString('utf8', end));
    // Nothing of a file that is broken anywhere is taken in, so all of it is read once before.
    for (const person of persons) person();
    return { outside, persons };
  } catch {
    // The parser's message quotes the text, which holds personal data: it goes no further.
    return undefined;
  }
}

type Span = readonly [from: number, to: number];

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the list of persons begins and ends, without its brackets, and each of its items. Looks at structure alone. */
function findPersons(bytes: Buffer): { start: number; end: number; spans: readonly Span[] } | undefined {
  const spans: Span[] = [];
  let [depth, key, isKey, start, end, from] = [0, '', true, -1, -1, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case quote: {
        const closing = endOfString(bytes, at);
        if (closing < 0) return undefined;
        if (depth === 1 && isKey) key = bytes.toString('utf8', at + 1, closing);
        // What another spelling of the name would mean is not for here.
        if (key.includes('\\')) return undefined;
        at = closing;
        break;
      }
      case colon:
        if (depth === 1) isKey = false;
        break;
      case comma:
        if (depth === 1) isKey = true;
        else if (depth === 2 && start >= 0 && end < 0) {
          spans.push([from, at]);
          from = at + 1;
        }
        break;
      case openBrace:
      case openBracket:
        if (depth === 1 && key === 'personen') {
          // Named twice, the later one would count.
          if (start >= 0) return undefined;
          start = from = at + 1;
        }
        depth += 1;
        break;
      case closeBrace:
      case closeBracket:
        depth -= 1;
        if (depth === 1 && start >= 0 && end < 0) {
          end = at;
          if (spans.length > 0 || !isBlank(bytes, from, at)) spans.push([from, at]);
        }
        break;
      default:
    }
  }
  return end < 0 || bytes[start - 1] !== openBracket ? undefined : { start, end, spans };
}

/** Where the string that begins here ends, or -1. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let before = at;
    while (bytes[before - 1] === backslash) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return -1;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  return bytes.toString('utf8', from, to).trim() === '';
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
