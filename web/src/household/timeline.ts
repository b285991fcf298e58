import type { TimelineEntryFragment } from '../generated/graphql.ts';

/** The entries of one month. */
export interface TimelineMonth {
  /** The month as `YYYY-MM`. */
  readonly month: string;
  readonly entries: readonly TimelineEntryFragment[];
}

/** Entries by the month in which they fall, in the order in which they come. */
export function groupByMonth(entries: readonly TimelineEntryFragment[]): TimelineMonth[] {
  return [...Map.groupBy(entries, ({ on }) => on.slice(0, 7))].map(([month, ofMonth]) => ({ month, entries: ofMonth }));
}

/** Two pages one after the other; an entry that stands in both, because one came in between, once. */
export function joinPages(
  page: readonly TimelineEntryFragment[],
  next: readonly TimelineEntryFragment[],
): TimelineEntryFragment[] {
  const keys = new Set(page.map(({ key }) => key));
  return [...page, ...next.filter(({ key }) => !keys.has(key))];
}
