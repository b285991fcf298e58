import type {
  DeliveryForm,
  LadderStep,
  ProductsOfLawQuery,
  ProvisionVolumeInput,
  ProvisionWorkFragment,
  VolumeFrequency,
  VolumeUnit,
} from '../generated/graphql.ts';
import type { ChangeProblem } from '../shared/change.ts';
import { lastDayOf } from '../shared/dates.ts';
import type { Values } from '../work/use-draft.ts';
import { missingOf, oneOf } from '../work/use-work-form.ts';

export type Product = ProductsOfLawQuery['products'][number];

/** The fields of the terms of help, as text. */
export type TermsField =
  | 'productId'
  | 'ladderStep'
  | 'deliveryForm'
  | 'providerId'
  | 'amount'
  | 'unit'
  | 'per'
  | 'monthlyCost'
  | 'validFrom'
  | 'lastDay';

export const units: readonly VolumeUnit[] = ['HOUR', 'MINUTE', 'HALF_DAY', 'DAY', 'PIECE', 'EURO'];
export const frequencies: readonly VolumeFrequency[] = ['WEEK', 'DAY', 'MONTH', 'TOTAL'];
const ladderSteps: readonly LadderStep[] = [
  'OWN_STRENGTH',
  'OWN_NETWORK',
  'GENERAL_PROVISION',
  'TAILORED_PROVISION',
  'COMPLEX_TRAJECTORY',
];

/** The steps on which help under a law can stand: what a decision grants is tailored or heavier. */
export function stepsUnder(law: string): readonly LadderStep[] {
  return law === 'GENERAL' ? ladderSteps.slice(0, 3) : ladderSteps.slice(3);
}

/** Terms with nothing filled in but the day on which help begins. */
export function emptyTerms(validFrom: string): Values<TermsField> {
  const nothing = { productId: '', ladderStep: '', deliveryForm: '', providerId: '', monthlyCost: '', lastDay: '' };
  return { ...nothing, amount: '', unit: 'HOUR', per: 'WEEK', validFrom };
}

/** The terms on which help is given now, as a form begins with them. */
export function termsOf(row: ProvisionWorkFragment, validFrom: string): Values<TermsField> {
  const { product, ladderStep, deliveryForm, provider, volume, monthlyCost, validUntil } = row;
  return {
    productId: product.id,
    ladderStep,
    deliveryForm,
    providerId: provider?.id ?? '',
    amount: volume ? decimal(volume.amount) : '',
    unit: volume?.unit ?? 'HOUR',
    per: volume?.per ?? 'WEEK',
    monthlyCost: typeof monthlyCost === 'number' ? decimal(monthlyCost / 100) : '',
    validFrom,
    lastDay: validUntil ? lastDayOf(validUntil) : '',
  };
}

/** A number as one types it in Dutch. */
function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** The number that a field says, with a comma or a point; undefined for what is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/\s|€/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** Terms as the hub takes them. */
export interface TermsInput {
  readonly productId: string;
  readonly ladderStep: LadderStep | null;
  readonly deliveryForm: DeliveryForm;
  readonly providerId: string | null;
  readonly volume: ProvisionVolumeInput | null;
  readonly monthlyCost: number | null;
  readonly validFrom: string;
  readonly lastDay: string | null;
}

/** Reads what was filled in of the terms, or tells what must be filled in or is no number. */
export function readTerms(
  values: Values<TermsField>,
  product: Product | undefined,
): { readonly terms: TermsInput } | { readonly terms?: undefined; readonly problems: readonly ChangeProblem[] } {
  const deliveryForm = oneOf(product?.deliveryForms ?? [], values.deliveryForm);
  const problems = [
    ...missingOf(
      { ...values, productId: product ? values.productId : '', deliveryForm: deliveryForm ?? '' },
      {
        productId: 'Kies welke hulp het is.',
        deliveryForm: 'Kies hoe de hulp wordt gegeven.',
        validFrom: 'Vul de eerste dag in.',
      },
    ),
    ...notNumbers(values),
  ];
  if (!product || !deliveryForm || problems.length > 0) return { problems };
  const isPayment = deliveryForm === 'PAYMENT';
  const [amount, cost] = [numberOf(values.amount), numberOf(values.monthlyCost)];
  const unit = isPayment ? 'EURO' : oneOf(units, values.unit);
  const per = oneOf(frequencies, values.per);
  return {
    terms: {
      productId: product.id,
      ladderStep: oneOf(ladderSteps, values.ladderStep) ?? null,
      deliveryForm,
      providerId: (!isPayment && values.providerId) || null,
      volume: amount !== undefined && unit && per ? { amount, unit, per } : null,
      monthlyCost: cost === undefined ? null : Math.round(cost * 100),
      validFrom: values.validFrom,
      lastDay: values.lastDay || null,
    },
  };
}

function notNumbers(values: Values<TermsField>): ChangeProblem[] {
  const wrong = (['amount', 'monthlyCost'] as const).filter(
    (name) => values[name].trim() !== '' && numberOf(values[name]) === undefined,
  );
  const message = 'Vul een getal in, met hoogstens twee cijfers achter de komma.';
  return wrong.map((name) => ({ __typename: 'Incomplete', code: 'NO_NUMBER', message, path: ['input', name] }));
}
