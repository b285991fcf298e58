import type { WorklistOrder, WorklistPlace } from '../../../db/worklist.ts';
import { fromOrderedCursor, toOrderedCursor } from '../cursor.ts';

/** The cursor of a row: where a page in this order goes on after it. */
export function cursorOfRow(order: WorklistOrder, { first, second, id }: WorklistPlace): string {
  return toOrderedCursor(order, [first, second, id]);
}

/** Where a page in this order goes on, by its cursor. Throws BAD_USER_INPUT for one that is none of it. */
export function parseCursor(order: WorklistOrder, cursor: string): WorklistPlace {
  const [first = '', second = '', id = ''] = fromOrderedCursor(cursor, order, 3);
  return { first, second, id };
}
