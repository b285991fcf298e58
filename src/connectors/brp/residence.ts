import { z } from 'zod';
import { dateOf, dateSchema } from './date.ts';
import { codedSchema, investigationSchema, meaningOf, textOf, textSchema } from './text.ts';

const shared = {
  datumVan: dateSchema.optional(),
  datumIngangGeldigheid: dateSchema.optional(),
  inOnderzoek: investigationSchema,
};

const homeAddressSchema = z.object({
  officieleStraatnaam: textSchema,
  korteStraatnaam: textSchema,
  huisnummer: z.int().min(0).max(99_999).optional(),
  huisletter: textSchema,
  huisnummertoevoeging: textSchema,
  aanduidingBijHuisnummer: codedSchema.optional(),
  postcode: z
    .string()
    .regex(/^\s*[1-9]\d{3} ?[A-Za-z]{2}\s*$/)
    .optional(),
  woonplaats: textSchema,
  inOnderzoek: investigationSchema,
});

const foreignAddressSchema = z.object({
  regel1: textSchema,
  regel2: textSchema,
  regel3: textSchema,
  land: codedSchema.optional(),
  inOnderzoek: investigationSchema,
});

const stays = {
  indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional(),
  functieAdres: codedSchema.optional(),
};

/** `AbstractVerblijfplaats`: where somebody lives or receives post. */
export const residenceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Adres'),
    verblijfadres: homeAddressSchema.optional(),
    adresseerbaarObjectIdentificatie: textSchema,
    nummeraanduidingIdentificatie: textSchema,
    ...stays,
    ...shared,
  }),
  z.object({ type: z.literal('VerblijfplaatsBuitenland'), verblijfadres: foreignAddressSchema.optional(), ...shared }),
  z.object({
    type: z.literal('Locatie'),
    verblijfadres: z.object({ locatiebeschrijving: textSchema, inOnderzoek: investigationSchema }).optional(),
    ...stays,
    ...shared,
  }),
  z.object({ type: z.literal('VerblijfplaatsOnbekend'), ...shared }),
]);
type Verblijfplaats = z.infer<typeof residenceSchema>;

/** The municipality where somebody is registered; the register writes non-residents (RNI) under 1999. */
interface Municipality {
  readonly code: string | null;
  readonly name: string | null;
}

/** A place of residence in our names. */
export function residenceOf(source: Verblijfplaats, municipality: Municipality) {
  return {
    kind:
      'functieAdres' in source && source.functieAdres?.code === 'B' ? ('CORRESPONDENCE' as const) : ('HOME' as const),
    address: addressOf(source, municipality),
    validFrom: dateOf(source.datumVan ?? source.datumIngangGeldigheid),
  };
}

function addressOf(source: Verblijfplaats, municipality: Municipality) {
  // Established not to live there (Wet BRP art. 2.20 and 2.22): where, is unknown.
  if ('functieAdres' in source && source.indicatieVastgesteldVerblijftNietOpAdres) return unknown;
  if (source.type === 'Adres') return dutchAddressOf(source, municipality);
  if (source.type === 'VerblijfplaatsBuitenland') {
    const { regel1, regel2, regel3, land } = source.verblijfadres ?? {};
    const lines = [regel1, regel2, regel3].map(textOf).filter((line) => line !== null);
    return { kind: 'FOREIGN' as const, description: lines.join('\n') || null, country: meaningOf(land) };
  }
  if (source.type === 'VerblijfplaatsOnbekend') return unknown;
  const description = textOf(source.verblijfadres?.locatiebeschrijving);
  return { kind: 'LOCATION' as const, description, municipalityCode: municipality.code, city: municipality.name };
}

const unknown = { kind: 'UNKNOWN' as const };

function dutchAddressOf(source: Extract<Verblijfplaats, { type: 'Adres' }>, municipality: Municipality) {
  const address = source.verblijfadres;
  return {
    kind: 'DUTCH' as const,
    street: textOf(address?.officieleStraatnaam) ?? textOf(address?.korteStraatnaam),
    houseNumber: address?.huisnummer ?? null,
    houseLetter: textOf(address?.huisletter),
    houseNumberSuffix: textOf(address?.huisnummertoevoeging),
    /** "by" or "to": beside or opposite the number, for what has no number of its own. */
    designation: meaningOf(address?.aanduidingBijHuisnummer),
    postalCode: address?.postcode?.replaceAll(/\s/g, '').toUpperCase() ?? null,
    /** An address that is not in the BAG has no town; the register then writes the municipality on an envelope. */
    city: textOf(address?.woonplaats) ?? municipality.name,
    /** Street and town are written as the BAG has them, and not shortened. */
    official: Boolean(textOf(address?.officieleStraatnaam) && textOf(address?.woonplaats)),
    bagObjectId: bagId(source.adresseerbaarObjectIdentificatie),
    bagAddressId: bagId(source.nummeraanduidingIdentificatie),
    municipalityCode: municipality.code,
  };
}

/** Ids of another length occur and identify nothing. */
function bagId(text: string | undefined): string | null {
  const id = textOf(text);
  return id !== null && /^(?!0{16})\d{16}$/.test(id) ? id : null;
}

/** Whether anything of this place of residence is under investigation. */
export function isInvestigated(source: Verblijfplaats): boolean {
  return Boolean(source.inOnderzoek || ('verblijfadres' in source && source.verblijfadres?.inOnderzoek));
}
