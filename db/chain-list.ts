import { chainMessageTable, type ChainMessageRow } from './chain-message.table.ts';
import { parametersOfFilter, passesFilter, type ChainFilter } from './chain-filter.ts';
import { needsAttention, parametersOfChain, type ChainScope } from './chain-scope.ts';
import { isMessageSeen } from './chain-sight.ts';
import type { Db } from './client.ts';
import { columnsOf, idList, prepared } from './statement.ts';

export const chainOrders = ['LATEST', 'EARLIEST'] as const;
export type ChainOrder = (typeof chainOrders)[number];

/** A message, and whether somebody must look at it (1). */
export interface SeenMessageRow extends ChainMessageRow {
  readonly needsAttention: 0 | 1;
}

const columns = `${columnsOf(chainMessageTable, 'm')}, ${needsAttention} as "needsAttention"`;

const orders: Readonly<Record<ChainOrder, string>> = {
  LATEST:
    '(@after is null or m.number < (select a.number from chain_message a where a.id = @after)) order by m.number desc',
  EARLIEST:
    '(@after is null or m.number > (select a.number from chain_message a where a.id = @after)) order by m.number',
};

/** A page of the messages that are seen, after the one with an id. */
export function listSeenMessages(
  db: Db,
  scope: ChainScope,
  filter: ChainFilter,
  { order, after, limit }: { readonly order: ChainOrder; readonly after: string | null; readonly limit: number },
): SeenMessageRow[] {
  const sql = `select ${columns} from chain_message m where ${passesFilter} and ${isMessageSeen} and ${orders[order]} limit +@limit`;
  const parameters = { ...parametersOfFilter(scope, filter), after, limit };
  return prepared<[typeof parameters], SeenMessageRow>(db, sql).all(parameters);
}

const byIds = `select ${columns} from json_each(@ids) wanted join chain_message m on m.id = wanted.value where ${isMessageSeen}`;

/** Those of these messages that are seen, in no particular order. */
export function listSeenMessagesByIds(db: Db, scope: ChainScope, ids: readonly string[]): SeenMessageRow[] {
  const parameters = { ...parametersOfChain(scope), ids: idList(ids) };
  return prepared<[typeof parameters], SeenMessageRow>(db, byIds).all(parameters);
}

const byAnswered = `select ${columns} from json_each(@ids) wanted join chain_message m on m.answers_id = wanted.value
  where ${isMessageSeen} order by m.number`;

/** The messages that are seen which answer these, the first first. */
export function listSeenAnswers(db: Db, scope: ChainScope, ids: readonly string[]): SeenMessageRow[] {
  const parameters = { ...parametersOfChain(scope), ids: idList(ids) };
  return prepared<[typeof parameters], SeenMessageRow>(db, byAnswered).all(parameters);
}
