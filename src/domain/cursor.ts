import { z } from 'zod';
import { PublicError } from '../errors.ts';

/** Text as a cursor: opaque to whoever holds it, but no secret. */
export function toCursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** The text of a cursor, which may be anything: whoever reads it judges whether it is of their list. */
export function fromCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}

/** What is said to a cursor that is not of the list: BAD_USER_INPUT, and nothing of what was sent. */
export function wrongCursor(): PublicError {
  return new PublicError('BAD_USER_INPUT', 'The cursor is not one of this list.');
}

/** A place in a list by moment. */
export interface MomentPlace {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly id: string;
}

/** The cursor of a place in a list by moment. */
export function toMomentCursor({ at, id }: MomentPlace): string {
  return toCursor(`${at} ${id}`);
}

/** The place in a list by moment that a cursor names. Throws BAD_USER_INPUT for what names none. */
export function fromMomentCursor(cursor: string): MomentPlace {
  const [at, id, ...rest] = fromCursor(cursor).split(' ');
  if (!at || !id || rest.length > 0 || Number.isNaN(Date.parse(at))) throw wrongCursor();
  return { at, id };
}

/** The cursor of a place in a list that may stand in several orders. */
export function toOrderedCursor(order: string, place: readonly string[]): string {
  return toCursor(JSON.stringify([order, ...place]));
}

const orderedShape = z.array(z.string());

/** The place of so many words that a cursor names in an order. Throws BAD_USER_INPUT for what names none, or one in another order. */
export function fromOrderedCursor(cursor: string, order: string, words: number): readonly string[] {
  const [told, ...place] = orderedShape.safeParse(parse(fromCursor(cursor))).data ?? [];
  if (told !== order || place.length !== words) throw wrongCursor();
  return place;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
