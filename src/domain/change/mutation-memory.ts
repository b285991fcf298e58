import type { Db } from '../../../db/client.ts';
import { deleteMutationsBefore } from '../../../db/mutation.ts';

/** For how many days a mutation that is sent again is known to have taken effect. */
export const memoryDays = 30;

/** Forgets the mutations that took effect longer ago: no client sends one again after so long. */
export function forgetMutations(db: Db, now: Date): void {
  deleteMutationsBefore(db, new Date(now.getTime() - memoryDays * 86_400_000).toISOString());
}
