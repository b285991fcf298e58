import { isUtf8 } from 'node:buffer';
import { ParseOption, XmlDocument, XmlError } from 'libxml2-wasm';
import { CareMessageError } from './care-message-error.ts';

/** A claim of some nine thousand services is as large; what is built from it takes at most about 300 MB. */
export const defaultMaxBytes = 8 * 1024 * 1024;

/**
 * Nothing but the bytes themselves: no network, no external entities, no catalog. Elements go 256 deep at most. Blanks
 * between elements are left out, which spares the making of half the nodes; within a value they stay.
 */
const options =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOCDATA |
  ParseOption.XML_PARSE_NOBLANKS;

/**
 * Reads XML in UTF-8 of an unknown sender; whoever asks disposes of it. Throws `CareMessageError` for anything else:
 * no declaration of a document type is let through, whatever it declares.
 */
export function parseXml(content: Uint8Array, maxBytes = defaultMaxBytes): XmlDocument {
  if (content.byteLength === 0) throw new CareMessageError('EMPTY', 'there is nothing in it');
  if (content.byteLength > maxBytes) throw new CareMessageError('TOO_LARGE', `larger than ${maxBytes} bytes`);
  // Text in UTF-16 is full of zeros, and no XML may hold one.
  if (!isUtf8(content) || content.includes(0)) throw new CareMessageError('NOT_UTF8', 'no text in UTF-8');
  const document = parse(content);
  const refusal = refusalOf(document);
  if (!refusal) return document;
  document.dispose();
  throw refusal;
}

function parse(content: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(content, { option: options });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // What the parser says of a text quotes it: it goes no further.
    if (Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('<!DOCTYPE')) throw doctype();
    throw new CareMessageError('BROKEN_XML', 'no well-formed XML, or cut off');
  }
}

/** The parser reads the document as its declaration says, so it is the one to ask what stands in it. */
function refusalOf(document: XmlDocument): CareMessageError | undefined {
  if (document.dtd !== null) return doctype();
  if (document.version !== '1.0') return new CareMessageError('BROKEN_XML', 'no XML 1.0');
  if (/^utf-8$/i.test(document.encoding ?? 'utf-8')) return undefined;
  return new CareMessageError('NOT_UTF8', 'the declaration names another encoding than UTF-8');
}

function doctype(): CareMessageError {
  return new CareMessageError('DOCTYPE', 'a document type (DOCTYPE) is not allowed');
}
