import { countChainEffects } from '../../db/chain-effect.ts';
import type { Db } from '../../db/client.ts';
import { listRowFailures } from '../../db/row-failure.ts';
import type { RowFailure } from '../connectors/rows/read.ts';

/** What came of a file of rows that was taken in before. */
export interface RowsSummary {
  readonly added: number;
  readonly changed: number;
  readonly failures: readonly RowFailure[];
}

/** What came of a file of rows, by its message. */
export function summariseRows(db: Db, messageId: string): RowsSummary {
  const count = countChainEffects(db, messageId);
  const failures = listRowFailures(db, [messageId]);
  return {
    added: count.get('ADDED') ?? 0,
    changed: count.get('CHANGED') ?? 0,
    failures: failures.map(({ line, column, code, reason }) => ({ line, column, code, reason })),
  };
}
