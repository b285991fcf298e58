import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AuditError } from './audit-error.ts';
import { canonicalJson, logActor, type Entry, type Json, type Line } from './entry.ts';
import { endOfMonth, isFileError, isLedgerFile, replaceFile, syncFolder } from './folder.ts';

/** A month that was removed at the end of its term, or is about to be: what proves the chain after it. */
const removedMonth = z.strictObject({
  file: z.string().refine(isLedgerFile),
  firstSeq: z.int().positive(),
  /** Number and hash of its last line. */
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  entriesByType: z.record(z.string(), z.int().positive()),
});
export type RemovedMonth = Readonly<z.infer<typeof removedMonth>>;
export const removedMonths = z.array(removedMonth).max(12_000);

const removedSchema = z.strictObject({ months: removedMonths });
const removedFile = 'removed.json';

const retentionLineSchema = z.object({ removed: z.object({ months: z.int(), digest: z.string() }) });

/** What a RETENTION line covers: so many of the removed months, and what is known of them. */
export type Seal = z.infer<typeof retentionLineSchema>['removed'];

/** Whether a month has been over for so many years at a moment. A month still running never has. */
export function isDue(file: string, years: number, moment: number): boolean {
  const limit = new Date(moment);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return years >= 1 && endOfMonth(file) <= limit.getTime();
}

/** What was removed, oldest first. Throws BROKEN when what says so cannot be read. */
export function listRemovedMonths(folder: string): readonly RemovedMonth[] {
  const text = readRemovedText(folder);
  if (text === undefined) return [];
  try {
    return removedSchema.parse(JSON.parse(text)).months;
  } catch (error) {
    throw new AuditError('BROKEN', `${removedFile} of the log of processing cannot be read`, { cause: error });
  }
}

/** The text of the list of what was removed, to see whether it changed meanwhile; undefined when there is none. */
export function readRemovedText(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, removedFile), 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export function writeRemovedMonths(folder: string, months: readonly RemovedMonth[]): void {
  replaceFile(folder, removedFile, `${JSON.stringify({ months })}\n`);
}

/** Takes the files of months away, oldest first, so that what is left after a crash is the end of the log. */
export function removeFiles(folder: string, months: readonly RemovedMonth[]): void {
  for (const { file } of months) {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, `${file}${part}`), { force: true });
  }
  syncFolder(folder);
}

/** What a line has to say of months so that nobody can change what is known of them afterwards. */
export function sealOf(months: readonly RemovedMonth[]): Seal {
  const content: Json = months.map((month) => ({ ...month, entriesByType: { ...month.entriesByType } }));
  return { months: months.length, digest: hash('sha256', canonicalJson(content), 'hex') };
}

/** The line by which the log itself says what was removed from it. */
export function retentionLine(seal: Seal, moment: number): Line {
  const body = { access: { actor: logActor }, removed: { ...seal }, start_time: moment, end_time: moment };
  return { type: 'RETENTION', body: canonicalJson(body) };
}

/** What a RETENTION line covers, or undefined when it is none. */
export function findSeal({ type, body }: Entry): Seal | undefined {
  return type === 'RETENTION' ? retentionLineSchema.safeParse(JSON.parse(body)).data?.removed : undefined;
}
