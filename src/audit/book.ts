import { join } from 'node:path';
import { toAuditError } from './audit-error.ts';
import { toLines, type Disclosure } from './disclosure.ts';
import { canonicalJson, chain, type Head, type Line } from './entry.ts';
import { exportHead, ledgerFileOf } from './folder.ts';
import {
  checkDurability,
  checkIdentity,
  closeLedger,
  findLastOfType,
  finishLedger,
  isBegun,
  ledgerFormat,
  openLedger,
  proveWritable,
  writeEntries,
  type Ledger,
} from './ledger.ts';
import { keyIdOfProcessing, keyLine } from './key-version.ts';
import { rememberPseudonyms, type PseudonymKey } from './pseudonym.ts';
import { removeFiles, retentionLine, sealOf, type RemovedMonth } from './removal.ts';
import { findEnd } from './resume.ts';
import { admitRemoval, findLastSeal } from './retention.ts';

/** A request for personal data and the moment its answer was ready, in milliseconds since 1970. */
export interface Request {
  readonly disclosure: Disclosure;
  readonly endedAt: number;
}

/**
 * The log as its one writer holds it: the month files of a folder, with the newest open. Synchronous. What a method
 * returns is durable; when it throws {@link AuditError}, the next call looks at the files afresh.
 */
export class Book {
  readonly #folder: string;
  readonly #keyId: string;
  readonly #pseudonymOf: ReturnType<typeof rememberPseudonyms>;
  #ledger: Ledger | undefined;
  #end: Head | null;

  /** `acknowledged`: the head that a writer before this one reported, which the files must still hold. */
  constructor(folder: string, pseudonymKey: PseudonymKey, acknowledged: Head | null) {
    this.#folder = folder;
    this.#keyId = pseudonymKey.id;
    this.#pseudonymOf = rememberPseudonyms(pseudonymKey);
    this.#end = acknowledged;
  }

  /** Writes requests: one transaction for all those of one month. */
  write(requests: readonly Request[]): Head | null {
    return this.#attempt(() => {
      for (const { file, moment, lines } of this.#groupByMonth(requests)) {
        const ledger = this.#turnTo(file, moment);
        checkIdentity(ledger);
        this.#append(ledger, lines);
      }
      return this.#end;
    });
  }

  /**
   * Removes months at the end of their term. In this order, so that a crash at any point leaves what verify can explain
   * and the next attempt completes: what is known of them, a line of the log that seals it, then the files.
   */
  removeMonths(months: readonly RemovedMonth[], moment: number): Head | null {
    return this.#attempt(() => {
      const ledger = this.#turnTo(ledgerFileOf(moment), moment);
      checkIdentity(ledger);
      const all = admitRemoval(this.#folder, months, ledger.file);
      const seal = sealOf(all);
      if (all.length > 0 && findLastSeal(this.#folder)?.digest !== seal.digest) {
        this.#append(ledger, [retentionLine(seal, moment)]);
        this.exportHead(moment);
      }
      removeFiles(this.#folder, all);
      return this.#end;
    });
  }

  /** Makes what is not there yet, and commits without a line: fails when a line could not be written either. */
  prove(moment: number): Head | null {
    return this.#attempt(() => {
      const ledger = this.#turnTo(ledgerFileOf(moment), moment);
      checkIdentity(ledger);
      proveWritable(ledger);
      return this.#end;
    });
  }

  /** Writes the head outside the month files, so that a tail cut off later shows. */
  exportHead(moment: number): void {
    try {
      if (this.#end) exportHead(this.#folder, this.#end, moment);
    } catch (error) {
      throw toAuditError(error);
    }
  }

  close(): void {
    this.#attempt(() => this.#letGo());
  }

  /** The newest file never turns back, whatever the clock does: lines stand in the order in which they were written. */
  #turnTo(file: string, moment: number): Ledger {
    if (this.#ledger && file <= this.#ledger.file) return this.#ledger;
    this.#letGo(finishLedger);
    const end = findEnd(this.#folder, this.#end);
    const ledger = openLedger(join(this.#folder, end && end.file > file ? end.file : file));
    this.#ledger = ledger;
    this.#end = end;
    if (!isBegun(ledger)) this.#append(ledger, [openingLine(ledger.file, end, moment)]);
    else {
      proveWritable(ledger);
      this.#announceKey(ledger, moment);
    }
    checkDurability(ledger);
    this.exportHead(moment);
    return ledger;
  }

  /** So that whoever reads the log knows under which keys it has looks, also of a key that is lost by then. */
  #announceKey(ledger: Ledger, moment: number): void {
    const last = findLastOfType(ledger, 'PROCESSING');
    const before = last && keyIdOfProcessing(last);
    if (before && before !== this.#keyId) this.#append(ledger, [keyLine(this.#keyId, moment)]);
  }

  #append(ledger: Ledger, lines: readonly Line[]): void {
    const entries = chain(this.#end, lines);
    writeEntries(ledger, entries);
    const last = entries.at(-1);
    if (last) this.#end = { file: ledger.file, seq: last.seq, hash: last.hash };
  }

  #groupByMonth(requests: readonly Request[]): { file: string; moment: number; lines: Line[] }[] {
    const groups: { file: string; moment: number; lines: Line[] }[] = [];
    for (const { disclosure, endedAt } of requests) {
      const file = ledgerFileOf(endedAt);
      const lines = toLines(disclosure, endedAt, this.#pseudonymOf);
      const current = groups.at(-1);
      if (current?.file === file) current.lines.push(...lines);
      else groups.push({ file, moment: endedAt, lines });
    }
    return groups;
  }

  #letGo(close = closeLedger): void {
    const ledger = this.#ledger;
    this.#ledger = undefined;
    if (ledger) close(ledger);
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#letGo();
      throw toAuditError(error);
    }
  }
}

function openingLine(file: string, previous: Head | null, moment: number): Line {
  const opening = {
    format: ledgerFormat,
    file,
    previous: previous && { ...previous },
    start_time: moment,
    end_time: moment,
  };
  return { type: 'OPENING', body: canonicalJson(opening) };
}
