import { createHash } from 'node:crypto';
import { insertChainContent } from '../../../db/chain-content.ts';
import { findChainMessageByReference, insertChainMessage } from '../../../db/chain-message.ts';
import type { ChainMessageRow, ChainSourceName } from '../../../db/chain-message.table.ts';
import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';

/** A message to send. Nothing here but the content may be about a resident. */
export interface OutgoingMessage {
  readonly source: ChainSourceName;
  /** What sort of message it is, such as `WMO301`. */
  readonly kind: string;
  readonly sender: string;
  readonly receiver: string;
  readonly reference: string;
  /** The day that it bears, ISO. */
  readonly date: string;
  readonly content: Uint8Array;
  /** Id of the message that it answers. */
  readonly answersId: string | null;
}

/**
 * Puts a message ready to be sent; to be called inside the transaction that makes it due, so that both are there or neither.
 * The same reference with the same content is the same message. Throws when it stands for another content already.
 */
export function putOutgoing(db: Db, at: string, outgoing: OutgoingMessage): ChainMessageRow {
  const { source, kind, sender, receiver, reference, date, content, answersId } = outgoing;
  const digest = digestOf(content);
  const known = findChainMessageByReference(db, 'OUT', { source, kind, farEnd: receiver, reference });
  if (known && known.digest !== digest) throw new Error('one reference was given to two messages');
  if (known) return known;
  const row = insertChainMessage(db, {
    ...newChainMessage({ source, digest, at }),
    direction: 'OUT',
    kind,
    sender,
    receiver,
    reference,
    messageDate: date,
    answersId,
    status: 'TO_SEND',
  });
  insertChainContent(db, row.id, content);
  return row;
}

/** SHA-256 of a content, in hex. */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A message that came in and of which nothing is known yet but its content. */
export function newChainMessage({ source, digest, at }: Pick<ChainMessageRow, 'source' | 'digest' | 'at'>) {
  const row: Omit<ChainMessageRow, 'number'> = {
    id: newId('chainMessage'),
    direction: 'IN',
    source,
    kind: null,
    sender: null,
    receiver: null,
    reference: null,
    messageDate: null,
    digest,
    answersId: null,
    handedById: null,
    status: 'RECEIVED',
    code: null,
    reason: null,
    codes: '[]',
    at,
    sentAt: null,
    settledAt: null,
    attempts: 0,
    nextAttemptAt: null,
    version: 1,
  };
  return row;
}
