import type { Db } from '../../db/client.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';
import type { Reading } from './reading.ts';

/** What a report is made from, and when. */
export interface ReportSource {
  /** A connection that reads only. */
  readonly db: Db;
  /** Folder of the log of processing. */
  readonly auditFolder: string;
  /** When what it is made of was read (ISO 8601, UTC). */
  readonly moment: string;
  /** The day in the Netherlands then. */
  readonly today: string;
  /** What is counted, as it stood at the moment; read at the first use, which takes a while in a large municipality. */
  readonly facts: Facts;
  /** Reports that were made of the same reading, by name and year. */
  readonly made: Map<string, Report>;
  /** Throws {@link ReportError} CANCELLED when nobody waits for it any longer; called between one part and the next. */
  readonly check: () => void;
}

/** What a report is made from: a reading of a store, and the log that belongs to it. */
export function sourceOfReading(
  { db, auditFolder }: Pick<ReportSource, 'db' | 'auditFolder'>,
  { moment, today, made, getFacts }: Reading,
  check: () => void = () => undefined,
): ReportSource {
  return {
    db,
    auditFolder,
    moment,
    today,
    made,
    check,
    get facts() {
      return getFacts(check);
    },
  };
}
