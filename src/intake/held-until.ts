/** What was recorded by this moment is not held any more, ISO 8601 in UTC. */
export function heldUntil(now: Date, holdSeconds: number): string {
  return new Date(now.getTime() - holdSeconds * 1000).toISOString();
}
