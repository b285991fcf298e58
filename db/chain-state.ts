import {
  chainMessageTable,
  type ChainDirection,
  type ChainSourceName,
  type ChainStatus,
} from './chain-message.table.ts';
import type { SeenMessageRow } from './chain-list.ts';
import { needsAttention } from './chain-scope.ts';
import type { Db } from './client.ts';
import { columnsOf, prepared } from './statement.ts';

/** How many messages stand alike, whoever they are about. */
export interface ChainStateCount {
  readonly source: ChainSourceName;
  readonly direction: ChainDirection;
  readonly status: ChainStatus;
  readonly count: number;
  /** How many of them are stuck or refused, and nobody set aside. */
  readonly attention: number;
  /** When the first of them was received or made. */
  readonly since: string;
}

/** Where a message stands when it is stuck: nothing comes of it before somebody does something. */
export const stuckStatuses = ['QUARANTINED', 'DEAD', 'UNDELIVERED'] as const;

/**
 * SQL: the message `m` is stuck, or is a file of which somebody must look after what was refused: the base register and the files of other
 * organisations answer nobody.
 */
const isFault = `(m.status in (${stuckStatuses.map((status) => `'${status}'`).join(', ')})
  or (m.source in ('BRP', 'ROWS') and m.status in ('PARTLY_APPLIED', 'REJECTED')))`;
const counts = `select m.source, m.direction, m.status, count(*) as count, sum(${needsAttention} and ${isFault}) as attention, min(m.at) as since
  from chain_message m group by m.source, m.direction, m.status order by m.source, m.direction, m.status`;

/** How all messages stand, whoever they are about. */
export function countChainStates(db: Db): ChainStateCount[] {
  return prepared<[], ChainStateCount>(db, counts).all();
}

const columns = `${columnsOf(chainMessageTable, 'm')}, ${needsAttention} as "needsAttention"`;
const faults = `select ${columns} from chain_message m where ${isFault} order by "needsAttention" desc, m.number limit +?`;

/** Messages that are stuck, those that were not set aside first. */
export function listStuckMessages(db: Db, limit: number): SeenMessageRow[] {
  return prepared<[number], SeenMessageRow>(db, faults).all(limit);
}

const fault = `select ${columns} from chain_message m where m.id = ? and ${isFault}`;

/** The message with this id when it is stuck. */
export function findStuckMessage(db: Db, id: string): SeenMessageRow | undefined {
  return prepared<[string], SeenMessageRow>(db, fault).get(id);
}
