import { addDays } from '../day.ts';

/** Whether something with a period holds on a day: from its first day until the first on which it no longer does (null: open). */
export function holdsOn(
  { validFrom, validUntil }: { readonly validFrom: string | null; readonly validUntil: string | null },
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil > day);
}

/** The first day on which something that lasts is over at the soonest: whatever began today has its one day. */
export function endOf({ validFrom }: { readonly validFrom: string }, today: string): string {
  return validFrom < today ? today : addDays(validFrom, 1);
}
