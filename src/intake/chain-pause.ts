/** How often something is tried before it is given up. */
export const mostAttempts = 8;

const seconds = [2, 10, 60, 300, 900, 3600, 3 * 3600, 6 * 3600] as const;

/** The moment from which to try again what failed so often by now, ISO 8601 in UTC: after some ten hours in all it is given up. */
export function nextAttempt(attempts: number, now: string): string {
  const pause = seconds[Math.min(attempts, seconds.length) - 1] ?? seconds[0];
  return new Date(Date.parse(now) + pause * 1000).toISOString();
}
