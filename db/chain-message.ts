import {
  chainMessageTable,
  type ChainDirection,
  type ChainMessageRow,
  type ChainSourceName,
} from './chain-message.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const columns = columnsOf(chainMessageTable, 'm');

/** Adds a message under the next number; to be called inside a transaction, or two could want the same. */
export function insertChainMessage(db: Db, row: Omit<ChainMessageRow, 'number'>): ChainMessageRow {
  const sql = 'select coalesce(max(number), 0) + 1 as number from chain_message';
  const numbered = { ...row, number: prepared<[], { number: number }>(db, sql).get()?.number ?? 1 };
  insertRow(db, chainMessageTable, numbered);
  return numbered;
}

/** Writes how a message stands now. */
export function updateChainMessage(db: Db, row: ChainMessageRow): void {
  updateRow(db, chainMessageTable, row);
}

const byIds = `select ${columns} from json_each(?) wanted join chain_message m on m.id = wanted.value`;

/** The messages with these ids, in no particular order. */
export function listChainMessagesByIds(db: Db, ids: readonly string[]): ChainMessageRow[] {
  return prepared<[string], ChainMessageRow>(db, byIds).all(idList(ids));
}

/** The message with this id. */
export function findChainMessage(db: Db, id: string): ChainMessageRow | undefined {
  return listChainMessagesByIds(db, [id])[0];
}

// The conditions stand as in the index, which SQLite takes for no others.
const byDigest = `select ${columns} from chain_message m
  where m.source = ? and m.digest = ? and m.direction = 'IN' and (m.source <> 'BRP' or m.status = 'RECEIVED')`;

/** What came in with this content; of the base register only what is still to be applied, since a file of it may come again. */
export function findReceivedChainMessage(db: Db, source: ChainSourceName, digest: string): ChainMessageRow | undefined {
  return prepared<[string, string], ChainMessageRow>(db, byDigest).get(source, digest);
}

/** By what sender and receiver know a message. */
export interface ChainReference {
  readonly source: ChainSourceName;
  readonly kind: string;
  /** The sender of what came in, the receiver of what goes out: the far end. */
  readonly farEnd: string;
  readonly reference: string;
}

const byReference = {
  IN: `select ${columns} from chain_message m
    where m.direction = 'IN' and m.source <> 'BRP' and m.status not in ('QUARANTINED', 'DEAD')
      and m.source = @source and m.sender = @farEnd and m.kind = @kind and m.reference = @reference`,
  OUT: `select ${columns} from chain_message m
    where m.direction = 'OUT' and m.source = @source and m.receiver = @farEnd and m.kind = @kind and m.reference = @reference`,
};

/** The one message with this reference that counts: quarantined and dead ones hold no reference. */
export function findChainMessageByReference(
  db: Db,
  direction: ChainDirection,
  reference: ChainReference,
): ChainMessageRow | undefined {
  return prepared<[ChainReference], ChainMessageRow>(db, byReference[direction]).get(reference);
}

const open = `select ${columns} from chain_message m where m.status = ? and m.number > ? order by m.number limit +?`;

/** Messages that are still to be applied (RECEIVED) or sent (TO_SEND), in order, after a number. */
export function listOpenChainMessages(
  db: Db,
  status: 'RECEIVED' | 'TO_SEND',
  { after, limit }: { readonly after: number; readonly limit: number },
): ChainMessageRow[] {
  return prepared<[string, number, number], ChainMessageRow>(db, open).all(status, after, limit);
}

const due = `select case when m.status = 'TO_SEND' then 'OUTBOX' when m.source = 'BRP' then 'BRP' else 'INBOX' end as work
  from chain_message m
  where m.status in ('RECEIVED', 'TO_SEND') and (m.next_attempt_at is null or m.next_attempt_at <= @moment)
  group by 1
  union all
  select 'ANNOUNCE' where exists (
      select 1 from allocation a where (a.status = 'TO_SEND' or a.untold = 1) and a.recorded_at <= @heldUntil)
    or exists (select 1 from care_request r where r.untold = 1 and r.recorded_at <= @heldUntil)`;

/**
 * What is to be done by a moment: files of the base register or other messages to apply, messages to send, and messages to make of what
 * a provider is still to hear.
 */
export type DueChainWork = 'ANNOUNCE' | 'BRP' | 'INBOX' | 'OUTBOX';

/** What is to be done by a moment; what a provider is to hear where it was recorded by `heldUntil`. */
export function listDueChainWork(db: Db, moment: string, heldUntil = moment): DueChainWork[] {
  return prepared<[object], { work: DueChainWork }>(db, due)
    .all({ moment, heldUntil })
    .map(({ work }) => work);
}

const dueBrp = `select ${columns} from chain_message m
  where m.status = 'RECEIVED' and m.source = 'BRP' and (m.next_attempt_at is null or m.next_attempt_at <= ?)
  order by m.number limit 1`;

/** The first file of the base register that is to be applied by a moment. */
export function findDueBrpMessage(db: Db, moment: string): ChainMessageRow | undefined {
  return prepared<[string], ChainMessageRow>(db, dueBrp).get(moment);
}

const perReceiver = `select ${columns} from (
    select min(number) as number from chain_message where status = 'TO_SEND' group by source, receiver
  ) first join chain_message m on m.number = first.number order by m.number`;

/** The next message to send to each receiver. */
export function listNextToSend(db: Db): ChainMessageRow[] {
  return prepared<[], ChainMessageRow>(db, perReceiver).all();
}

const toReceiver = `select ${columns} from chain_message m
  where m.status = 'TO_SEND' and m.source = ? and m.receiver = ? order by m.number limit +?`;

/** The next messages to send to one receiver, in order. */
export function listToSend(
  db: Db,
  { source, receiver }: Pick<ChainMessageRow, 'source' | 'receiver'>,
  limit: number,
): ChainMessageRow[] {
  return prepared<[string, string | null, number], ChainMessageRow>(db, toReceiver).all(source, receiver, limit);
}
