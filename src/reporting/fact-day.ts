/** A date as the number of days since 1 January 1970; one that is not known to the day counts as its first. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}-01-01`.slice(0, 10)) / 86_400_000);
}

/** The day of such a number, as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
