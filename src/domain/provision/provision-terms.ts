import { z } from 'zod';
import { deliveryForms, volumeFrequencies, volumeUnits, type ProvisionRow } from '../../../db/provision.table.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import { listDeliveryForms } from '../../../db/reference/delivery-form.ts';
import { ladderSteps, type LadderStep } from '../../../db/reference/ladder.ts';
import { addDays } from '../../day.ts';
import { optionalString } from '../change/input.ts';
import { holdsOn } from '../period.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Reference } from '../reference/reference.ts';

/** What help is, how much and until when: as it is granted, and as it becomes by a change. */
export interface ProvisionTerms extends Pick<
  ProvisionRow,
  'productId' | 'deliveryForm' | 'providerId' | 'monthlyCost'
> {
  /** Null: that of the product. */
  readonly ladderStep: LadderStep | null;
  readonly volume: ProvisionVolumeTerms | null;
  /** The last day on which it holds; null: open. */
  readonly lastDay: string | null;
}

export interface ProvisionVolumeTerms {
  readonly amount: number;
  readonly unit: NonNullable<ProvisionRow['volumeUnit']>;
  readonly per: NonNullable<ProvisionRow['volumePer']>;
}

const amountFault =
  'Vul een hoeveelheid in die groter is dan 0 en hoogstens 100.000, met twee cijfers achter de komma.';
const costFault = 'Vul een bedrag in van 0 tot en met € 100.000 per maand.';

/** The shape of {@link ProvisionTerms} as sent. */
export const termsShape = {
  productId: z.string(),
  ladderStep: z.enum(ladderSteps).nullish().transform(orNull),
  providerId: optionalString,
  deliveryForm: z.enum(deliveryForms),
  volume: z
    .object({
      amount: z
        .number(amountFault)
        .positive(amountFault)
        .max(100_000, amountFault)
        .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, { error: amountFault }),
      unit: z.enum(volumeUnits),
      per: z.enum(volumeFrequencies),
    })
    .nullish()
    .transform(orNull),
  monthlyCost: z.int(costFault).min(0, costFault).max(10_000_000, costFault).nullish().transform(orNull),
  lastDay: optionalString,
};

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}

/** What those terms amount to in the store. */
export type ProvisionColumns = Pick<
  ProvisionRow,
  | ('productId' | 'ladderStep' | 'providerId' | 'deliveryForm' | 'monthlyCost')
  | ('volume' | 'volumeUnit' | 'volumePer' | 'validFrom' | 'validUntil')
>;

/**
 * The columns of help on these terms from a day on, where they fit its law. Throws {@link Refusal} where they do not, or
 * name what is not there.
 */
export function columnsOfTerms(
  reference: Reference,
  terms: ProvisionTerms,
  { law, validFrom }: Pick<ProvisionRow, 'law' | 'validFrom'>,
): ProvisionColumns {
  const product = reference.findProduct(terms.productId);
  if (!product) throw new Refusal(notFound(['input', 'productId']));
  if (product.law !== law) {
    const message =
      law === 'GENERAL'
        ? 'Dit product vraagt een besluit. Ken het toe in de zaak waarin dat genomen is.'
        : 'Dit product valt onder een andere wet. Kies een product van de wet van de zaak.';
    throw new Refusal(ruleBroken('PRODUCT_OF_ANOTHER_LAW', message, ['input', 'productId']));
  }
  if (!holdsOn(product, validFrom)) {
    const message = 'Dit product staat op die dag niet op de lijst van de gemeente. Kies een ander, of een andere dag.';
    throw new Refusal(ruleBroken('PRODUCT_NOT_OFFERED', message, ['input', 'productId']));
  }
  const ladderStep = terms.ladderStep ?? product.ladderStep;
  checkStep(law, ladderStep);
  checkForm(product, terms);
  checkProvider(reference, terms, validFrom);
  checkPeriod(validFrom, terms.lastDay);
  const { productId, providerId, deliveryForm, monthlyCost, volume, lastDay } = terms;
  return {
    productId,
    ladderStep,
    providerId,
    deliveryForm,
    monthlyCost,
    volume: volume?.amount ?? null,
    volumeUnit: volume?.unit ?? null,
    volumePer: volume?.per ?? null,
    validFrom,
    validUntil: lastDay === null ? null : addDays(lastDay, 1),
  };
}

