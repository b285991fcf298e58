import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The documents of our own page, by their SHA-256 in hex; the page sends the hash only. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const manifest = z.record(z.string().regex(/^(sha256:)?[0-9a-f]{64}$/), z.string());

/** Reads the manifest that codegen writes; without one there are no trusted documents. */
export async function readTrustedDocuments(path: string): Promise<TrustedDocuments> {
  try {
    const listed = Object.entries(manifest.parse(JSON.parse(await readFile(path, 'utf8'))));
    // Whoever sends the text of one of them asks no more than the page does.
    return new Map(
      listed.flatMap(([hash, document]) => [
        [hash.replace(/^sha256:/, ''), document],
        [hashOfDocument(document), document],
      ]),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
}

const known = new Map<string, string>();

/** SHA-256 of a document, in hex; kept for the documents that come often. */
export function hashOfDocument(document: string): string {
  let hash = known.get(document);
  if (!hash) {
    hash = createHash('sha256').update(document).digest('hex');
    if (known.size >= 500) known.clear();
    known.set(document, hash);
  }
  return hash;
}
