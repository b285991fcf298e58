import { z } from 'zod';
import { optionalText } from './input.ts';
import { incomplete, notFound, Refusal, ruleBroken, type ProblemPath } from './problem.ts';

/** Which record is to be changed, as it was seen. */
export interface Named {
  readonly id: string;
  readonly expectedVersion: number;
}

export const named = z.object({ id: z.string(), expectedVersion: z.int() });

/** A day or an id that may be left out. */
export const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** A short stable name, by which settings and agreements name a thing. */
export const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Kies een korte naam van 2 tot 60 kleine letters, cijfers en streepjes.');

export const phone = optionalText('het telefoonnummer', { most: 30 }).pipe(
  z
    .string()
    .regex(/^\+?[\d ()-]{3,}$/, 'Vul een telefoonnummer in: cijfers, spaties en streepjes.')
    .nullable(),
);

export const email = optionalText('het e-mailadres', { most: 200 }).pipe(
  z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Vul een e-mailadres in, zoals naam@gemeente.nl.')
    .nullable(),
);

/** The record with this id. Throws {@link Refusal} where there is none. */
export function getById<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  path: ProblemPath = ['input', 'id'],
): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Refusal(notFound(path));
  return row;
}

interface Days {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Throws {@link Refusal} where a period ends before it has begun. */
export function checkPeriod({ validFrom, validUntil }: Days): void {
  if (validFrom === null || validUntil === null || validFrom < validUntil) return;
  const message = 'De einddag ligt niet na de begindag. Kies een latere einddag, of laat hem leeg.';
  throw new Refusal(incomplete('PERIOD_NOT_IN_ORDER', message, ['input', 'validUntil']));
}

/** Throws {@link Refusal} for a day that is over: what was so then stays so. */
export function checkNotPast(day: string | null, today: string, field: string): void {
  if (day === null || day >= today) return;
  const message = 'Kies vandaag of een latere dag: wat voorbij is, blijft staan zoals het was.';
  throw new Refusal(ruleBroken('DAY_IN_PAST', message, ['input', field]));
}

/** The day before which something that begins cannot end. Throws {@link Refusal} where it would end before. */
export function checkEndsAfterStart({ validFrom, validUntil }: Days, on: string, field: string): void {
  if (validUntil !== null && validUntil <= on) {
    const message = 'Dit is dan al afgelopen. Kies een eerdere dag.';
    throw new Refusal(ruleBroken('ALREADY_ENDED', message, ['input', field]));
  }
  if (validFrom === null || validFrom < on) return;
  const message = 'Dit is dan nog niet begonnen. Kies een latere dag.';
  throw new Refusal(ruleBroken('NOT_BEGUN', message, ['input', field]));
}
