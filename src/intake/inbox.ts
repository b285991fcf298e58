import { hasChainContent, insertChainContent } from '../../db/chain-content.ts';
import { findReceivedChainMessage, insertChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow, ChainSourceName } from '../../db/chain-message.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { hasRefusedRows, retryChainMessage } from '../domain/chain/chain-retry.ts';
import { digestOf, newChainMessage } from '../domain/chain/chain-outbox.ts';

/** A message as it was handed over. */
export interface Incoming {
  readonly source: ChainSourceName;
  readonly content: Uint8Array;
  /** Id of the machine that did; null where a command did. */
  readonly handedById: string | null;
}

/** A message that stands in the store, whatever comes. */
export interface ReceivedMessage extends Pick<ChainMessageRow, 'id' | 'status'> {
  /** False where the same was received before: then this is that message. */
  readonly isNew: boolean;
}

/**
 * Keeps messages in the order given, in one transaction: when this returns they are on disk, and only then may whoever brought them be
 * told. The same content from the same source is one message, but a file of the base register that was applied may come again, and
 * one of another organisation of which rows were refused is taken in anew. Throws `StoreError`; then none is kept.
 */
export function receiveMessages(db: Db, at: string, incoming: readonly Incoming[]): ReceivedMessage[] {
  return transaction(db, () => incoming.map((one) => receive(db, at, one)));
}

function receive(db: Db, at: string, { source, content, handedById }: Incoming): ReceivedMessage {
  const digest = digestOf(content);
  const known = findReceivedChainMessage(db, source, digest);
  // What its rows lacked may be there by now.
  if (known && hasRefusedRows(known)) {
    if (!hasChainContent(db, known.id)) insertChainContent(db, known.id, content);
    return { id: known.id, status: 'RECEIVED', isNew: retryChainMessage(db, known) };
  }
  if (known) return { id: known.id, status: known.status, isNew: false };
  const row = insertChainMessage(db, { ...newChainMessage({ source, digest, at }), handedById });
  insertChainContent(db, row.id, content);
  return { id: row.id, status: row.status, isNew: true };
}
