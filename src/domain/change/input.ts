import { z } from 'zod';
import { incomplete, type Problem } from './problem.ts';

/** How long a text may be, in characters. */
export interface TextLength {
  readonly least?: number;
  readonly most: number;
}

/** Controls, but for tab and line end; and what turns the direction of the text around it. */
const unfit = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Text that somebody typed: without white space around it, in one form of Unicode, and not empty. `what` is what the
 * messages call it, in Dutch with its article: `de reden`.
 */
export function text(what: string, { least = 1, most }: TextLength) {
  return z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, `Vul ${what} in.`)
        .min(least, `Maak ${what} langer: ten minste ${least} tekens.`)
        .max(most, `Maak ${what} korter: hoogstens ${most} tekens.`)
        .refine((value) => !unfit.test(value.replace(/[\t\r\n]/g, '')), {
          error: `Haal uit ${what} de tekens die geen leesbare tekst zijn.`,
        }),
    );
}

/** Text that may be left out; blank text counts as left out. */
export function optionalText(what: string, length: TextLength) {
  return z
    .string()
    .nullish()
    .transform((value) => (value?.trim() ? value : null))
    .pipe(text(what, length).nullable());
}

/** A whole number within bounds, both included. */
export function wholeNumber(what: string, { least, most }: { readonly least: number; readonly most: number }) {
  const error = `Kies voor ${what} een heel getal van ${least} tot en met ${most}.`;
  return z.int(error).min(least, error).max(most, error);
}

/** An id, a day or a moment that may be left out. */
export const optionalString = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What a client sends of what a change takes: its name for it, and whatever may be left out left out or null. */
export type Sent<Taken> = { readonly clientMutationId: string } & {
  readonly [Key in keyof Taken]?: Taken[Key] | null | undefined;
};

/** By which a client knows one intention of its own. */
export const clientMutationId = z
  .string()
  .regex(/^[\x21-\x7e]{1,100}$/, 'Geef elke opdracht een eigen naam van 1 tot 100 tekens, zonder spaties.');

const codes: Readonly<Record<string, string>> = { too_small: 'TOO_SMALL', too_big: 'TOO_BIG' };

/** What was sent in the form that the shape gives it, or the problems with it, each at its field below `input`. */
export function parseInput<Taken>(
  shape: z.ZodType<Taken>,
  sent: unknown,
): { readonly taken: Taken } | { readonly problems: readonly Problem[] } {
  const parsed = shape.safeParse(sent, { error: () => 'Dit past niet. Vul het opnieuw in.' });
  if (parsed.success) return { taken: parsed.data };
  const seen = new Set<string>();
  const problems = parsed.error.issues.flatMap(({ code, message, path }) => {
    const place = ['input', ...path.map(String)];
    const key = place.join('.');
    // One thing at a time about a field: text that is not there is not too short as well.
    if (seen.has(key)) return [];
    seen.add(key);
    return [incomplete(codes[code] ?? 'NOT_FITTING', message, place)];
  });
  return { problems };
}
