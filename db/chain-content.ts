import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/** Keeps the content of a message; it never changes after. */
export function insertChainContent(db: Db, messageId: string, content: Uint8Array): void {
  const sql = 'insert into chain_content (message_id, content) values (?, ?)';
  prepared<[string, Uint8Array], never>(db, sql).run(messageId, content);
}

/** The content of a message; undefined where it was not kept. */
export function findChainContent(db: Db, messageId: string): Uint8Array | undefined {
  const sql = 'select content from chain_content where message_id = ?';
  return prepared<[string], { content: Uint8Array }>(db, sql).get(messageId)?.content;
}

/** Whether the content of a message is kept. */
export function hasChainContent(db: Db, messageId: string): boolean {
  const sql = 'select 1 from chain_content where message_id = ?';
  return prepared<[string], object>(db, sql).get(messageId) !== undefined;
}

const doneBefore = `delete from chain_content where message_id in (
  select m.id from chain_content c join chain_message m on m.id = c.message_id
  where coalesce(m.settled_at, m.sent_at) < @moment and m.status not in ('RECEIVED', 'TO_SEND')
    and (m.status not in ('QUARANTINED', 'DEAD', 'UNDELIVERED')
      or exists (select 1 from chain_dismissal d where d.message_id = m.id and d.message_version = m.version))
  limit @most)`;

/**
 * Lets go of contents of messages that were done with before a moment, so many at most; tells of how many. What is stuck is done with when
 * somebody set it aside.
 */
export function deleteChainContentsBefore(db: Db, moment: string, most: number): number {
  return prepared<[{ moment: string; most: number }], never>(db, doneBefore).run({ moment, most }).changes;
}

/** Lets go of the content of a message that nobody needs any more. */
export function deleteChainContent(db: Db, messageId: string): void {
  prepared<[string], never>(db, 'delete from chain_content where message_id = ?').run(messageId);
}
