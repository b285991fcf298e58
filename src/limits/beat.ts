import { setImmediate as turnOfLoop, setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two moments at which an answer may leave that must not tell anything by its time. */
export const beatMilliseconds = 5;

/**
 * Waits until a whole number of beats has passed since a moment of `performance.now()`. What took less than a beat to find
 * out takes one beat, whatever it was; only what takes about a whole beat could still differ by one.
 */
export async function untilNextBeat(since: number): Promise<void> {
  const until = since + Math.ceil((performance.now() - since) / beatMilliseconds) * beatMilliseconds;
  // A timer counts whole milliseconds, from when the loop last looked at the clock: the rest would tell what it rounds.
  const whole = Math.floor(until - performance.now()) - 1;
  if (whole > 0) await sleep(whole);
  while (performance.now() < until) await turnOfLoop();
}
