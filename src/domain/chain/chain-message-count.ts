import type { GraphQLSchema } from 'graphql';
import { countSeenMessages, type ChainCountRow } from '../../../db/chain-count.ts';
import type { ChainFilter } from '../../../db/chain-filter.ts';
import type { Context } from '../../context.ts';
import { nameOfKind } from './chain-kind.ts';
import { readChainFilter, type ChainMessageFilterInput } from './chain-message-filter.ts';
import { chainScopeOf } from './chain-scope.ts';
import { listEnumLabels } from '../label.ts';

/** By what messages are counted. */
export type ChainGroupBy = 'STATUS' | 'SOURCE' | 'KIND';

/** How many messages are alike. */
export interface ChainMessageCount {
  /** Null for those of which it could not be read. */
  readonly key: string | null;
  readonly label: string;
  readonly count: number;
  readonly needsAttentionCount: number;
}

const counted = new WeakMap<Context, Map<string, readonly ChainCountRow[]>>();

/** How many messages the actor may know of, by all that they can be counted by: once in a request, however many counts it asks for. */
export function countMessages(context: Context, filter: ChainFilter): readonly ChainCountRow[] {
  const known = counted.get(context) ?? new Map<string, readonly ChainCountRow[]>();
  counted.set(context, known);
  const key = JSON.stringify(filter);
  const rows = known.get(key) ?? countSeenMessages(context.db, chainScopeOf(context), filter);
  known.set(key, rows);
  return rows;
}

const columns = { STATUS: 'status', SOURCE: 'source', KIND: 'kind' } as const;
const enums: Readonly<Partial<Record<ChainGroupBy, string>>> = { STATUS: 'ChainStatus', SOURCE: 'ChainSource' };

/** How many messages there are in each group, without those that are empty. Throws BAD_USER_INPUT for a wrong filter. */
export async function listChainMessageCounts(
  context: Context,
  schema: GraphQLSchema,
  args: { readonly groupBy: ChainGroupBy; readonly filter?: ChainMessageFilterInput | null },
): Promise<readonly ChainMessageCount[]> {
  context.disclosure.asked('FOUND');
  const rows = countMessages(context, readChainFilter(args.filter ?? {}));
  if (rows.length > 0) context.disclosure.touch('ChainMessage');
  const name = enums[args.groupBy];
  const labels = new Map(name ? listEnumLabels(schema, name).map(({ value, label }) => [value, label]) : []);
  return [...Map.groupBy(rows, (row) => row[columns[args.groupBy]])]
    .toSorted(([one], [other]) => inOrder(one, other))
    .map(([key, alike]) => ({
      key,
      label: (key === null ? undefined : labels.get(key)) ?? nameOfKind(key),
      count: alike.reduce((sum, { count }) => sum + count, 0),
      needsAttentionCount: alike.reduce((sum, { attention }) => sum + attention, 0),
    }));
}

/** By key, what has none last. */
function inOrder(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
