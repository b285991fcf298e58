import { addDays, dateInWords, isDate } from '../shared/dates.ts';

/**
 * A period in words, its last day instead of the first day after it: `vanaf 1 januari 2017`, `t/m 31 december 2016`.
 * Days that are known in part stay so. Undefined when it has neither.
 */
export function periodInWords(
  validFrom: string | null | undefined,
  validUntil: string | null | undefined,
): string | undefined {
  const from = validFrom ? `vanaf ${dateInWords(validFrom)}` : undefined;
  const until = validUntil
    ? isDate(validUntil)
      ? `t/m ${dateInWords(addDays(validUntil, -1))}`
      : `tot ${dateInWords(validUntil)}`
    : undefined;
  if (from && until) return `${from} ${until}`;
  return from ?? until;
}
