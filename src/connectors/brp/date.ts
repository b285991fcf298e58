import { z } from 'zod';
import { isDay, type PartialDate } from '../../partial-date.ts';

const yearSchema = z.int().min(1).max(9999);

/** A calendar day as plain text, as the Bewoning API writes its periods. */
export const daySchema = z.string().refine((text) => isDay(text));

/** `AbstractDatum`: a date as precise as the register knows it. */
export const dateSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: daySchema }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar: yearSchema, maand: z.int().min(1).max(12) }),
  z.object({ type: z.literal('JaarDatum'), jaar: yearSchema }),
  z.object({ type: z.literal('DatumOnbekend') }),
]);

/** A date in our notation; null when it is unknown or absent. */
export function dateOf(date: z.infer<typeof dateSchema> | undefined): PartialDate | null {
  if (date === undefined || date.type === 'DatumOnbekend') return null;
  if (date.type === 'Datum') return date.datum;
  const year = padded(date.jaar, 4);
  return date.type === 'JaarDatum' ? year : `${year}-${padded(date.maand, 2)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
