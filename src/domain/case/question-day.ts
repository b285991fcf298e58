import { PublicError } from '../../errors.ts';

const [first, last] = ['1900-01-01', '2199-12-31'];

/**
 * The day that a question about agreements and responsibilities names, undefined when it names none. Days past and to
 * come are good: plans lie ahead. Throws BAD_USER_INPUT for one before 1900 or after 2199, which nobody can mean.
 */
export function dayInQuestion(on: string | null | undefined): string | undefined {
  if (!on) return undefined;
  if (on < first || on > last) {
    throw new PublicError('BAD_USER_INPUT', `Ask for a day (on) from ${first} to ${last}.`);
  }
  return on;
}
