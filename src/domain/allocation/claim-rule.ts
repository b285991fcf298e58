import type { AllocationRow } from '../../../db/allocation.table.ts';
import type { ClaimLineRow } from '../../../db/claim-line.table.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import { addDays } from '../../day.ts';
import { exceeds, exceedsTogether, fitsUnit, type DeliveredVolume } from './allocated-volume.ts';
import type { ClaimBody, ClaimedService } from '../care/care-message-claim.ts';
import type { ClosedPeriod } from '../care/care-message-product.ts';
import { unitOfCode } from '../care/care-word.ts';

/** What was ordered, as far as a claim is held against it. */
export type ClaimedOrder = Pick<
  AllocationRow,
  ('productCategory' | 'productCode' | 'validFrom' | 'validUntil' | 'status') | ('volume' | 'volumeUnit' | 'volumePer')
> & { readonly personId: string };
/** A line of an earlier claim. */
export type EarlierLine = Pick<
  ClaimLineRow,
  'id' | 'reference' | 'credited' | 'validFrom' | 'validUntil' | 'volume' | 'volumeUnit' | 'amount'
>;

/** What a service that is claimed is held against. */
export interface ClaimFacts {
  /** Undefined where the provider has no such order. */
  readonly order: ClaimedOrder | undefined;
  /** Undefined where nobody has that number. */
  readonly personId: string | undefined;
  /** The days that the claim as a whole is about. */
  readonly period: ClosedPeriod;
  /** Lines for help that was given under the order, and were not taken back. */
  readonly standing: readonly EarlierLine[];
  /** The lines of this provider with these references, taken back or not. */
  readonly referred: readonly EarlierLine[];
  /** What a unit costs by contract, in euro cents; none where the store does not know it. */
  readonly agreedRates: readonly number[];
}

/** Codes for a claim as a whole. Only a claim without any is looked into. */
export function judgeClaim(claim: ClaimBody, isNumberUsed: boolean): readonly ReturnCode[] {
  if (isNumberUsed) return ['9333'];
  const sum = claim.clients
    .flatMap(({ services }) => services)
    .reduce((cents, { claimed }) => cents + signed(claimed), 0);
  // The standard has no code for a total that is not that of its parts.
  return sum === signed(claim.total) ? [] : ['0001'];
}

/** An amount in euro cents, below zero where it is taken back. */
export function signed({ cents, side }: ClaimedService['claimed']): number {
  return side === 'C' ? -cents : cents;
}

/** The line that a credit takes back: by the reference that it corrects, else by its own. */
export function findCredited<Line extends EarlierLine>(
  { reference }: Pick<ClaimedService, 'reference'>,
  referred: readonly Line[],
): Line | undefined {
  const wanted = reference.previous ?? reference.number;
  return referred.find((line) => line.reference === wanted);
}

/** Codes for which a service that is claimed, or a claim that is taken back, is not granted; none where it is. */
export function judgeService(service: ClaimedService, facts: ClaimFacts): readonly ReturnCode[] {
  const { order } = facts;
  if (!order) return ['9338'];
  if (order.personId !== facts.personId) return ['8187'];
  return service.claimed.side === 'C' ? judgeCredit(service, facts) : judgeDebit(service, order, facts);
}

function judgeCredit(service: ClaimedService, { referred }: ClaimFacts): readonly ReturnCode[] {
  const line = findCredited(service, referred);
  if (!line) return ['8017'];
  if (line.credited === 1) return ['9390'];
  const { period } = service;
  const isSame =
    line.amount === service.claimed.cents &&
    line.volume === service.amount &&
    line.validFrom === period.firstDay &&
    line.validUntil === addDays(period.lastDay, 1);
  return isSame ? [] : ['9367'];
}

function judgeDebit(service: ClaimedService, order: ClaimedOrder, facts: ClaimFacts): readonly ReturnCode[] {
  if (order.status === 'WITHDRAWN') return ['9384'];
  const unit = unitOfCode(service.unit);
  const fits = fitsUnit(order.volumeUnit, unit);
  const twice = judgeTwice(service, facts);
  return [
    ...(facts.referred.some(({ reference }) => reference === service.reference.number) ? ['8021' as const] : []),
    ...(order.productCategory !== null && order.productCategory !== service.category ? ['9339' as const] : []),
    ...(order.productCode === service.code ? [] : ['9340' as const]),
    ...(fits ? [] : ['9341' as const]),
    ...judgePeriod(service.period, order, facts.period),
    ...judgePrice(service, facts.agreedRates),
    ...twice,
    // What is claimed twice is too much for that alone.
    ...(fits && twice.length === 0 ? judgeVolume(service, order, facts) : []),
  ];
}

/** Within the order, within the claim, and whole months as far as the order has them. */
function judgePeriod(
  { firstDay, lastDay }: ClosedPeriod,
  order: ClaimedOrder,
  claim: ClosedPeriod,
): readonly ReturnCode[] {
  const codes: ReturnCode[] = [];
  const isIn = (day: string) => order.validFrom <= day && (order.validUntil === null || day < order.validUntil);
  if (!isIn(firstDay)) codes.push('9307');
  if (!isIn(lastDay)) codes.push('9308');
  if (firstDay < claim.firstDay || lastDay > claim.lastDay || lastDay < firstDay) codes.push('9319');
  const opening = laterOf(`${firstDay.slice(0, 7)}-01`, order.validFrom);
  if (isIn(firstDay) && firstDay !== opening) codes.push('9387');
  const lastOfMonth = endOfMonth(lastDay);
  const end = order.validUntil === null ? lastOfMonth : addDays(order.validUntil, -1);
  if (isIn(lastDay) && lastDay !== (end < lastOfMonth ? end : lastOfMonth)) codes.push('9388');
  return codes;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function endOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A rate is told in whole cents and may be finer: what is claimed may be half a cent off for each unit. */
function judgePrice(
  { unit, amount, rate, claimed }: ClaimedService,
  agreedRates: readonly number[],
): readonly ReturnCode[] {
  if (unit === '83') return [];
  if (rate === null || Math.abs(claimed.cents - amount * rate) > Math.max(amount / 2, 0.5)) return ['9346'];
  return agreedRates.length === 0 || agreedRates.includes(rate) ? [] : ['0611'];
}

/** Nothing is claimed twice: not what stands in other words, nor what a correction did not take back first. */
function judgeTwice({ reference, period }: ClaimedService, { standing, referred }: ClaimFacts): readonly ReturnCode[] {
  const replaced = referred.find((line) => line.reference === reference.previous);
  const overlaps = (line: EarlierLine) => line.validFrom <= period.lastDay && period.firstDay < line.validUntil;
  return replaced?.credited === 0 || standing.some(overlaps) ? ['9389'] : [];
}

function judgeVolume(service: ClaimedService, order: ClaimedOrder, { standing }: ClaimFacts): readonly ReturnCode[] {
  const { period, amount } = service;
  const now: DeliveredVolume = { ...period, volume: amount, unit: unitOfCode(service.unit) };
  const all = [now, ...standing.map(deliveredOf)];
  return [
    ...(exceeds(order, now) ? ['9321' as const] : []),
    ...(standing.length > 0 && exceedsTogether(order, all) ? ['9322' as const] : []),
  ];
}

function deliveredOf({ validFrom, validUntil, volume, volumeUnit }: EarlierLine): DeliveredVolume {
  return { firstDay: validFrom, lastDay: addDays(validUntil, -1), volume, unit: volumeUnit };
}
