import { z } from 'zod';
import { codedSchema, investigationSchema, meaningOf, textSchema } from './text.ts';

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

const nameUses = { E: 'OWN', P: 'PARTNER', V: 'PARTNER_OWN', N: 'OWN_PARTNER' } as const;
type NameUse = (typeof nameUses)[keyof typeof nameUses];

/** The name use behind a code of the register; a code that is missing or unknown means the own name. */
export function nameUseOf(code: string | undefined): NameUse {
  return Object.entries(nameUses).find(([key]) => key === code)?.[1] ?? 'OWN';
}

/** Given names, title, prefix and surname on one line; null when the register knows none of them. */
export function fullNameOf(name: RelativeName | undefined): string | null {
  if (!name) return null;
  const title = meaningOf(name.adellijkeTitelPredicaat);
  const precedes = name.adellijkeTitelPredicaat?.code?.startsWith('J') ?? false;
  const given = name.voornamen ?? name.voorletters;
  const parts = precedes ? [title, given] : [given, title];
  const text = [...parts, name.voorvoegsel, name.geslachtsnaam].filter((part) => part !== null).join(' ');
  return name.geslachtsnaam === null && given === null ? null : text;
}
