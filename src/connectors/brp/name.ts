import { z } from 'zod';
import { codedSchema, investigationSchema, meaningOf, textOf, textSchema } from './text.ts';

/** `NaamGerelateerde`: the name of a partner, parent or child. */
export const relativeNameSchema = z.object({
  voornamen: textSchema,
  voorletters: textSchema,
  adellijkeTitelPredicaat: codedSchema.optional(),
  voorvoegsel: textSchema,
  geslachtsnaam: textSchema,
  inOnderzoek: investigationSchema,
});
export type RelativeName = z.infer<typeof relativeNameSchema>;

/** `NaamPersoon`. */
export const personNameSchema = relativeNameSchema.extend({
  aanduidingNaamgebruik: codedSchema.optional(),
});

const nameUses = new Map([
  ['E', 'OWN' as const],
  ['P', 'PARTNER' as const],
  ['V', 'PARTNER_OWN' as const],
  ['N', 'OWN_PARTNER' as const],
]);

/** The name use behind a code of the register; a code that is missing or unknown means the own name. */
export function nameUseOf(code: string | undefined) {
  return nameUses.get(code ?? '') ?? 'OWN';
}

/** Given names, title, prefix and surname on one line; null when the register knows none of them. */
export function fullNameOf(name: RelativeName | undefined): string | null {
  if (!name) return null;
  const title = meaningOf(name.adellijkeTitelPredicaat);
  const precedes = name.adellijkeTitelPredicaat?.code?.startsWith('J') ?? false;
  const given = textOf(name.voornamen) ?? textOf(name.voorletters);
  const surname = textOf(name.geslachtsnaam);
  if (given === null && surname === null) return null;
  const parts = precedes ? [title, given] : [given, title];
  return [...parts, textOf(name.voorvoegsel), surname].filter((part) => part !== null).join(' ');
}
