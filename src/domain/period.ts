/** Whether something with a period holds on a day: from its first day until the first on which it no longer does (null: open). */
export function holdsOn(
  { validFrom, validUntil }: { readonly validFrom: string | null; readonly validUntil: string | null },
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil > day);
}
