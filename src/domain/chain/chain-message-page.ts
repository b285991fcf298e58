import { listSeenMessages, type ChainOrder, type SeenMessageRow } from '../../../db/chain-list.ts';
import { snapshot } from '../../../db/statement.ts';
import type { Context } from '../../context.ts';
import { countMessages } from './chain-message-count.ts';
import { readChainFilter, type ChainMessageFilterInput } from './chain-message-filter.ts';
import { viewMessages, type GrantedChainMessage } from './chain-message.ts';
import { chainScopeOf } from './chain-scope.ts';
import { fromOrderedCursor, toOrderedCursor } from '../cursor.ts';
import { firstOf, pageInfoAfter, type PageInfo } from '../page.ts';

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
  const filter = readChainFilter(args.filter ?? {});
  const [after = null] = args.after ? fromOrderedCursor(args.after, order, 1) : [];
  const { db } = context;
  const rows = snapshot(db, () => listSeenMessages(db, scope, filter, { order, after, limit: first + 1 }));
  return {
    rows: rows.slice(0, first),
    order,
    hasNextPage: rows.length > first,
    count: () => countMessages(context, filter).reduce((sum, { count }) => sum + count, 0),
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

/** The cursor of a message: where a page in this order goes on after it. Its number would tell how many are not seen. */
export function cursorOfMessage(order: ChainOrder, { id }: Pick<SeenMessageRow, 'id'>): string {
  return toOrderedCursor(order, [id]);
}

/** Where a page of messages stands in the whole. */
export function pageInfoOfMessages({ rows, order, hasNextPage }: ChainMessagePage): PageInfo {
  return pageInfoAfter(rows, hasNextPage, (row) => cursorOfMessage(order, row));
}
