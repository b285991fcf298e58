import { setPriority } from 'node:os';

/** A tenth of the processor time of whoever answers, where both want it and there is no more. */
const niceness = 10;

/** Answers go before intakes. Elsewhere than on Linux, which has this for a thread, it would slow down the whole hub. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, niceness);
}
