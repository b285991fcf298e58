import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';

/** The day as of which to answer: the one asked, else today. Throws BAD_USER_INPUT for a day to come. */
export function asOfDay(context: Context, asked: string | null | undefined): string {
  if (asked && asked > context.today)
    throw new PublicError('BAD_USER_INPUT', 'The day asked for (asOf) has yet to come.');
  return asked ?? context.today;
}
