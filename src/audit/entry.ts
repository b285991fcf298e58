import { hash } from 'node:crypto';

/**
 * OPENING starts a month file and carries the head of the month before; ACCESS says who looked, once per request;
 * PROCESSING says of whom, once per data subject. Of itself the log says KEY, from where on pseudonyms are made with
 * another key than before, and RETENTION, which months were removed.
 */
export type EntryType = 'OPENING' | 'ACCESS' | 'PROCESSING' | 'KEY' | 'RETENTION';

/** Who did what the log says of itself; never the id of somebody who looked. */
export const logActor = 'eenplan';

/** One line of the log. `body` is canonical JSON; `hash` covers the line and, through the line before, all others. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  readonly body: string;
  readonly hash: string;
}

/** The end of the log at some moment: the last line of its newest file. Whoever holds a head can tell a cut tail. */
export interface Head {
  readonly file: string;
  readonly seq: number;
  readonly hash: string;
}

/** What the first line of all takes for the line before it. */
export const originHash = '0'.repeat(64);

/**
 * The hash of a line: SHA-256, in hex, over four lines of text (the hash before, the number, the type, the body), so that
 * anybody can check a line with `printf` and `sha256sum`. None of the four can hold a newline.
 */
export function hashEntry(previousHash: string, seq: number, type: string, body: string): string {
  return hash('sha256', `${previousHash}\n${seq}\n${type}\n${body}`, 'hex');
}

/** Lines that are not chained yet. */
export interface Line {
  readonly type: EntryType;
  readonly body: string;
}

/** Gives lines their numbers and hashes, onto what the log ends with. */
export function chain(last: Pick<Entry, 'seq' | 'hash'> | null, lines: readonly Line[]): Entry[] {
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? originHash;
  return lines.map(({ type, body }) => {
    seq += 1;
    previousHash = hashEntry(previousHash, seq, type, body);
    return { seq, type, body, hash: previousHash };
  });
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** JSON with sorted names and no spaces (as RFC 8785), so that the same content is always the same text. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
