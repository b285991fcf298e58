import { addDays } from '../day.ts';
import type { ShownHousehold, ShownStaff } from './household-query.ts';

/** The Dutch label of an enum value. */
export type Label = (name: string, value: string | null) => string;

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** A member of staff and how to reach them, in one line. */
export function reach({ name, phone, organisation }: ShownStaff): string {
  return [name, organisation.name, phone].filter(Boolean).join(' · ');
}

/** A point of attention: how soon, what is the matter, and who must act. */
export function drawAttention(
  { level, message, staff, organisation }: ShownHousehold['attention'][number],
  label: Label,
): string {
  const who = staff ? reach(staff) : organisation?.name;
  return `${level === 'URGENT' ? '!' : '·'} ${label('AttentionLevel', level)}: ${message}${who ? ` → ${who}` : ''}`;
}

/** A provision: what, for whom, by whom, how much, until when and at what cost. */
export function drawProvision(provision: ShownHousehold['provisions'][number], label: Label): string {
  const { law, product, person, provider, volume, monthlyCost, validUntil, deliveryForm, ladderStep } = provision;
  const amount =
    volume &&
    `${decimal.format(volume.amount)} ${label('VolumeUnit', volume.unit)} ${label('VolumeFrequency', volume.per)}`;
  return [
    `${label('Law', law).padEnd(20)} ${product.name}, ${person.name.full}`,
    label('LadderStep', ladderStep),
    provider?.name,
    label('DeliveryForm', deliveryForm),
    amount,
    monthlyCost === null ? undefined : `${euro.format(monthlyCost / 100)} per maand`,
    validUntil === null ? 'zonder einddatum' : `t/m ${addDays(validUntil, -1)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A signal: what about, where it stands, and what was seen. */
export function drawSignal(
  { kind, law, status, raisedOn, summary }: ShownHousehold['signals'][number],
  label: Label,
): string {
  return `${raisedOn}  ${label('SignalKind', kind)} (${label('Law', law)}, ${label('SignalStatus', status)}): ${summary}`;
}

/** Scores through time, one line for each person and life domain. */
export function drawScores(series: NonNullable<ShownHousehold['scores']>, label: Label): readonly string[] {
  return series.map(
    ({ lifeDomain, person, scores }) =>
      `${label('LifeDomain', lifeDomain).padEnd(26)} ${scores.map(({ value }) => value).join(' → ')}  ${person.name.full}`,
  );
}
