import { join } from 'node:path';
import { AuditError } from './audit-error.ts';
import type { Head } from './entry.ts';
import { findExportedHead, listLedgerFiles } from './folder.ts';
import {
  closeLedger,
  findEntry,
  findFormat,
  findLastEntry,
  hasStructure,
  isBegun,
  ledgerFormat,
  openLedgerForReading,
  type Ledger,
} from './ledger.ts';

/**
 * Where the log in a folder ends, or null when it has yet to begin. It goes on only from what it has given out: throws
 * BROKEN when the exported head, or the one acknowledged last by a writer before, is not among its lines, for writing
 * on would cover the traces. NEWER when a newer release wrote it.
 */
export function findEnd(folder: string, acknowledged: Head | null): Head | null {
  const files = listLedgerFiles(folder);
  const exported = findExportedHead(folder);
  let end: Head | null = null;
  // The newest may have no line yet: a crash while it was made.
  for (const file of files.toReversed()) if ((end = read(folder, file, headOf))) break;
  if (end && end.seq > 1 && !exported) throw new AuditError('BROKEN', 'the log of processing has lost its head.json');
  for (const head of [exported, acknowledged]) {
    if (head && !holds(folder, files, head)) {
      throw new AuditError('BROKEN', 'the log of processing is shorter than it was, or other: run audit verify');
    }
  }
  return end;
}

function holds(folder: string, files: readonly string[], head: Head): boolean {
  if (!files.includes(head.file)) return false;
  return read(folder, head.file, (ledger) => isBegun(ledger) && findEntry(ledger, head.seq)?.hash === head.hash);
}

function headOf(ledger: Ledger): Head | null {
  if (!isBegun(ledger)) return null;
  const format = findFormat(ledger);
  if (format !== undefined && format > ledgerFormat) {
    throw new AuditError('NEWER', 'the log of processing was made by a newer release of Eenplan');
  }
  const last = format === ledgerFormat && hasStructure(ledger) ? findLastEntry(ledger) : undefined;
  if (!last) throw new AuditError('BROKEN', 'a file of the log of processing is not as the hub makes it');
  return { file: ledger.file, seq: last.seq, hash: last.hash };
}

function read<Result>(folder: string, file: string, work: (ledger: Ledger) => Result): Result {
  const ledger = openLedgerForReading(join(folder, file));
  try {
    return work(ledger);
  } finally {
    closeLedger(ledger);
  }
}
