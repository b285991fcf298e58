import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toAuditError } from './audit-error.ts';
import type { LookKind, LookOutcome } from './disclosure.ts';
import { endOfMonth, listLedgerFiles } from './folder.ts';
import { listLookHours, type LookHour } from './ledger.ts';
import { withLedger } from './look-line.ts';

/** How often something was asked in a while, by whose staff and with what result. It tells of nobody. */
export interface LookCount {
  /** The beginning of the hour, in milliseconds since 1970: days turn on whole hours. */
  readonly hour: number;
  readonly organisationId: string;
  readonly kind: LookKind;
  readonly outcome: LookOutcome;
  /** Whether the answer rested on emergency access. */
  readonly isEmergency: boolean;
  readonly count: number;
}

export interface LookCounts {
  readonly counts: readonly LookCount[];
  /** When the log that is left begins, in milliseconds since 1970; null when there is none. */
  readonly reachesBackTo: number | null;
}

/** Counts of months that are over: they change no more. */
const known = new Map<string, readonly LookHour[]>();

/**
 * Counts what the log of processing holds between two moments, in milliseconds since 1970: the first inclusive, the other exclusive.
 * Reads beside the running hub. Throws {@link AuditError}.
 */
export function countLooks(folder: string, period: { readonly from: number; readonly until: number }): LookCounts {
  if (!existsSync(folder)) return { counts: [], reachesBackTo: null };
  try {
    const files = listLedgerFiles(folder);
    const hours = files
      .filter((file) => endOfMonth(file) > period.from && startOfMonth(file) < period.until)
      .flatMap((file) => readHours(join(folder, file), endOfMonth(file) <= period.until));
    const counts = hours
      .map(({ hour, isEmergency, ...rest }) => ({ ...rest, hour: hour * hourLength, isEmergency: isEmergency === 1 }))
      .filter(({ hour }) => hour >= period.from && hour < period.until);
    const [first] = files;
    return { counts, reachesBackTo: first === undefined ? null : startOfMonth(first) };
  } catch (error) {
    throw toAuditError(error);
  }
}

const hourLength = 3_600_000;

function startOfMonth(file: string): number {
  const end = new Date(endOfMonth(file));
  return Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 1);
}

function readHours(path: string, isOver: boolean): readonly LookHour[] {
  const found = known.get(path);
  if (found) return found;
  let hours: readonly LookHour[] = [];
  withLedger(path, (ledger) => (hours = listLookHours(ledger)));
  if (isOver) known.set(path, hours);
  return hours;
}
