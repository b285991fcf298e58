import type { DeputyItemFragment } from '../generated/graphql.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';

/** When somebody stands in, in words: the last day included. */
export function deputyPeriod({ validFrom, validUntil }: Pick<DeputyItemFragment, 'validFrom' | 'validUntil'>): string {
  return `van ${dateInWords(validFrom)} tot en met ${dateInWords(lastDayOf(validUntil))}`;
}
