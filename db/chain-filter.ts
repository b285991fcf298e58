import { needsAttention, parametersOfChain, type ChainScope } from './chain-scope.ts';
import { wordList } from './search-scope.ts';

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

/** Whether nothing in particular is asked of messages. */
export function asksForAll({ needsAttention: isAttentionAsked, ...rest }: ChainFilter): boolean {
  return !isAttentionAsked && Object.values(rest).every((asked) => asked === null);
}

/** SQL: the message `m` is one of those that are asked for. */
export const passesFilter = `(@direction is null or m.direction = @direction)
    and (@sources is null or instr(@sources, ' ' || m.source || ' ') > 0)
    and (@kinds is null or m.kind in (select value from json_each(@kinds)))
    and (@statuses is null or instr(@statuses, ' ' || m.status || ' ') > 0)
    and (@partner is null or m.sender = @partner or m.receiver = @partner)
    and (@from is null or m.at >= @from) and (@until is null or m.at < @until)
    and (@attentionOnly = 0 or ${needsAttention})`;

/** Filter and scope as parameters of statements. */
export function parametersOfFilter(scope: ChainScope, filter: ChainFilter) {
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
