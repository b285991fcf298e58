import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { CareMessageError } from '../../src/connectors/istandaarden/care-message-error.ts';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import { messagesOf } from './arbitrary.ts';
import { publishedSchemas as schemas, whyNotPublished } from './published.ts';

const values = [
  '',
  ' ',
  '0',
  '00',
  '7',
  '-1',
  '+5',
  '1.5',
  '٣',
  'é',
  'x'.repeat(300),
  ' x',
  'a\nb',
  '\u2028',
  '1e3',
  '9'.repeat(13),
];
const moments = [
  '2026-02-30',
  '2026-01-01Z',
  '2026-01-01+01:00',
  '-2026-01-01',
  '0000-01-01',
  '24:00:00',
  '12:00:60',
  '12:00:00.5',
];
const leaf = /^\t*<([^ >]+)>([^]*)<\/\1>$/;

/** What may go wrong with one element of a message that holds a value. */
const harms: readonly ((lines: string[], at: number, text: string) => void)[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => void lines.splice(at, 2, ...lines.slice(at, at + 2).toReversed()),
  (lines, at, text) =>
    void lines.splice(
      at,
      1,
      (lines[at] ?? '').replace(leaf, (_line, tag) => `<${tag}>${text}</${tag}>`),
    ),
];

/** A message that is wrong in one place, or none the worse for it. */
const harmed = fc
  .tuple(
    fc.constantFrom(...messagesOf('IJW').values()).chain((message) => message),
    fc.nat(),
    fc.constantFrom(...harms),
    fc.constantFrom(...values, ...moments),
  )
  .map(([message, place, harm, text]) => {
    const lines = Buffer.from(writeCareMessage(message))
      .toString()
      .split(/\n(?=\t*<)/);
    const leaves = lines.flatMap((line, index) => (leaf.test(line) ? [index] : []));
    harm(lines, leaves[place % leaves.length] ?? 0, text);
    return { name: `JW${message.number}`, content: Buffer.from(lines.join('\n')) };
  });

/** What we refuse and the schema does not: days before year 1 and midnight at the end of a day, blank references, BSNs of nobody. */
const stricter = /(is not a day|is not a time of the day|(ReferentieNummer|DeclaratieNummer) is not text|eleven test)/;

describe.skipIf(whyNotPublished)(`a message with one fault ${whyNotPublished ?? ''}`, () => {
  test('is refused where the published schema refuses it, and hardly anywhere else', () => {
    fc.assert(
      fc.property(harmed, ({ name, content }) => {
        const read = readCareMessage(content);
        const isLetThrough = read.kind === 'MESSAGE';
        const isStricter = read.kind === 'REFUSED' && stricter.test(read.reason);
        expect(isStricter || followsSchema(name, content) === isLetThrough).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

function followsSchema(name: string, content: Uint8Array): boolean {
  using document = XmlDocument.fromBuffer(content);
  try {
    return schemas?.validate(document, name) ?? false;
  } catch (error) {
    if (error instanceof CareMessageError) return false;
    throw error;
  }
}
