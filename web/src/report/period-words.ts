import { addDays, dateInWords, dayOfMoment } from '../shared/dates.ts';

interface Period {
  readonly from: string;
  readonly until: string;
}

/** A period in words, with its last day: `1 januari 2026 tot en met 31 december 2026`. */
export function periodInWords({ from, until }: Period): string {
  const last = addDays(until, -1);
  return last === from ? dateInWords(from) : `${dateInWords(from)} tot en met ${dateInWords(last)}`;
}

/** The days of a report in words; of a year that has not ended, as far as it has come. */
export function periodOfReport({ period, moment }: { readonly period: Period; readonly moment: string }): string {
  const day = dayOfMoment(moment);
  return day < addDays(period.until, -1)
    ? `${dateInWords(period.from)} tot en met ${dateInWords(day)}: het jaar loopt nog`
    : periodInWords(period);
}
