import type { Db } from '../../db/client.ts';

/** What a report is made from, and when. */
export interface ReportSource {
  /** A connection that reads only. */
  readonly db: Db;
  /** Folder of the log of processing. */
  readonly auditFolder: string;
  /** When it is made (ISO 8601, UTC). */
  readonly moment: string;
  /** The day in the Netherlands then. */
  readonly today: string;
  /** Throws {@link ReportError} CANCELLED when nobody waits for it any longer; called between one part and the next. */
  check(): void;
}
