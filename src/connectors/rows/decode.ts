import { RowsError } from './rows-error.ts';

/** Largest file that is read: 16 MiB. */
export const largestFile = 16 * 1024 * 1024;

/** The text of a file in UTF-8, its byte order mark taken off. Throws {@link RowsError}. */
export function decodeText(content: Uint8Array): string {
  if (content.length > largestFile) throw new RowsError('TOO_LARGE', 'het bestand is groter dan 16 MiB; knip het');
  const text = decode(content);
  if (text.includes('\0')) throw new RowsError('NOT_UTF8', 'het bestand bevat geen tekst, of tekst in UTF-16');
  if (text.trim() === '') throw new RowsError('EMPTY', 'het bestand is leeg');
  return text;
}

function decode(content: Uint8Array): string {
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new RowsError('NOT_UTF8', 'het bestand is in UTF-16; bewaar het als CSV UTF-8');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new RowsError('NOT_UTF8', 'het bestand is geen tekst in UTF-8; bewaar het als CSV UTF-8');
  }
}
