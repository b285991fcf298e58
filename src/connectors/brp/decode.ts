import { BrpDocumentError } from './document-error.ts';

/** Largest file that is read in one piece: 256 MiB, about 90,000 persons. */
export const largestDocument = 256 * 1024 * 1024;

const byteOrderMark = '\u{feff}';

/** Throws {@link BrpDocumentError} for a file that is larger than can be read. `size` in bytes. */
export function checkSize(size: number): void {
  if (size > largestDocument) {
    throw new BrpDocumentError(
      'TOO_LARGE',
      'the file is larger than 256 MiB: split it, for instance one person a line',
    );
  }
}

/** The text of a file in UTF-8, with or without a byte order mark. Throws {@link BrpDocumentError}. */
export function decodeDocument(document: string | Uint8Array): string {
  checkSize(document.length);
  const text = typeof document === 'string' ? document : decodeBytes(document);
  if (text.includes('\0')) throw new BrpDocumentError('NOT_UTF8', 'the file holds no text but binary data or UTF-16');
  const content = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (content.trim() === '') throw new BrpDocumentError('EMPTY', 'the file is empty');
  return content;
}

function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new BrpDocumentError('NOT_UTF8', 'the file is in UTF-16: save it as UTF-8');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrpDocumentError('NOT_UTF8', 'the file is no text in UTF-8');
  }
}
