import { addDays, dateInWords } from '../shared/dates.ts';

/** A period in words, with its last day: `1 januari 2026 tot en met 31 december 2026`. */
export function periodInWords({ from, until }: { readonly from: string; readonly until: string }): string {
  const last = addDays(until, -1);
  return last === from ? dateInWords(from) : `${dateInWords(from)} tot en met ${dateInWords(last)}`;
}
