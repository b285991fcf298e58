import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AuditError, toAuditError } from './audit-error.ts';
import { logActor } from './entry.ts';
import { listLedgerFiles } from './folder.ts';
import {
  closeLedger,
  findLastEntry,
  isBegun,
  listEntriesByActor,
  openLedgerForReading,
  type Ledger,
} from './ledger.ts';
import { findSeal, isDue, listRemovedMonths, writeRemovedMonths, type RemovedMonth, type Seal } from './removal.ts';
import { verifyMonths } from './verify.ts';

/**
 * The months that have been over for so many years, oldest first, each walked line by line: what was tampered with is
 * evidence and is not removed. The newest month stays whatever its age. Throws {@link AuditError}: BROKEN, MISSING.
 */
export function planRetention(folder: string, years: number, now: Date): readonly RemovedMonth[] {
  if (!existsSync(folder)) throw new AuditError('MISSING', 'there is no log of processing yet');
  try {
    const due = new Set(
      listLedgerFiles(folder)
        .slice(0, -1)
        .filter((file) => isDue(file, years, now.getTime())),
    );
    if (due.size === 0) return [];
    const { broken, months } = verifyMonths(folder, due.size);
    if (broken) {
      throw new AuditError('BROKEN', 'the log of processing is not whole, so nothing is removed: run audit verify');
    }
    return months.filter(({ file }) => due.has(file));
  } catch (error) {
    throw toAuditError(error);
  }
}

/**
 * Writes down what is known of months that are about to be removed, and gives all that were and will be. Throws INVALID
 * when one is not as planned, does not follow upon those removed before, or is the one that is being written.
 */
export function admitRemoval(
  folder: string,
  months: readonly RemovedMonth[],
  writing: string,
): readonly RemovedMonth[] {
  const removed = listRemovedMonths(folder);
  const known = new Set(removed.map(({ file }) => file));
  const added = months.filter(({ file }) => !known.has(file));
  const all = [...removed, ...added];
  const isChain = all.every(({ firstSeq }, index) => firstSeq === (all[index - 1]?.seq ?? 0) + 1);
  const isThere = added.every(({ file }) => existsSync(join(folder, file)));
  if (!isChain || !isThere || !all.every((month) => month.file < writing && isAsPlanned(folder, month))) {
    throw new AuditError('INVALID', 'a month of the log of processing is not as it was when its removal was planned');
  }
  if (added.length > 0) writeRemovedMonths(folder, all);
  return all;
}

/** A file that is gone was removed by an attempt that was broken off, or at another time. */
function isAsPlanned(folder: string, { file, seq, hash }: RemovedMonth): boolean {
  if (!existsSync(join(folder, file))) return true;
  const last = read(folder, file, (ledger) => (isBegun(ledger) ? findLastEntry(ledger) : undefined));
  return last?.seq === seq && last.hash === hash;
}

/** What the newest RETENTION line covers, or undefined when nothing was ever removed. */
export function findLastSeal(folder: string): Seal | undefined {
  for (const file of listLedgerFiles(folder).toReversed()) {
    const lines = read(folder, file, (ledger) => (isBegun(ledger) ? listEntriesByActor(ledger, logActor) : []));
    for (const line of lines.toReversed()) {
      const seal = findSeal(line);
      if (seal) return seal;
    }
  }
  return undefined;
}

function read<Result>(folder: string, file: string, work: (ledger: Ledger) => Result): Result {
  const ledger = openLedgerForReading(join(folder, file));
  try {
    return work(ledger);
  } finally {
    closeLedger(ledger);
  }
}
