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
import { findSeal, listRemovedMonths, readRemovedText, sealOf, type RemovedMonth, type Seal } from './removal.ts';

/** What is wrong at the first broken place. */
export type Breach =
  | 'UNREADABLE' // damaged, or no file of the log
  | 'NEWER' // written by a newer release, which must verify it
  | 'GAP' // a line is missing, or stands where it should not
  | 'CHANGED' // the hash does not cover the line or the line before
  | 'OPENING' // a month does not begin with the head of the month before
  | 'STRUCTURE' // table, index or trigger is not as the hub makes it
  | 'HEAD' // the exported head is missing or unreadable, or its line is another
  | 'TAIL' // lines up to the exported head are gone
  | 'REMOVED'; // what is known of removed months is missing, or other than the log itself says

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
  /** Months removed at the end of their term, and how many lines they had: proven by a line of the log that is left. */
  readonly removed: { readonly months: number; readonly entries: number };
  /** Files that were to be removed and are still there, or there again: the removal was broken off, or a copy put back. */
  readonly unremoved: readonly string[];
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
  readonly removed: ReadonlyMap<string, RemovedMonth>;
  readonly months: RemovedMonth[];
  readonly unremoved: string[];
  seal: Seal | null;
  end: Head | null;
}

/**
 * Walks the whole log in a folder, also beside a running hub, and says where it was first tampered with, if anywhere.
 * Changes nothing. Throws {@link AuditError} when it cannot look: MISSING, or files that may not be read.
 */
export function verifyAuditLog(folder: string): VerifyReport {
  if (!existsSync(folder)) throw new AuditError('MISSING', 'there is no log of processing yet');
  const before = readRemovedText(folder);
  const report = verifyOnce(folder);
  // Months that were removed meanwhile are no breach.
  return report.ok || readRemovedText(folder) === before ? report : verifyOnce(folder);
}

function verifyOnce(folder: string): VerifyReport {
  // Before the lines, since the head of a running hub moves on.
  const exported = tryExportedHead(folder);
  const removed = tryRemovedMonths(folder);
  const walk = newWalk(exported ?? null, removed ?? []);
  const broken =
    (exported === null && headIsBroken) ||
    (removed === null && removedIsBroken) ||
    (walkFiles(folder, walk) ?? checkEnd(folder, walk) ?? checkRemoved(walk));
  return describe(walk, broken);
}

/** Walks the oldest months that are there, so many, with what was removed before them. */
export function verifyMonths(
  folder: string,
  count: number,
): { readonly broken: BrokenPlace | null; readonly months: readonly RemovedMonth[] } {
  const removed = tryRemovedMonths(folder);
  const walk = newWalk(null, removed ?? []);
  const broken = removed === null ? removedIsBroken : walkFiles(folder, walk, count);
  return { broken, months: walk.months };
}

function newWalk(exported: Head | null, removed: readonly RemovedMonth[]): Walk {
  const byFile = new Map(removed.map((month) => [month.file, month]));
  return { exported, removed: byFile, months: [], unremoved: [], seal: null, end: null };
}

function describe({ months, removed, unremoved, exported, end }: Walk, broken: BrokenPlace | null): VerifyReport {
  const gone = [...removed.values()].filter(({ file }) => !unremoved.includes(file));
  const entriesByType: Record<string, number> = {};
  for (const [type, count] of months.flatMap((month) => Object.entries(month.entriesByType))) {
    entriesByType[type] = (entriesByType[type] ?? 0) + count;
  }
  return {
    ok: broken === null,
    broken,
    files: months.map((month) => ({ file: month.file, entries: countOf(month) })),
    entries: months.reduce((sum, month) => sum + countOf(month), 0),
    entriesByType,
    removed: { months: gone.length, entries: gone.reduce((sum, month) => sum + countOf(month), 0) },
    unremoved,
    head: end,
    exportedHead: exported,
  };
}

function countOf({ entriesByType }: RemovedMonth): number {
  return Object.values(entriesByType).reduce((sum, count) => sum + count, 0);
}