/** Tailored help is what a decision grants; the steps below it need none (Wmo 2015 art. 1.1.1, Jeugdwet art. 2.9). */
function checkStep(law: ProvisionRow['law'], step: LadderStep): void {
  const isTailored = step === 'TAILORED_PROVISION' || step === 'COMPLEX_TRAJECTORY';
  if (isTailored === (law !== 'GENERAL')) return;
  const message = isTailored
    ? 'Hulp op deze trede vraagt een besluit. Kies een lichtere trede, of neem eerst een besluit.'
    : 'Wat na een besluit wordt toegekend, is maatwerk of zwaarder. Kies een van die treden.';
  throw new Refusal(ruleBroken('STEP_NOT_FITTING', message, ['input', 'ladderStep']));
}

function checkForm({ law }: ProductRow, { deliveryForm, volume, providerId }: ProvisionTerms): void {
  if (!listDeliveryForms(law).includes(deliveryForm)) {
    const message = 'Zo wordt hulp onder deze wet niet gegeven. Kies een andere leveringsvorm.';
    throw new Refusal(ruleBroken('FORM_NOT_FITTING', message, ['input', 'deliveryForm']));
  }
  if (deliveryForm !== 'PAYMENT') return;
  if (providerId !== null) {
    const message = 'Geld krijgt de inwoner van de gemeente zelf. Laat de aanbieder leeg.';
    throw new Refusal(ruleBroken('PAYMENT_WITHOUT_PROVIDER', message, ['input', 'providerId']));
  }
  if (volume === null || volume.unit === 'EURO') return;
  const message = 'Een geldbedrag telt u in euro’s. Kies die eenheid.';
  throw new Refusal(ruleBroken('PAYMENT_IN_EUROS', message, ['input', 'volume', 'unit']));
}

/** In kind comes from whoever is under contract for it; with a budget of their own residents choose freely. */
function checkProvider(
  reference: Reference,
  { productId, providerId, deliveryForm }: ProvisionTerms,
  day: string,
): void {
  if (providerId === null) return;
  const path = ['input', 'providerId'];
  if (!reference.findProvider(providerId)) throw new Refusal(notFound(path));
  if (deliveryForm !== 'IN_KIND') return;
  const offerings = reference.listOfferings(productId, day);
  if (offerings.length === 0) return;
  if (offerings.some((row) => row.providerId === providerId && row.contracted === 1)) return;
  const message =
    'Deze aanbieder heeft op die dag geen contract voor dit product. Kies een aanbieder die dat wel heeft.';
  throw new Refusal(ruleBroken('PROVIDER_NOT_CONTRACTED', message, path));
}

/** For how many years help is granted at most: beyond it somebody mistyped. */
const mostYears = 30;

function checkPeriod(validFrom: string, lastDay: string | null): void {
  if (lastDay === null) return;
  const path = ['input', 'lastDay'];
  if (lastDay < validFrom) {
    throw new Refusal(
      incomplete('ENDS_BEFORE_START', 'De laatste dag ligt voor de eerste. Kijk beide dagen na.', path),
    );
  }
  if (Number(lastDay.slice(0, 4)) - Number(validFrom.slice(0, 4)) <= mostYears) return;
  const message = `Deze hulp zou langer dan ${mostYears} jaar duren. Kijk de laatste dag na, of laat haar leeg.`;
  throw new Refusal(incomplete('ENDS_TOO_LATE', message, path));
}
