import { asksForAll, parametersOfFilter, passesFilter, type ChainFilter } from './chain-filter.ts';
import type { ChainSourceName, ChainStatus } from './chain-message.table.ts';
import { needsAttention, type ChainScope } from './chain-scope.ts';
import { isSeenAmong } from './chain-sight.ts';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/** How many messages that are seen are alike, and how many of them somebody must look at; `kind` is null for those of which it could not be read. */
export interface ChainCountRow {
  readonly status: ChainStatus;
  readonly source: ChainSourceName;
  readonly kind: string | null;
  readonly count: number;
  readonly attention: number;
}

const countsWhere = (condition: string) =>
  `select m.status, m.source, m.kind, count(*) as count, sum(${needsAttention}) as attention
    from chain_message m where ${condition} group by m.status, m.source, m.kind`;
const countsOfAll = countsWhere(isSeenAmong(null));
const countsOfSome = countsWhere(`${passesFilter} and ${isSeenAmong(passesFilter)}`);

/** How many messages are seen of each sort, of each source, in each state; those that are not there are left out. */
export function countSeenMessages(db: Db, scope: ChainScope, filter: ChainFilter): ChainCountRow[] {
  const parameters = parametersOfFilter(scope, filter);
  const sql = asksForAll(filter) ? countsOfAll : countsOfSome;
  return prepared<[typeof parameters], ChainCountRow>(db, sql).all(parameters);
}
