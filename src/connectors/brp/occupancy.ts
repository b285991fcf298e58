import { z } from 'zod';
import { daySchema } from './date.ts';
import { bsnSchema } from './text.ts';

const occupantSchema = z.object({
  burgerservicenummer: bsnSchema.optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
});

/** `Bewoning`: who lived in one object of the BAG during one period. */
const compositionSchema = z.object({
  adresseerbaarObjectIdentificatie: z.string().regex(/^\d{16}$/),
  periode: z.object({ datumVan: daySchema, datumTot: daySchema }),
  bewoners: z.array(occupantSchema).default([]),
  mogelijkeBewoners: z.array(occupantSchema).default([]),
});
type Composition = z.infer<typeof compositionSchema>;

/** The question; what it was cut off at is no beginning or end of anybody's stay. */
const requestSchema = z.object({
  datumVan: daySchema.optional(),
  datumTot: daySchema.optional(),
  peildatum: daySchema.optional(),
});

/** An answer of the Bewoning API 2.x with the question it belongs to, if known, in our names. */
export const occupancySchema = z
  .object({ bewoningen: z.array(compositionSchema), request: requestSchema.optional().catch(undefined) })
  .transform(({ bewoningen, request }) => ({
    stays: staysOf(bewoningen, request),
    secretBsns: secretBsnsOf(bewoningen),
  }));

/** A stay of one person in one object: null where the answer does not say when it began or whether it ended. */
export interface Stay {
  readonly bsn: string;
  readonly bagObjectId: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/**
 * The register answers with a new period at each change of composition; periods of one person that join are one stay.
 * Possible residents (mogelijke bewoners) are left out: their stay is not certain.
 */
function staysOf(compositions: readonly Composition[], request: z.infer<typeof requestSchema> | undefined): Stay[] {
  const stays = new Map<string, { bsn: string; bagObjectId: string; from: string; until: string }[]>();
  const sorted = compositions.toSorted((a, b) => (a.periode.datumVan < b.periode.datumVan ? -1 : 1));
  for (const { adresseerbaarObjectIdentificatie: bagObjectId, periode, bewoners } of sorted) {
    for (const { burgerservicenummer: bsn } of bewoners) {
      if (bsn === undefined) continue;
      const earlier = stays.get(`${bagObjectId} ${bsn}`) ?? [];
      const last = earlier.at(-1);
      if (last?.until === periode.datumVan) last.until = periode.datumTot;
      else earlier.push({ bsn, bagObjectId, from: periode.datumVan, until: periode.datumTot });
      stays.set(`${bagObjectId} ${bsn}`, earlier);
    }
  }
  const first = request?.datumVan ?? request?.peildatum;
  const last =
    request?.datumTot ??
    compositions
      .map(({ periode }) => periode.datumTot)
      .toSorted()
      .at(-1);
  return [...stays.values()].flat().map(({ bsn, bagObjectId, from, until }) => ({
    bsn,
    bagObjectId,
    validFrom: from === first ? null : from,
    validUntil: until === last || request?.peildatum !== undefined ? null : until,
  }));
}

function secretBsnsOf(compositions: readonly Composition[]): string[] {
  const occupants = compositions.flatMap(({ bewoners, mogelijkeBewoners }) => [...bewoners, ...mogelijkeBewoners]);
  const secret = occupants.filter((occupant) => occupant.geheimhoudingPersoonsgegevens);
  return [...new Set(secret.map((occupant) => occupant.burgerservicenummer ?? ''))].filter((bsn) => bsn !== '');
}
