import { z } from 'zod';
import { isDay, type PartialDate } from '../../partial-date.ts';

const yearSchema = z.int().min(1).max(9999);

const dateByType = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: z.string().refine((text) => isDay(text)) }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar: yearSchema, maand: z.int().min(1).max(12) }),
  z.object({ type: z.literal('JaarDatum'), jaar: yearSchema }),
  z.object({ type: z.literal('DatumOnbekend') }),
]);

/** `AbstractDatum`: a date as precise as the register knows it; null when it is unknown altogether. */
export const dateSchema = dateByType.transform((date): PartialDate | null => {
  if (date.type === 'Datum') return date.datum;
  if (date.type === 'DatumOnbekend') return null;
  const year = padded(date.jaar, 4);
  return date.type === 'JaarDatum' ? year : `${year}-${padded(date.maand, 2)}`;
});

/** A calendar day as plain text, as the Bewoning API writes its periods. */
export const daySchema = z.string().refine((text) => isDay(text));

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
