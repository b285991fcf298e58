import { PublicError } from '../errors.ts';

/** Where a page of a list stands in the whole. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Where a page ends, by the cursor of the last that it holds. */
export function pageInfoAfter<Item>(
  items: readonly Item[],
  hasNextPage: boolean,
  cursorOf: (item: Item) => string,
): PageInfo {
  const last = items.at(-1);
  return { hasNextPage, endCursor: last === undefined ? null : cursorOf(last) };
}

/** How many items a page holds: 25 unless asked otherwise. Throws BAD_USER_INPUT outside 1 to 100. */
export function firstOf(asked: number | null | undefined): number {
  const first = asked ?? 25;
  if (first < 1 || first > 100) throw new PublicError('BAD_USER_INPUT', 'first: expected a number from 1 to 100');
  return first;
}
