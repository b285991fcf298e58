import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AuditError, toAuditError } from './audit-error.ts';
import { isFileError, syncFolder, writeNewFile } from './folder.ts';

/** Somebody whose data were asked for: by the hub's own id, by BSN, or both. */
export type DataSubject =
  | { readonly id: string; readonly bsn: string | null }
  | { readonly id: null; readonly bsn: string };

/** How the log names a data subject: who lacks the key cannot tell who it is, nor find out by trying every BSN. */
export interface Pseudonym {
  /** HMAC-SHA-256 in hex. */
  readonly id: string;
  /** What was hashed, how, and with which key. */
  readonly type: string;
}

/** `id` is derived from the secret, so that another secret can never pass for the same version of the key. */
export interface PseudonymKey {
  readonly id: string;
  readonly secret: KeyObject;
}

/**
 * The versions of the key: new lines get pseudonyms of the current one; lines written under an earlier one are found
 * for as long as that is kept.
 */
export interface PseudonymKeys {
  readonly current: PseudonymKey;
  readonly earlier: readonly PseudonymKey[];
}

const shortestKey = 32;
const keyFile = 'pseudonym.key';

/** A key from configuration: at least 32 random bytes, in hex or base64. Throws KEY, without the text. */
export function parsePseudonymKey(text: string): PseudonymKey {
  const trimmed = text.trim();
  const isHex = trimmed.length % 2 === 0 && /^[0-9a-f]+$/i.test(trimmed);
  if (!isHex && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed)) {
    throw new AuditError('KEY', 'the pseudonym key must be written in hex or base64');
  }
  const bytes = Buffer.from(trimmed, isHex ? 'hex' : 'base64');
  if (bytes.length < shortestKey) {
    throw new AuditError('KEY', `the pseudonym key must be at least ${shortestKey} bytes long`);
  }
  // A random key has about thirty different bytes; all zeros, or a word repeated, does not.
  if (new Set(bytes).size < shortestKey / 2) {
    throw new AuditError('KEY', 'the pseudonym key is not random: make one with openssl rand -hex 32');
  }
  const secret = createSecretKey(bytes);
  return { id: hmac(secret, 'eenplan pseudonym key').slice(0, 8), secret };
}

/**
 * Keys from configuration, separated by commas, spaces or new lines: the current one, then the earlier ones. Throws KEY
 * when one is no good or stands there twice, without the text.
 */
export function parsePseudonymKeys(text: string): PseudonymKeys {
  const [current, ...earlier] = text.split(/[\s,]+/).flatMap((each) => (each ? [parsePseudonymKey(each)] : []));
  if (!current) throw new AuditError('KEY', 'there is no pseudonym key');
  if (new Set([current, ...earlier].map(({ id }) => id)).size <= earlier.length) {
    throw new AuditError('KEY', 'a version of the pseudonym key stands there twice');
  }
  return { current, earlier };
}

/**
 * The keys of the demo: one is made in this folder on first use, readable by its owner alone; of several programs at
 * once the first one's key holds for all. Throws KEY when the file holds no keys or others may read it.
 */
export function loadPseudonymKeys(folder: string): PseudonymKeys {
  const path = join(folder, keyFile);
  try {
    return readKeys(path) ?? makeKey(folder, path);
  } catch (error) {
    throw toAuditError(error);
  }
}

function makeKey(folder: string, path: string): PseudonymKeys {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeNewFile(draft, `${randomBytes(shortestKey).toString('hex')}\n`);
    linkSync(draft, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(folder);
  const keys = readKeys(path);
  if (!keys) throw new AuditError('KEY', 'the pseudonym key went missing while it was made');
  return keys;
}

function readKeys(path: string): PseudonymKeys | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return undefined;
  if (process.platform !== 'win32' && (file.mode & 0o077) !== 0) {
    throw new AuditError('KEY', 'the pseudonym key may be read by others than its owner: set its mode to 600');
  }
  return parsePseudonymKeys(readFileSync(path, 'utf8'));
}

/**
 * A secret for another purpose, of which neither the key nor any pseudonym follows. It is made of the oldest version of the key
 * that is at hand, so that it outlives a new one.
 */
export function deriveSecret({ current, earlier }: PseudonymKeys, purpose: string): Uint8Array {
  const { secret } = earlier.at(-1) ?? current;
  return new Uint8Array(createHmac('sha256', secret).update(`secret for: ${purpose}`).digest());
}

/** The pseudonym of a data subject: made of the BSN, which is the same in every system, or else of the hub's own id. */
export function pseudonymise(key: PseudonymKey, subject: DataSubject): Pseudonym {
  return {
    id: hmac(key.secret, nameOf(subject)),
    type: `${subject.bsn === null ? 'EENPLAN' : 'BSN'}:HMAC-SHA-256:${key.id}`,
  };
}

/** The id of the key with which a pseudonym of this type was made, or undefined when it is no such type. */
export function findKeyId(pseudonymType: string): string | undefined {
  return /^(?:BSN|EENPLAN):HMAC-SHA-256:([0-9a-f]{8})$/.exec(pseudonymType)?.[1];
}

/** The same as {@link pseudonymise}, remembering at least so many of those asked for last, and at most twice as many. */
export function rememberPseudonyms(key: PseudonymKey, capacity = 10_000): (subject: DataSubject) => Pseudonym {
  let recent = new Map<string, Pseudonym>();
  let older = recent;
  return (subject) => {
    const name = nameOf(subject);
    const known = recent.get(name);
    if (known) return known;
    const pseudonym = older.get(name) ?? pseudonymise(key, subject);
    if (recent.size >= capacity) {
      older = recent;
      recent = new Map();
    }
    recent.set(name, pseudonym);
    return pseudonym;
  };
}

function nameOf(subject: DataSubject): string {
  return subject.bsn === null ? `id:${subject.id}` : `bsn:${subject.bsn}`;
}

function hmac(secret: KeyObject, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
