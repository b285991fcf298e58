const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** A moment as the clock of the Netherlands shows it: `14:05`. */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}

/** So many minutes as one says them: `45 minuten`, `1 uur`, `1 uur en 5 minuten`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const inMinutes = rest === 1 ? '1 minuut' : `${rest} minuten`;
  if (hours === 0) return inMinutes;
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${inMinutes}`;
}

/** Whole minutes from one moment to another, the one that has begun included; never less than none. */
export function minutesUntil(endsAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 60_000));
}

/** Whole minutes between two moments, rounded. */
export function minutesBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 60_000);
}
