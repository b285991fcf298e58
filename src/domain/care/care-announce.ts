import { listOrdersAt, updateAllocation, type OrderPlace, type OrderRow } from '../../../db/allocation.ts';
import { listAddressesByPersonIds, type ResidentAddressRow } from '../../../db/address.ts';
import { listCareRequestsByIds, updateCareRequest } from '../../../db/care-request.ts';
import type { CareRequestRow } from '../../../db/care-request.table.ts';
import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { listProviders } from '../../../db/provider.ts';
import { listFirstRecordedAt } from '../../../db/revision.ts';
import { productCategories, type ProductCategory } from '../../care-code.ts';
import { addDays, timeOf } from '../../day.ts';
import type { AllocatedProduct } from './care-message-allocation.ts';
import type { CareHeader } from './care-message-header.ts';
import type { CareVolume } from './care-message-product.ts';
import type { AllocationMessage, RequestAnswerMessage } from './care-message.ts';
import { contactOf, personOf } from './care-person.ts';
import type { CareRecording, CareWork } from './care-recording.ts';
import { xsdVersions } from './care-return.ts';
import { codeOfChange, codeOfFrequency, codeOfRefusal, codeOfUnit, standardOf } from './care-word.ts';

/** What is made when: the moment, and the municipality's own code. */
export interface Announcing extends Pick<CareRecording, 'db' | 'at' | 'today'> {
  readonly municipalityCode: string;
}

/** A message that is due, with what is noted when it is put ready to be sent. */
export interface Announcement<Message> {
  readonly message: Message;
  /** Notes that the provider is told, in the transaction in which the message is put ready. */
  readonly note: (work: CareWork) => void;
}

/**
 * Message 301: all that is on order for somebody at a provider on or after this day, and what changed since it was told. Undefined
 * where nothing is to be told.
 */
export function announceOrders(announcing: Announcing, place: OrderPlace): Announcement<AllocationMessage> | undefined {
  const { db, today } = announcing;
  const orders = listOrdersAt(db, place).filter((order) => isTold(order, today));
  if (!orders.some(isDue)) return undefined;
  const [person] = listPersonsByIds(db, [place.personId]);
  if (!person) throw new Error('an order is for nobody');
  const [home] = listAddressesByPersonIds(db, [person.id], { day: today, today });
  const moments = listFirstRecordedAt(
    db,
    orders.map(({ id }) => id),
  );
  const products = orders.map((order) => productOf(order, moments.get(order.id), referenceOf(db, order, today)));
  const message: AllocationMessage = {
    standard: standardOf(place.law),
    number: 301,
    header: headerTo(announcing, place.providerId),
    client: {
      ...personOf(person),
      communication: null,
      legalStatus: null,
      representation: null,
      comment: null,
      relations: [],
      contacts: [contactOf(home satisfies ResidentAddressRow | undefined)],
      products,
    },
  };
  return { message, note: (work) => orders.filter(isDue).forEach((order) => noteTold(work, order)) };
}

/** With the provider or about to be, and not over; and whatever the provider is still to hear of. */
function isTold(order: OrderRow, today: string): boolean {
  if (isDue(order)) return true;
  const isOpen = order.status === 'SENT' || order.status === 'ACCEPTED';
  return isOpen && (order.validUntil === null || order.validUntil > today);
}

function isDue({ status, untold }: OrderRow): boolean {
  return status === 'TO_SEND' || untold === 1;
}

function noteTold(work: CareWork, order: OrderRow): void {
  const { personId, law } = order;
  const about = { type: 'Allocation', personId, law, change: 'CHANGED' } as const;
  const isFirst = order.status === 'TO_SEND';
  const change = isFirst ? { status: 'SENT' as const, since: work.recording.today } : { untold: 0 };
  work.update(updateAllocation, order, change, about);
}

function headerTo({ db, today, municipalityCode }: Announcing, providerId: string): CareHeader {
  const receiver = listProviders(db).find(({ id }) => id === providerId)?.agbCode;
  if (!receiver) throw new Error('the provider of an order has no code in the register of providers');
  return { sender: municipalityCode, receiver, reference: newReference(), date: today, xsd: xsdVersions };
}

/** A reference that no other message has: at most twelve characters. */
function newReference(): string {
  return newId('chainMessage').slice(-12).toUpperCase();
}

function referenceOf(db: Db, { careRequestId }: OrderRow, today: string): string | null {
  const [request] = careRequestId === null ? [] : listCareRequestsByIds(db, [careRequestId], today);
  return request?.reference ?? null;
}

function productOf(
  order: OrderRow,
  recordedAt: string | undefined,
  providerReference: string | null,
): AllocatedProduct {
  const { productCategory, productCode, orderedOn, validFrom, validUntil, changeReason } = order;
  const last = validUntil === null ? null : addDays(validUntil, -1);
  return {
    allocationNumber: order.number,
    providerReference,
    product: isCategory(productCategory) ? { category: productCategory, code: productCode } : null,
    allocatedOn: orderedOn,
    allocatedAt: recordedAt === undefined ? '00:00:00' : timeOf(new Date(recordedAt)),
    firstDay: validFrom,
    // What is taken back ends on the day on which it would have begun: the standard has no order of no days.
    lastDay: order.status === 'WITHDRAWN' ? validFrom : last,
    changeReason: changeReason === null ? null : codeOfChange(changeReason),
    volume: volumeOf(order),
    budget: null,
    comment: order.note,
  };
}

function isCategory(category: string | null): category is ProductCategory {
  return category !== null && (category in productCategories.IWMO || category in productCategories.IJW);
}

/** The standard counts in whole units: a part of an hour is told in minutes. Throws for a part of any other unit. */
function volumeOf({ volume, volumeUnit, volumePer }: OrderRow): CareVolume {
  const frequency = codeOfFrequency(volumePer);
  if (Number.isInteger(volume)) return { amount: volume, unit: codeOfUnit(volumeUnit), frequency };
  if (volumeUnit !== 'HOUR') throw new Error('an order is of a part of a unit');
  return { amount: Math.round(volume * 60), unit: codeOfUnit('MINUTE'), frequency };
}

/** Message 319: that a request is looked into, or is refused and why. */
export function announceAnswer(announcing: Announcing, request: CareRequestRow): Announcement<RequestAnswerMessage> {
  const { law, providerId, reference, refusalReason, municipality, personId } = request;
  const message: RequestAnswerMessage = {
    standard: standardOf(law),
    number: 319,
    header: headerTo(announcing, providerId),
    answer: {
      providerReference: reference,
      answer: refusalReason === null ? '2' : '1',
      refusalReason: refusalReason === null ? null : codeOfRefusal(refusalReason),
      residence: municipality === null || law !== 'JEUGDWET' ? null : { municipality },
    },
  };
  const about = { type: 'CareRequest', personId, law, change: 'CHANGED' } as const;
  return { message, note: (work) => void work.update(updateCareRequest, request, { untold: 0 }, about) };
}
