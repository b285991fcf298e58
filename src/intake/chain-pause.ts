/** How often something is tried before it is given up. */
export const mostAttempts = 8;

/** For how long a message is brought to a far end that does not take it, in milliseconds: longer than it is away for a holiday. */
export const longestDelivery = 7 * 24 * 3_600_000;

const seconds = [2, 10, 60, 300, 900, 3600, 3 * 3600] as const;

/**
 * The moment from which to try again what failed so often by now, ISO 8601 in UTC; with all attempts some four hours pass. A far end is tried
 * every hour at least, so that it does not wait when it is back.
 */
export function nextAttempt(attempts: number, now: string, longestPause = Infinity): string {
  const pause = seconds[Math.min(attempts, seconds.length) - 1] ?? seconds[0];
  return new Date(Date.parse(now) + Math.min(pause, longestPause) * 1000).toISOString();
}
