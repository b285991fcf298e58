import { chainEffectTable, type ChainEffectRow } from './chain-effect.table.ts';
import type { Db } from './client.ts';
import { insertRow } from './row.ts';
import { prepared } from './statement.ts';

/** Adds one thing that a message changed. */
export function insertChainEffect(db: Db, row: ChainEffectRow): void {
  insertRow(db, chainEffectTable, row);
}

const last = 'select coalesce(max(position), 0) as position from chain_effect where message_id = ?';

/** The place of the last thing that a message changed, when it was taken in before; 0 when there is none. */
export function lastEffectPosition(db: Db, messageId: string): number {
  return prepared<[string], { position: number }>(db, last).get(messageId)?.position ?? 0;
}

const counts = 'select change, count(*) as count from chain_effect where message_id = ? group by change';

/** How many things a message did of each sort. */
export function countChainEffects(db: Db, messageId: string): ReadonlyMap<ChainEffectRow['change'], number> {
  const rows = prepared<[string], { change: ChainEffectRow['change']; count: number }>(db, counts).all(messageId);
  return new Map(rows.map(({ change, count }) => [change, count]));
}
