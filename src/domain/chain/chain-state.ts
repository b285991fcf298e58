import type { ChainMessageRow } from '../../../db/chain-message.table.ts';
import type { SeenMessageRow } from '../../../db/chain-list.ts';
import { countChainStates, listStuckMessages, type ChainStateCount } from '../../../db/chain-state.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import type { Administration } from '../administration/administration.ts';
import { explainMessage } from './chain-explanation.ts';
import { nameOfKind } from './chain-kind.ts';
import { deedsOn } from './chain-message.ts';
import { firstOf } from '../page.ts';

/** How messages fare on the way, whoever they are about. */
export interface ChainState {
  readonly counts: readonly ChainStateCount[];
  readonly waitingCount: number;
  /** ISO 8601 in UTC. */
  readonly waitingSince: string | null;
  readonly stuckCount: number;
}

/** A message that is stuck, without anything of whom it is about. */
export interface ChainFault extends Pick<
  ChainMessageRow,
  'id' | 'direction' | 'source' | 'status' | 'code' | 'attempts' | 'nextAttemptAt' | 'at' | 'version'
> {
  readonly kindLabel: string;
  readonly explanation: string | null;
  readonly needsAttention: boolean;
  readonly myDeeds: readonly Deed[];
}

const isOneOf = (statuses: readonly string[]) => (count: ChainStateCount) => statuses.includes(count.status);

/** How all messages stand, for who keeps the hub running; undefined for the privacy desk. */
export function findChainState({ db }: Context, { isWhole }: Administration): ChainState | undefined {
  if (!isWhole) return undefined;
  const counts = countChainStates(db);
  const waiting = counts.filter(isOneOf(['RECEIVED', 'TO_SEND']));
  return {
    counts,
    waitingCount: waiting.reduce((sum, { count }) => sum + count, 0),
    waitingSince: waiting.map(({ since }) => since).toSorted()[0] ?? null,
    stuckCount: counts.reduce((sum, { attention }) => sum + attention, 0),
  };
}

/** Messages that are stuck: those that somebody must look at first. Throws BAD_USER_INPUT for a wrong `first`. */
export function listChainFaults(context: Context, first: number | null | undefined): readonly ChainFault[] {
  return listStuckMessages(context.db, firstOf(first)).map((row) => viewFault(context, row));
}

function viewFault(context: Context, row: SeenMessageRow): ChainFault {
  const { id, direction, source, status, code, attempts, nextAttemptAt, at, version } = row;
  return {
    id,
    direction,
    source,
    status,
    code,
    attempts,
    nextAttemptAt,
    at,
    version,
    kindLabel: nameOfKind(row.kind),
    explanation: explainMessage(row),
    needsAttention: row.needsAttention === 1,
    myDeeds: deedsOn(context, row),
  };
}
