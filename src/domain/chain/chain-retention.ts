import { deleteChainContentsBefore } from '../../../db/chain-content.ts';
import type { Db } from '../../../db/client.ts';

/** How many contents are let go of in one day: few enough for nobody to wait for it, and more than come in on one. */
export const mostContentsADay = 20_000;

/**
 * Lets go of the contents of messages that were done with so many days ago; tells of how many. What they did, and that they came, stays. They
 * hold what the records that they made do not need (AVG art. 5 lid 1 onder e).
 */
export function forgetContents(db: Db, now: Date, days: number): number {
  const moment = new Date(now.getTime() - days * 86_400_000).toISOString();
  return deleteChainContentsBefore(db, moment, mostContentsADay);
}
