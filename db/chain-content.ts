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

/** Lets go of the content of a message that nobody needs any more. */
export function deleteChainContent(db: Db, messageId: string): void {
  prepared<[string], never>(db, 'delete from chain_content where message_id = ?').run(messageId);
}
