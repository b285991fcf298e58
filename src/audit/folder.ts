import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AuditError } from './audit-error.ts';
import type { Head } from './entry.ts';

const ledgerFile = /^audit-\d{4}-(0[1-9]|1[0-2])\.db$/;
const headFile = 'head.json';

const headSchema = z.strictObject({
  file: z.string().regex(ledgerFile),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  exportedAt: z.iso.datetime(),
});

/** The file of the month in which a moment falls, in UTC, so that a month has one beginning and one end. */
export function ledgerFileOf(moment: number): string {
  return `audit-${new Date(moment).toISOString().slice(0, 7)}.db`;
}

/** The moment at which the month of a file is over, in milliseconds since 1970. */
export function endOfMonth(file: string): number {
  const [year = 0, month = 0] = file.slice('audit-'.length).split('-').map(Number.parseFloat);
  return Date.UTC(year, month);
}

/** Whether a file is called as a month is. */
export function isLedgerFile(name: string): boolean {
  return ledgerFile.test(name);
}

/** The month files, oldest first. Throws when there is no such folder. */
export function listLedgerFiles(folder: string): string[] {
  return readdirSync(folder).filter(isLedgerFile).sort();
}

/** Makes the folder of the log, closed to others than its owner. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The head that was written outside the month files, or undefined when there is none. Throws BROKEN when it is no head. */
export function findExportedHead(folder: string): Head | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, headFile), 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
  const { file, seq, hash } = parseHead(text);
  return { file, seq, hash };
}

function parseHead(text: string): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AuditError('BROKEN', `${headFile} of the log of processing holds no head`, { cause: error });
  }
}

/** Writes the head beside the month files. */
export function exportHead(folder: string, head: Head, moment: number): void {
  const content = { file: head.file, seq: head.seq, hash: head.hash, exportedAt: new Date(moment).toISOString() };
  replaceFile(folder, headFile, `${JSON.stringify(content)}\n`);
}

/** Writes a file down to the disk: the old one or the new one is there at any moment, never half of one. */
export function replaceFile(folder: string, name: string, content: string): void {
  const draft = join(folder, `${name}.new`);
  writeSynced(draft, 'w', content);
  renameSync(draft, join(folder, name));
  syncFolder(folder);
}

/** Writes a file that must not be there yet, readable by its owner alone, down to the disk. */
export function writeNewFile(path: string, content: string): void {
  writeSynced(path, 'wx', content);
}

/** Makes names in a folder durable; Windows cannot, and need not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function writeSynced(path: string, flags: string, content: string): void {
  const descriptor = openSync(path, flags, 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
