import type { AllocationRow } from '../../../db/allocation.table.ts';
import type { DeliveryRow } from '../../../db/delivery.table.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import { addDays } from '../../day.ts';
import type { StartedProduct, StoppedProduct } from '../care/care-message-delivery.ts';

/** What was ordered, as far as a delivery is held against it. */
export type OrderedHelp = Pick<
  AllocationRow,
  'productCategory' | 'productCode' | 'validFrom' | 'validUntil' | 'status'
>;
/** A delivery under that order that was not taken back. */
export type StandingDelivery = Pick<DeliveryRow, 'validFrom' | 'validUntil' | 'endReason'>;

/** What comes of a record: what it does, or the codes for which it does nothing. */
export type Ruling<Deed extends string, About> =
  | { readonly deed: Deed; readonly about: About }
  | { readonly deed: 'REFUSE'; readonly codes: readonly ReturnCode[] };

function refuse(...codes: readonly ReturnCode[]) {
  return { deed: 'REFUSE', codes } as const;
}

/** Whether a record names the order by what it is of and from when, where it names these. */
function names(
  { product, allocationFirstDay }: Pick<StartedProduct, 'product' | 'allocationFirstDay'>,
  order: OrderedHelp,
): boolean {
  if (allocationFirstDay !== null && allocationFirstDay !== order.validFrom) return false;
  if (product === null) return true;
  if (order.productCategory !== null && product.category !== order.productCategory) return false;
  return product.code === null || product.code === order.productCode;
}

/** Whether an order was with its provider, who may deliver under it: one that was taken back afterwards can only be stopped. */
function isWithProvider({ status }: OrderedHelp): boolean {
  return status === 'SENT' || status === 'ACCEPTED';
}

/**
 * What a start (message 305) does under the order that it names, which is undefined where this provider has none for this
 * client, and beside the deliveries that stand under it.
 */
export function judgeStart<Delivery extends StandingDelivery>(
  record: StartedProduct,
  order: OrderedHelp | undefined,
  standing: readonly Delivery[],
): Ruling<'BEGIN' | 'WITHDRAW' | 'KEEP', Delivery | undefined> {
  if (!order || !names(record, order)) return refuse('9019');
  const same = standing.find(({ validFrom }) => validFrom === record.startDay);
  if (record.status === '3') {
    if (!same) return refuse('9063');
    return same.validUntil === null ? { deed: 'WITHDRAW', about: same } : refuse('9071');
  }
  if (record.status !== '1') return same ? { deed: 'KEEP', about: same } : refuse('9063');
  if (!isWithProvider(order)) return refuse('9019');
  if (same) return refuse('9074');
  if (standing.some(({ validUntil }) => validUntil === null)) return refuse('9326');
  // Whatever ended after it, or began after it, would be given at the same time.
  if (standing.some(({ validUntil }) => validUntil !== null && validUntil > record.startDay)) return refuse('9361');
  return holdsIn(order, record.startDay) ? { deed: 'BEGIN', about: undefined } : refuse('9307');
}

/** What a stop (message 307) does under the order that it names, beside the deliveries that stand under it. */
export function judgeStop<Delivery extends StandingDelivery>(
  record: StoppedProduct,
  order: OrderedHelp | undefined,
  standing: readonly Delivery[],
): Ruling<'STOP' | 'RESUME' | 'KEEP', Delivery> {
  if (!order || !names(record, order)) return refuse('9019');
  const about = standing.find(({ validFrom }) => validFrom === record.startDay);
  const isFirst = record.status === '1' || record.status === '2';
  if (!about) return refuse(isFirst ? '9069' : '9063');
  if (record.status === '9') return about.validUntil === null ? refuse('9063') : { deed: 'KEEP', about };
  if (record.status === '3') {
    if (about.validUntil === null) return refuse('9063');
    return beginsAfter(standing, about) ? refuse('9326') : { deed: 'RESUME', about };
  }
  if (record.lastDay < record.startDay || !holdsIn(order, record.lastDay)) return refuse('9308');
  const ended = refusalOfStop(record, about);
  if (ended) return refuse(ended);
  const next = beginsAfter(standing, about);
  return next && next.validFrom <= record.lastDay ? refuse('9361') : { deed: 'STOP', about };
}

/** A pause can be followed by an end, not before it; an end by nothing but a correction. */
function refusalOfStop(
  { endReason, lastDay }: StoppedProduct,
  { validUntil, endReason: reasonBefore }: StandingDelivery,
): ReturnCode | undefined {
  if (validUntil === null) return undefined;
  if (reasonBefore !== 'PAUSED') return '9415';
  if (endReason === '20') return '9413';
  return addDays(lastDay, 1) < validUntil ? '9414' : undefined;
}

function beginsAfter<Delivery extends StandingDelivery>(
  standing: readonly Delivery[],
  { validFrom }: Delivery,
): Delivery | undefined {
  return standing
    .filter((other) => other.validFrom > validFrom)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
}

function holdsIn({ validFrom, validUntil }: OrderedHelp, day: string): boolean {
  return validFrom <= day && (validUntil === null || day < validUntil);
}
