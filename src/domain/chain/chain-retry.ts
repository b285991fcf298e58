import { updateChainMessage } from '../../../db/chain-message.ts';
import type { ChainMessageRow, ChainStatus } from '../../../db/chain-message.table.ts';
import type { Db } from '../../../db/client.ts';

type Standing = Pick<ChainMessageRow, 'source' | 'status'>;

const openAgain: Partial<Record<ChainStatus, 'RECEIVED' | 'TO_SEND'>> = {
  DEAD: 'RECEIVED',
  QUARANTINED: 'RECEIVED',
  UNDELIVERED: 'TO_SEND',
};

/** Whether it is a file of which rows were refused: each row has its effect once, so that it may be taken in again. */
export function hasRefusedRows({ source, status }: Standing): boolean {
  return source === 'ROWS' && (status === 'PARTLY_APPLIED' || status === 'REJECTED');
}

function statusAgain(row: Standing): 'RECEIVED' | 'TO_SEND' | undefined {
  return hasRefusedRows(row) ? 'RECEIVED' : openAgain[row.status];
}

/** Whether a message failed in a way that may be another after a fix. */
export function mayBeRetried(row: Standing): boolean {
  return statusAgain(row) !== undefined;
}

/**
 * A failed message as it stands when it is taken up again, under its next version; undefined where it did not fail. What came in
 * is read anew: another message may bear its reference by now. Its sort stays, since the office that handles it follows from that.
 */
export function retriedOf(row: ChainMessageRow): ChainMessageRow | undefined {
  const status = statusAgain(row);
  if (!status) return undefined;
  const unread = { sender: null, receiver: null, reference: null, messageDate: null };
  const again = { status, attempts: 0, nextAttemptAt: null, settledAt: null, code: null, reason: null };
  return { ...row, ...again, ...(status === 'RECEIVED' && unread), version: row.version + 1 };
}

/** Has a failed message tried again, by the hub itself and soon after the transaction; tells whether it had failed. */
export function retryChainMessage(db: Db, row: ChainMessageRow): boolean {
  const again = retriedOf(row);
  if (again) updateChainMessage(db, again);
  return again !== undefined;
}
