import { z } from 'zod';
import { dateOf, dateSchema } from './date.ts';
import { fullNameOf, relativeNameSchema } from './name.ts';
import { bsnSchema, investigationSchema, textOf } from './text.ts';

const relative = {
  burgerservicenummer: bsnSchema.optional(),
  naam: relativeNameSchema.optional(),
  geboorte: z.object({ datum: dateSchema.optional() }).optional(),
  inOnderzoek: investigationSchema,
};

const contract = z.object({ datum: dateSchema.optional() }).optional();

/** `Kind`. */
export const childSchema = z.object(relative);

/** `Ouder`. */
export const parentSchema = z.object({ ...relative, datumIngangFamilierechtelijkeBetrekking: dateSchema.optional() });

/** `Partner`; one with a dissolution is a former partner. */
export const partnerSchema = z.object({
  ...relative,
  aangaanHuwelijkPartnerschap: contract,
  ontbindingHuwelijkPartnerschap: contract,
});

function relativeOf(source: z.infer<typeof childSchema>) {
  return {
    bsn: source.burgerservicenummer ?? null,
    name: fullNameOf(source.naam),
    birthDate: dateOf(source.geboorte?.datum),
  };
}

/** Whether the register knows anybody at all here; a parent may be an empty group. */
export function isKnown(source: z.infer<typeof childSchema>): boolean {
  return source.burgerservicenummer !== undefined || fullNameOf(source.naam) !== null;
}

/** A child in our names. */
export function childOf(source: z.infer<typeof childSchema>) {
  return relativeOf(source);
}

/** A parent in our names. */
export function parentOf(source: z.infer<typeof parentSchema>) {
  return { ...relativeOf(source), validFrom: dateOf(source.datumIngangFamilierechtelijkeBetrekking) };
}

/** A partner or former partner in our names. */
export function partnerOf(source: z.infer<typeof partnerSchema>) {
  return {
    ...relativeOf(source),
    surnamePrefix: textOf(source.naam?.voorvoegsel),
    surname: textOf(source.naam?.geslachtsnaam),
    validFrom: dateOf(source.aangaanHuwelijkPartnerschap?.datum),
    /** Also true where the day is unknown. */
    ended: source.ontbindingHuwelijkPartnerschap !== undefined,
    validUntil: dateOf(source.ontbindingHuwelijkPartnerschap?.datum),
  };
}
type Partner = ReturnType<typeof partnerOf>;

/** The partner whose name may be used: of the marriages that last the oldest, else the one dissolved last. */
export function findNameGiver(partners: readonly Partner[]): Partner | undefined {
  const lasting = partners.filter((partner) => !partner.ended);
  const from = (partner: Partner) => partner.validFrom ?? '';
  const until = (partner: Partner) => partner.validUntil ?? '';
  if (lasting.length > 0) return lasting.reduce((best, next) => (from(next) < from(best) ? next : best));
  return partners.reduce<Partner | undefined>(
    (best, next) => (best && until(next) <= until(best) ? best : next),
    undefined,
  );
}
