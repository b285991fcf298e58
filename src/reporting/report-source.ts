import type { Db } from '../../db/client.ts';
import { dayOf } from '../day.ts';
import { readFacts, type Facts } from './facts.ts';

/** What a report is made from, and when. */
export interface ReportSource {
  /** A connection that reads only. */
  readonly db: Db;
  /** Folder of the log of processing. */
  readonly auditFolder: string;
  /** As of when what it is made of stood so (ISO 8601, UTC). */
  readonly moment: string;
  /** The day in the Netherlands on which it is made. */
  readonly today: string;
  /** What is counted, as it stood at the moment. */
  readonly facts: Facts;
  /** Throws {@link ReportError} CANCELLED when nobody waits for it any longer; called between one part and the next. */
  readonly check: () => void;
}

/** What a report is made from: the store, and the facts where it asks for them. */
export function sourceOf(
  parts: Omit<ReportSource, 'facts' | 'check'>,
  getFacts: () => Facts,
  check: () => void = () => undefined,
): ReportSource {
  return {
    ...parts,
    check,
    get facts() {
      return getFacts();
    },
  };
}

/** What a report is made from of a store as it is now, read at the first use. */
export function sourceOfStore(parts: Pick<ReportSource, 'db' | 'auditFolder'>, now: Date): ReportSource {
  let facts: Facts | undefined;
  return sourceOf({ ...parts, moment: now.toISOString(), today: dayOf(now) }, () => (facts ??= readFacts(parts.db)));
}
