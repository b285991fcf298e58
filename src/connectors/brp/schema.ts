import { z } from 'zod';
import { authorityOf, authoritySchema } from './authority.ts';
import { dateOf, dateSchema } from './date.ts';
import { nameUseOf, personNameSchema } from './name.ts';
import {
  childOf,
  childSchema,
  findNameGiver,
  isKnown,
  parentOf,
  parentSchema,
  partnerOf,
  partnerSchema,
} from './relative.ts';
import { isInvestigated, residenceOf, residenceSchema } from './residence.ts';
import { bsnSchema, codedSchema, investigationSchema, meaningOf, textOf, textSchema } from './text.ts';

/**
 * `Persoon` of the Personen API 2.x, as far as the hub keeps it. Fields that are not named here are let pass. A group
 * that is absent was not asked for and says nothing; secrecy, suspension and investigation are always delivered, so
 * that their absence does say something.
 */
const persoonSchema = z.object({
  burgerservicenummer: bsnSchema,
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  geslacht: codedSchema.optional(),
  naam: personNameSchema.optional(),
  adressering: z.object({ aanschrijfwijze: z.object({ naam: textSchema }).optional() }).optional(),
  geboorte: z
    .object({
      datum: dateSchema.optional(),
      plaats: codedSchema.optional(),
      land: codedSchema.optional(),
      inOnderzoek: investigationSchema,
    })
    .optional(),
  opschortingBijhouding: z.object({ reden: codedSchema.optional(), datum: dateSchema.optional() }).optional(),
  overlijden: z.object({ datum: dateSchema.optional(), inOnderzoek: investigationSchema }).optional(),
  verblijfplaats: residenceSchema.optional(),
  gemeenteVanInschrijving: codedSchema.optional(),
  partners: z.array(partnerSchema).optional(),
  ouders: z.array(parentSchema).optional(),
  kinderen: z.array(childSchema).optional(),
  gezag: z.array(authoritySchema).optional(),
  inOnderzoek: investigationSchema,
});
type Persoon = z.infer<typeof persoonSchema>;

/** A person in our names. A group that is undefined was not delivered. */
export const personSchema = persoonSchema.transform((source) => {
  const partners = source.partners?.filter(isKnown).map(partnerOf);
  return {
    bsn: source.burgerservicenummer,
    name: nameOf(source, partners),
    birth: source.geboorte && {
      date: dateOf(source.geboorte.datum),
      place: meaningOf(source.geboorte.plaats),
      country: meaningOf(source.geboorte.land),
    },
    sex: sexOf(source.geslacht?.code),
    ...registrationOf(source),
    secrecy: source.geheimhoudingPersoonsgegevens ?? false,
    underInvestigation: isUnderInvestigation(source),
    residence: source.verblijfplaats && residenceOf(source.verblijfplaats, municipalityOf(source)),
    partners,
    parents: source.ouders?.filter(isKnown).map(parentOf),
    children: source.kinderen?.filter(isKnown).map(childOf),
    authority: source.gezag?.map(authorityOf),
  };
});
export type BrpPerson = z.infer<typeof personSchema>;

function nameOf(source: Persoon, partners: ReturnType<typeof partnerOf>[] | undefined) {
  const name = source.naam;
  if (!name) return undefined;
  const nameGiver = partners && findNameGiver(partners);
  return {
    givenNames: textOf(name.voornamen),
    initials: textOf(name.voorletters),
    nobility: meaningOf(name.adellijkeTitelPredicaat),
    surnamePrefix: textOf(name.voorvoegsel),
    surname: textOf(name.geslachtsnaam),
    nameUse: nameUseOf(name.aanduidingNaamgebruik?.code),
    /** Undefined when partners were not delivered; null when there is none. */
    partner: partners && (nameGiver ? { surnamePrefix: nameGiver.surnamePrefix, surname: nameGiver.surname } : null),
    /** The name as the register writes it on an envelope (aanschrijfwijze); null when it was not asked for. */
    addressedAs: textOf(source.adressering?.aanschrijfwijze?.naam),
  };
}

function sexOf(code: string | undefined) {
  if (code === undefined) return undefined;
  if (code === 'M') return 'MALE' as const;
  return code === 'V' ? ('FEMALE' as const) : ('UNKNOWN' as const);
}

const suspensions = new Map([
  ['O', 'DECEASED' as const],
  ['E', 'EMIGRATED' as const],
  ['R', 'NON_RESIDENT' as const],
  ['M', 'MINISTERIAL' as const],
]);

/** Opschorting bijhouding (Wet BRP art. 2.8 and Besluit BRP): whether and since when the record is no longer kept. */
function registrationOf({ opschortingBijhouding, overlijden }: Persoon) {
  const deathDate = dateOf(overlijden?.datum);
  const suspendedOn = dateOf(opschortingBijhouding?.datum);
  if (overlijden) return { registrationStatus: 'DECEASED' as const, deathDate, suspendedOn: deathDate ?? suspendedOn };
  if (!opschortingBijhouding) return { registrationStatus: 'CURRENT' as const, deathDate, suspendedOn };
  const status = suspensions.get(opschortingBijhouding.reden?.code ?? '') ?? ('UNKNOWN' as const);
  return { registrationStatus: status, deathDate: status === 'DECEASED' ? suspendedOn : null, suspendedOn };
}

/** Whether the register investigates data that the hub keeps (Wet BRP art. 2.22 and 2.47). */
function isUnderInvestigation({
  inOnderzoek,
  naam,
  geboorte,
  overlijden,
  verblijfplaats,
  ...source
}: Persoon): boolean {
  if (inOnderzoek || naam?.inOnderzoek || geboorte?.inOnderzoek || overlijden?.inOnderzoek) return true;
  if (verblijfplaats && isInvestigated(verblijfplaats)) return true;
  const relatives = [source.partners, source.ouders, source.kinderen];
  return relatives.some((group) => group?.some((relative) => relative.inOnderzoek || relative.naam?.inOnderzoek));
}

const nonResidents = '1999';

function municipalityOf({ gemeenteVanInschrijving: coded }: Persoon) {
  if (coded?.code === undefined || coded.code === nonResidents) return { code: null, name: null };
  return { code: coded.code, name: coded.omschrijving ?? null };
}
