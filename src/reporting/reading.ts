import type { Db } from '../../db/client.ts';
import { readStoreVersion } from '../../db/objective-figure.ts';
import type { Report } from './report.ts';
import { readFacts, type Facts } from './facts.ts';

/** What figures are made of: the store as it stood at a moment. */
export interface Reading {
  /** When it was read (ISO 8601, UTC). */
  readonly moment: string;
  /** The day in the Netherlands then. */
  readonly today: string;
  /**
   * The facts, read at the first use: what needs none costs none. Reading that has begun is finished, so that the next finds it; then
   * `check` is called, which throws to break off.
   */
  readonly getFacts: (check: () => void) => Facts;
  /** Reports that were made of it, by name and year. */
  readonly made: Map<string, Report>;
}

/** How old a reading may be where the store has changed since: reading a large municipality takes seconds of a processor. */
export const readingMilliseconds = 300_000;

/**
 * Keeps the last reading of a store and gives it while it will do: while the store is as it was, or the reading is younger
 * than `oldest`, in milliseconds. On another day it gives a new one, so that today is; of a store as it was without reading.
 */
export function keepReading(db: Db, oldest: number = readingMilliseconds): (at: Date, today: string) => Reading {
  let last: { readonly reading: Reading; readonly version: string; readonly at: number } | undefined;
  return (at, today) => {
    const version = readStoreVersion(db);
    const same = last?.version === version;
    if (last && last.reading.today === today && (same || at.getTime() < last.at + oldest)) return last.reading;
    const before = last?.reading;
    let facts: Facts | undefined;
    const getFacts = (check: () => void): Facts => {
      facts ??= same && before ? before.getFacts(check) : readFacts(db);
      check();
      return facts;
    };
    const reading = { moment: at.toISOString(), today, getFacts, made: new Map<string, Report>() };
    last = { reading, version, at: at.getTime() };
    return reading;
  };
}