const headIsBroken: BrokenPlace = { breach: 'HEAD', file: 'head.json', seq: null };
const removedIsBroken: BrokenPlace = { breach: 'REMOVED', file: 'removed.json', seq: null };

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

function tryRemovedMonths(folder: string): readonly RemovedMonth[] | null {
  try {
    return listRemovedMonths(folder);
  } catch (error) {
    const failure = toAuditError(error);
    if (failure.fault === 'BROKEN') return null;
    throw failure;
  }
}

function walkFiles(folder: string, walk: Walk, count = Infinity): BrokenPlace | null {
  const present = listLedgerFiles(folder).slice(0, count);
  const last = present.at(-1) ?? '';
  const gone = [...walk.removed.keys()].filter((file) => file < last && !present.includes(file));
  for (const file of [...present, ...gone].sort()) {
    const broken = present.includes(file) && walkFile(folder, file, walk, file === last && count === Infinity);
    // A file may be removed between the list and the walk.
    if (broken !== false && broken !== 'GONE') {
      if (broken) return broken;
      continue;
    }
    const removed = walk.removed.get(file);
    if (removed?.firstSeq !== nextSeq(walk)) return { breach: 'REMOVED', file, seq: null };
    walk.end = { file, seq: removed.seq, hash: removed.hash };
  }
  return null;
}

function walkFile(folder: string, file: string, walk: Walk, isNewest: boolean): BrokenPlace | null | 'GONE' {
  try {
    const ledger = openLedgerForReading(join(folder, file));
    try {
      return walkLedger(ledger, walk, isNewest) ?? checkUnremoved(file, walk);
    } finally {
      closeLedger(ledger);
    }
  } catch (error) {
    if (!existsSync(join(folder, file))) return 'GONE';
    const failure = toAuditError(error);
    if (failure.fault === 'BROKEN') return { breach: 'UNREADABLE', file, seq: null };
    if (failure.fault === 'FAULT') return { breach: 'STRUCTURE', file, seq: null };
    throw failure;
  }
}

/** A file that should be gone and is there must at least be what was to be removed. */
function checkUnremoved(file: string, walk: Walk): BrokenPlace | null {
  const removed = walk.removed.get(file);
  if (!removed) return null;
  walk.unremoved.push(file);
  const isSame = removed.seq === walk.end?.seq && removed.hash === walk.end.hash;
  return isSame ? null : { breach: 'REMOVED', file, seq: null };
}

/** What is known of removed months must be what the newest RETENTION line covers; months after those must be there yet. */
function checkRemoved({ removed, unremoved, seal }: Walk): BrokenPlace | null {
  const months = [...removed.values()];
  const sealed = months.slice(0, seal?.months ?? 0);
  if (seal && sealOf(sealed).digest !== seal.digest) return removedIsBroken;
  const unproven = months.slice(sealed.length).find(({ file }) => !unremoved.includes(file));
  return unproven ? { breach: 'REMOVED', file: unproven.file, seq: null } : null;
}

function walkLedger(ledger: Ledger, walk: Walk, isNewest: boolean): BrokenPlace | null {
  const { file } = ledger;
  // A crash while the newest was made leaves it without a line.
  if (!isBegun(ledger)) return isNewest ? null : { breach: 'OPENING', file, seq: null };
  const format = findFormat(ledger);
  if (format === undefined) return { breach: 'UNREADABLE', file, seq: null };
  if (format > ledgerFormat) return { breach: 'NEWER', file, seq: null };
  const entriesByType: Record<string, number> = {};
  const month = { file, firstSeq: nextSeq(walk), seq: 0, hash: '', entriesByType };
  walk.months.push(month);
  for (const entry of iterateEntries(ledger)) {
    const { type, seq, hash } = entry;
    const breach = findBreach(entry, file, walk, month.seq === 0);
    if (breach) return { breach, file, seq: breach === 'GAP' ? nextSeq(walk) : seq };
    entriesByType[type] = (entriesByType[type] ?? 0) + 1;
    walk.seal = findSeal(entry) ?? walk.seal;
    walk.end = { file, seq, hash };
    Object.assign(month, { seq, hash });
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
