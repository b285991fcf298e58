import type { CareOrderFragment, CareUseFragment } from '../generated/graphql.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import type { Label } from '../shared/labels.ts';

const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** Money to the cent, for what was claimed: `€ 1.080,00`. */
export function centsInWords(cents: number): string {
  return euros.format(cents / 100);
}

/** A period by its first and last day; `validUntil` is the first day after it, null where it is open. */
export function periodInWords(validFrom: string, validUntil: string | null): string {
  const from = dateInWords(validFrom);
  return validUntil === null ? `vanaf ${from}` : `van ${from} tot en met ${dateInWords(lastDayOf(validUntil))}`;
}

type Delivery = CareOrderFragment['deliveries'][number];

/** What the provider told of giving help under an order. */
export function deliveryInWords({ validFrom, validUntil, endReason, withdrawnOn }: Delivery, label: Label): string {
  if (withdrawnOn) {
    return `Gemeld vanaf ${dateInWords(validFrom)}, maar op ${dateInWords(withdrawnOn)} teruggenomen`;
  }
  if (!validUntil) return `Gestart op ${dateInWords(validFrom)}`;
  const stopped = `Gegeven ${periodInWords(validFrom, validUntil)}`;
  return endReason ? `${stopped}. Gestopt: ${label('DeliveryEndReason', endReason)}` : stopped;
}

/** How much was claimed, as a part of what was allocated. */
export interface ClaimedPart {
  readonly words: string;
  /** Whether more was claimed than was allocated. */
  readonly isOver: boolean;
}

/** How much was claimed against what was allocated, as one says it: `24 van ten hoogste 28 uur`. */
export function claimedPart({ volume, unit, allocated }: CareUseFragment, label: Label): ClaimedPart {
  const count = (amount: number) =>
    unit === 'EURO' ? euros.format(amount) : `${numbers.format(amount)} ${label('VolumeUnit', unit)}`;
  if (typeof volume !== 'number') {
    return { words: `niet op te tellen, van ten hoogste ${count(allocated)}`, isOver: false };
  }
  const claimed = unit === 'EURO' ? euros.format(volume) : numbers.format(volume);
  return { words: `${claimed} van ten hoogste ${count(allocated)}`, isOver: volume > allocated };
}
