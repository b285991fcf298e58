import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AuditError, toAuditError } from './audit-error.ts';
import { hashEntry, originHash, type Entry, type Head } from './entry.ts';
import { findExportedHead, listLedgerFiles } from './folder.ts';
import {
  closeLedger,
  findFormat,
  hasStructure,
  isBegun,
  isSound,
  iterateEntries,
  ledgerFormat,
  openLedgerForReading,
  type Ledger,
} from './ledger.ts';

/** What is wrong at the first broken place. */
export type Breach =
  | 'UNREADABLE' // damaged, or no file of the log
  | 'NEWER' // written by a newer release, which must verify it
  | 'GAP' // a line is missing, or stands where it should not
  | 'CHANGED' // the hash does not cover the line or the line before
  | 'OPENING' // a month does not begin with the head of the month before
  | 'STRUCTURE' // table, index or trigger is not as the hub makes it
  | 'HEAD' // the exported head is missing or unreadable, or its line is another
  | 'TAIL'; // lines up to the exported head are gone

interface BrokenPlace {
  readonly breach: Breach;
  readonly file: string;
  /** The line; null when it is the file itself. */
  readonly seq: number | null;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly broken: BrokenPlace | null;
  /** Lines that were found right, by file and by type. */
  readonly files: readonly { readonly file: string; readonly entries: number }[];
  readonly entries: number;
  readonly entriesByType: Readonly<Record<string, number>>;
  /** The end of what was found right; compare it with a head kept elsewhere. */
  readonly head: Head | null;
  readonly exportedHead: Head | null;
}

const openingSchema = z.object({
  file: z.string(),
  previous: z.object({ file: z.string(), seq: z.int(), hash: z.string() }).nullable(),
});

/** What the walk has found so far. */
interface Walk {
  readonly exported: Head | null;
  readonly files: { file: string; entries: number }[];
  readonly entriesByType: Record<string, number>;
  end: Head | null;
}

/**
 * Walks the whole log in a folder, also beside a running hub, and says where it was first tampered with, if anywhere.
 * Changes nothing. Throws {@link AuditError} when it cannot look: MISSING, or files that may not be read.
 */
export function verifyAuditLog(folder: string): VerifyReport {
  if (!existsSync(folder)) throw new AuditError('MISSING', 'there is no log of processing yet');
  // Before the lines, since the head of a running hub moves on.
  const exported = tryExportedHead(folder);
  const walk: Walk = { exported: exported ?? null, files: [], entriesByType: {}, end: null };
  const broken = exported === null ? headIsBroken : (walkFiles(folder, walk) ?? checkEnd(folder, walk));
  return {
    ok: broken === null,
    broken,
    files: walk.files,
    entries: walk.files.reduce((sum, { entries }) => sum + entries, 0),
    entriesByType: walk.entriesByType,
    head: walk.end,
    exportedHead: walk.exported,
  };
}

const headIsBroken: BrokenPlace = { breach: 'HEAD', file: 'head.json', seq: null };

/** Undefined when there is none, null when it is unreadable. */
function tryExportedHead(folder: string): Head | undefined | null {
  try {
    return findExportedHead(folder);
  } catch (error) {
    const failure = toAuditError(error);
    if (failure.fault === 'BROKEN') return null;
    throw failure;
  }
}

function walkFiles(folder: string, walk: Walk): BrokenPlace | null {
  const files = listLedgerFiles(folder);
  for (const file of files) {
    try {
      const ledger = openLedgerForReading(join(folder, file));
      try {
        const broken = walkLedger(ledger, walk, file === files.at(-1));
        if (broken) return broken;
      } finally {
        closeLedger(ledger);
      }
    } catch (error) {
      const failure = toAuditError(error);
      if (failure.fault === 'BROKEN') return { breach: 'UNREADABLE', file, seq: null };
      if (failure.fault === 'FAULT') return { breach: 'STRUCTURE', file, seq: null };
      throw failure;
    }
  }
  return null;
}

function walkLedger(ledger: Ledger, walk: Walk, isNewest: boolean): BrokenPlace | null {
  const { file } = ledger;
  // A crash while the newest was made leaves it without a line.
  if (!isBegun(ledger)) return isNewest ? null : { breach: 'OPENING', file, seq: null };
  const format = findFormat(ledger);
  if (format === undefined) return { breach: 'UNREADABLE', file, seq: null };
  if (format > ledgerFormat) return { breach: 'NEWER', file, seq: null };
  const count = { file, entries: 0 };
  walk.files.push(count);
  for (const entry of iterateEntries(ledger)) {
    const breach = findBreach(entry, file, walk, count.entries === 0);
    if (breach) return { breach, file, seq: breach === 'GAP' ? nextSeq(walk) : entry.seq };
    count.entries += 1;
    walk.entriesByType[entry.type] = (walk.entriesByType[entry.type] ?? 0) + 1;
    walk.end = { file, seq: entry.seq, hash: entry.hash };
  }
  if (!hasStructure(ledger)) return { breach: 'STRUCTURE', file, seq: null };
  return isSound(ledger) ? null : { breach: 'UNREADABLE', file, seq: null };
}

function findBreach(entry: Entry, file: string, walk: Walk, isFirst: boolean): Breach | null {
  const { seq, type, body, hash } = entry;
  if (seq !== nextSeq(walk)) return 'GAP';
  if (hash !== hashEntry(walk.end?.hash ?? originHash, seq, type, body)) return 'CHANGED';
  if (isFirst !== (type === 'OPENING') || (isFirst && !opens(body, file, walk.end))) return 'OPENING';
  const { exported } = walk;
  return exported?.seq === seq && (exported.hash !== hash || exported.file !== file) ? 'HEAD' : null;
}

function nextSeq(walk: Walk): number {
  return (walk.end?.seq ?? 0) + 1;
}

/** Whether the first line of a month names its own file and carries the end of the month before. */
function opens(body: string, file: string, end: Head | null): boolean {
  const opening = openingSchema.safeParse(JSON.parse(body));
  if (!opening.success || opening.data.file !== file) return false;
  const { previous } = opening.data;
  return previous?.file === end?.file && previous?.seq === end?.seq && previous?.hash === end?.hash;
}

function checkEnd(folder: string, { exported, end }: Walk): BrokenPlace | null {
  if (exported) {
    const last = end ?? { file: exported.file, seq: 0 };
    return last.seq < exported.seq ? { breach: 'TAIL', file: last.file, seq: last.seq + 1 } : null;
  }
  // A hub exports the head before it takes its first request: only an opening may stand without.
  const isMissing = end !== null && end.seq > 1 && tryExportedHead(folder) === undefined;
  return isMissing ? headIsBroken : null;
}
