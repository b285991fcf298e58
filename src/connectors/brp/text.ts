import { z } from 'zod';

/** Text as the register holds it; it may be absent or bear spaces around it. */
export const textSchema = z.string().optional();

/** A text without the spaces around it; null when nothing is left. */
export function textOf(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** `Waardetabel`: a code with its meaning. */
export const codedSchema = z.object({ code: z.string().optional(), omschrijving: z.string().optional() });

/** A group that says which data are under investigation (in onderzoek); what is in it does not matter. */
export const investigationSchema = z.unknown().optional();

/** The meaning of a code, or the code where the register gives no meaning; null when there is neither. */
export function meaningOf(coded: z.infer<typeof codedSchema> | undefined): string | null {
  return textOf(coded?.omschrijving) ?? textOf(coded?.code);
}

/** A BSN as its digits; whether it passes the eleven test is for the reader to decide. */
export const bsnSchema = z.string().regex(/^\d{9}$/);
