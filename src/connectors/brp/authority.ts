import { z } from 'zod';
import { bsnSchema, textOf, textSchema } from './text.ts';

const holderSchema = z.object({
  burgerservicenummer: bsnSchema.optional(),
  naam: z.object({ volledigeNaam: textSchema }).optional(),
});

const minor = { minderjarige: z.object({ burgerservicenummer: bsnSchema }).optional() };
const parents = { ...minor, ouders: z.array(holderSchema).default([]) };
const unnamed = { ...minor, toelichting: textSchema };

/** `Gezagsrelatie` of every release of the API from 2.0 on. */
export const authoritySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('GezamenlijkOuderlijkGezag'), ...parents }),
  z.object({ type: z.literal('TweehoofdigOuderlijkGezag'), ...parents }),
  z.object({ type: z.literal('EenhoofdigOuderlijkGezag'), ...minor, ouder: holderSchema.optional() }),
  z.object({
    type: z.literal('GezamenlijkGezag'),
    ...minor,
    ouder: holderSchema.optional(),
    derde: holderSchema.optional(),
  }),
  z.object({ type: z.literal('Voogdij'), ...minor, derden: z.array(holderSchema).default([]) }),
  z.object({ type: z.literal('TijdelijkGeenGezag'), ...unnamed }),
  z.object({ type: z.literal('GezagNietTeBepalen'), ...unnamed }),
]);
type Gezagsrelatie = z.infer<typeof authoritySchema>;

const kinds = {
  GezamenlijkOuderlijkGezag: 'JOINT_PARENTAL',
  TweehoofdigOuderlijkGezag: 'JOINT_PARENTAL',
  EenhoofdigOuderlijkGezag: 'SOLE_PARENTAL',
  GezamenlijkGezag: 'PARENT_WITH_THIRD_PARTY',
  Voogdij: 'GUARDIANSHIP',
  TijdelijkGeenGezag: 'TEMPORARILY_NONE',
  GezagNietTeBepalen: 'UNDETERMINABLE',
} as const;

/** Authority over one minor in our names, with everybody who holds it. */
export function authorityOf(source: Gezagsrelatie) {
  return {
    kind: kinds[source.type],
    /** Null in old releases where nobody can be named: then it is about the person in whose record it stands. */
    minorBsn: source.minderjarige?.burgerservicenummer ?? null,
    holders: holdersOf(source).map((holder) => ({
      bsn: holder?.burgerservicenummer ?? null,
      name: textOf(holder?.naam?.volledigeNaam),
    })),
    explanation: 'toelichting' in source ? textOf(source.toelichting) : null,
  };
}

function holdersOf(source: Gezagsrelatie): readonly (z.infer<typeof holderSchema> | undefined)[] {
  if ('ouders' in source) return source.ouders;
  if ('derden' in source) return source.derden;
  if (source.type === 'GezamenlijkGezag') return [source.ouder, source.derde];
  return source.type === 'EenhoofdigOuderlijkGezag' ? [source.ouder] : [];
}
