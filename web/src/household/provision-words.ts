import type { ProvisionRowFragment } from '../generated/graphql.ts';
import type { Label } from '../shared/labels.ts';

const amount = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

type Volume = NonNullable<ProvisionRowFragment['volume']>;

/** How much help, as one says it: `3 uur per week`, `€ 250 per maand`. */
export function volumeInWords({ amount: units, unit, per }: Volume, label: Label): string {
  const often = label('VolumeFrequency', per);
  if (unit === 'EURO') return `${euros.format(units)} ${often}`;
  return `${amount.format(units)} ${label('VolumeUnit', unit)} ${often}`;
}

/** Money a month, in whole euros: `€ 212`. */
export function eurosInWords(cents: number): string {
  return euros.format(Math.round(cents / 100));
}

/** What all that runs costs a month, in euro cents; undefined when of any of it the cost is unknown. */
export function findMonthlySum(provisions: readonly ProvisionRowFragment[]): number | undefined {
  const costs = provisions.map(({ monthlyCost }) => monthlyCost);
  return costs.every((cost) => typeof cost === 'number') ? costs.reduce((sum, cost) => sum + cost, 0) : undefined;
}
