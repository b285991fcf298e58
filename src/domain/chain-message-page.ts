import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { ChainDirection, ChainSourceName, ChainStatus } from '../../db/chain-message.table.ts';
import {
  chainOrders,
  countSeenMessages,
  listSeenMessages,
  type ChainFilter,
  type ChainGroupBy,
  type ChainOrder,
  type SeenMessageRow,
} from '../../db/chain-list.ts';
import { snapshot } from '../../db/statement.ts';
import type { Context } from '../context.ts';
import { addDays, startOfDay } from '../day.ts';
import { PublicError } from '../errors.ts';
import { nameOfKind } from './chain-kind.ts';
import { viewMessages, type GrantedChainMessage } from './chain-message.ts';
import { chainScopeOf } from './chain-scope.ts';
import { listEnumLabels } from './label.ts';
import { firstOf, type PageInfo } from './page.ts';

/** What is asked of messages; what is left out is not asked. Days are `YYYY-MM-DD`, both included. */
export interface ChainMessageFilterInput {
  readonly direction?: ChainDirection | null;
  readonly sources?: readonly ChainSourceName[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly ChainStatus[] | null;
  readonly partner?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly needsAttention?: boolean | null;
}

export interface ChainMessageArguments {
  readonly filter?: ChainMessageFilterInput | null;
  readonly orderBy?: ChainOrder | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of messages, each of them the actor's to know of. */
export interface ChainMessagePage {
  readonly rows: readonly SeenMessageRow[];
  readonly order: ChainOrder;
  readonly hasNextPage: boolean;
  readonly count: () => number;
}

/** Messages that the actor may know of. Throws BAD_USER_INPUT for a wrong `first`, filter or cursor. */
export async function getChainMessagePage(context: Context, args: ChainMessageArguments): Promise<ChainMessagePage> {
  context.disclosure.asked('FOUND');
  const scope = chainScopeOf(context);
  const first = firstOf(args.first);
  const order = args.orderBy ?? 'LATEST';
  const filter = readFilter(args.filter ?? {});
  const after = args.after ? parseCursor(order, args.after) : null;
  const { db } = context;
  const rows = snapshot(db, () => listSeenMessages(db, scope, filter, { order, after, limit: first + 1 }));
  return {
    rows: rows.slice(0, first),
    order,
    hasNextPage: rows.length > first,
    count: () => countSeenMessages(db, scope, filter, null)[0]?.count ?? 0,
  };
}

/** A message with its place in the order. */
export interface ChainMessageEdge {
  readonly cursor: string;
  readonly node: GrantedChainMessage;
}

/** The messages of a page with their cursors. */
export function edgesOf(context: Context, { rows, order }: ChainMessagePage): readonly ChainMessageEdge[] {
  return viewMessages(context, rows).map((node) => ({ node, cursor: cursorOfMessage(order, node) }));
}

/** How many messages are alike. */
export interface ChainMessageCount {
  /** Null for those of which it could not be read. */
  readonly key: string | null;
  readonly label: string;
  readonly count: number;
  readonly needsAttentionCount: number;
}

const enums: Readonly<Partial<Record<ChainGroupBy, string>>> = { STATUS: 'ChainStatus', SOURCE: 'ChainSource' };

/** How many messages there are in each group, without those that are empty. Throws BAD_USER_INPUT for a wrong filter. */
export async function listChainMessageCounts(
  context: Context,
  schema: GraphQLSchema,
  args: { readonly groupBy: ChainGroupBy; readonly filter?: ChainMessageFilterInput | null },
): Promise<readonly ChainMessageCount[]> {
  context.disclosure.asked('FOUND');
  const rows = countSeenMessages(context.db, chainScopeOf(context), readFilter(args.filter ?? {}), args.groupBy);
  if (rows.length > 0) context.disclosure.touch('ChainMessage');
  const name = enums[args.groupBy];
  const labels = new Map(name ? listEnumLabels(schema, name).map(({ value, label }) => [value, label]) : []);
  return rows.map(({ key, count, attention }) => ({
    key,
    label: (key === null ? undefined : labels.get(key)) ?? nameOfKind(key),
    count,
    needsAttentionCount: attention,
  }));
}

const mostKinds = 50;
const code = /^[\w.-]{1,64}$/;

function readFilter(input: ChainMessageFilterInput): ChainFilter {
  const kinds = input.kinds?.length ? [...new Set(input.kinds)] : null;
  if (kinds && (kinds.length > mostKinds || !kinds.every((kind) => code.test(kind)))) {
    throw new PublicError('BAD_USER_INPUT', `kinds: expected at most ${mostKinds} codes`);
  }
  if (input.partner && !code.test(input.partner)) {
    throw new PublicError('BAD_USER_INPUT', 'partner: expected the code of a sender or receiver');
  }
  return {
    direction: input.direction ?? null,
    sources: input.sources?.length ? input.sources : null,
    kinds,
    statuses: input.statuses?.length ? input.statuses : null,
    partner: input.partner || null,
    from: input.from ? startOfDay(input.from) : null,
    until: input.until ? startOfDay(addDays(input.until, 1)) : null,
    needsAttention: input.needsAttention ?? false,
  };
}

const cursorShape = z.tuple([z.enum(chainOrders), z.string()]);

/** The cursor of a message: where a page in this order goes on after it. Its number would tell how many are not seen. */
export function cursorOfMessage(order: ChainOrder, { id }: Pick<SeenMessageRow, 'id'>): string {
  return Buffer.from(JSON.stringify([order, id])).toString('base64url');
}

function parseCursor(order: ChainOrder, cursor: string): string {
  const wrong = new PublicError('BAD_USER_INPUT', 'The cursor is not one of this list.');
  let told: unknown;
  try {
    told = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw wrong;
  }
  const parsed = cursorShape.safeParse(told);
  if (!parsed.success || parsed.data[0] !== order) throw wrong;
  return parsed.data[1];
}

/** Where a page of messages stands in the whole. */
export function pageInfoOfMessages({ rows, order, hasNextPage }: ChainMessagePage): PageInfo {
  const last = rows.at(-1);
  return { hasNextPage, endCursor: last ? cursorOfMessage(order, last) : null };
}
