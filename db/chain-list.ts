import { chainMessageTable, type ChainMessageRow } from './chain-message.table.ts';
import { isMessageSeen, needsAttention, parametersOfChain, type ChainScope } from './chain-scope.ts';
import type { Db } from './client.ts';
import { wordList } from './search-scope.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** What is asked of messages; null: whatever. Moments are ISO 8601 in UTC, `until` exclusive. */
export interface ChainFilter {
  readonly direction: string | null;
  readonly sources: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** Code of sender or receiver. */
  readonly partner: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly needsAttention: boolean;
}

export const chainOrders = ['LATEST', 'EARLIEST'] as const;
export type ChainOrder = (typeof chainOrders)[number];
export const chainGroups = ['STATUS', 'SOURCE', 'KIND'] as const;
export type ChainGroupBy = (typeof chainGroups)[number];

/** A message, and whether somebody must look at it (1). */
export interface SeenMessageRow extends ChainMessageRow {
  readonly needsAttention: 0 | 1;
}

const columns = `${columnsOf(chainMessageTable, 'm')}, ${needsAttention} as "needsAttention"`;

const filters = `(@direction is null or m.direction = @direction)
    and (@sources is null or instr(@sources, ' ' || m.source || ' ') > 0)
    and (@kinds is null or m.kind in (select value from json_each(@kinds)))
    and (@statuses is null or instr(@statuses, ' ' || m.status || ' ') > 0)
    and (@partner is null or m.sender = @partner or m.receiver = @partner)
    and (@from is null or m.at >= @from) and (@until is null or m.at < @until)
    and (@attentionOnly = 0 or ${needsAttention})`;

function parametersOf(scope: ChainScope, filter: ChainFilter) {
  return {
    ...parametersOfChain(scope),
    direction: filter.direction,
    sources: filter.sources && wordList(filter.sources),
    kinds: filter.kinds && JSON.stringify(filter.kinds),
    statuses: filter.statuses && wordList(filter.statuses),
    partner: filter.partner,
    from: filter.from,
    until: filter.until,
    attentionOnly: Number(filter.needsAttention),
  };
}

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
  const sql = `select ${columns} from chain_message m where ${filters} and ${isMessageSeen} and ${orders[order]} limit +@limit`;
  const parameters = { ...parametersOf(scope, filter), after, limit };
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

const groupKeys: Readonly<Record<ChainGroupBy, string>> = { STATUS: 'm.status', SOURCE: 'm.source', KIND: 'm.kind' };

/** How many messages that are seen are alike; `key` is null for those that have no such thing. */
export interface ChainCountRow {
  readonly key: string | null;
  readonly count: number;
  readonly attention: number;
}

/** How many messages are seen, in all or in each group where it is asked for. */
export function countSeenMessages(
  db: Db,
  scope: ChainScope,
  filter: ChainFilter,
  groupBy: ChainGroupBy | null,
): ChainCountRow[] {
  const key = groupBy ? groupKeys[groupBy] : 'null';
  const sql = `select ${key} as key, count(*) as count, coalesce(sum(${needsAttention}), 0) as attention
    from chain_message m where ${filters} and ${isMessageSeen} group by ${key} order by ${key} is null, ${key}`;
  const parameters = parametersOf(scope, filter);
  return prepared<[typeof parameters], ChainCountRow>(db, sql).all(parameters);
}
