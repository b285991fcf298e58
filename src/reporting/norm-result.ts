import { openDay } from '../../db/report-fact-column.ts';

/**
 * Whether something counts that had to be done by a day: once that day is over, unless it needed to be done no longer by then.
 * What is done early counts no sooner: else those that are late would seem fewer than they are.
 */
export function isCounted(end: number, done: number, dropped: number, today: number): boolean {
  return end < today && (done !== openDay || dropped > end);
}

/** Calendar days until it was done; -1 while it is not. */
export function leadOf(from: number, done: number): number {
  return done === openDay ? -1 : Math.max(0, done - from);
}
