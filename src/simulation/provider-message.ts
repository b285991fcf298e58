import type { CareStandard, EndReason } from '../care-code.ts';
import type { AllocatedProduct, AllocationClient } from '../domain/care/care-message-allocation.ts';
import type { ClaimedService } from '../domain/care/care-message-claim.ts';
import type { CareHeader, MessageIdentity } from '../domain/care/care-message-header.ts';
import type { CarePerson } from '../domain/care/care-message-person.ts';
import type { CareProduct, CareVolume, ClosedPeriod } from '../domain/care/care-message-product.ts';
import type { ChangeRequest, RequestedProduct } from '../domain/care/care-message-request.ts';
import type {
  AllocationMessage,
  AllocationReturn,
  CareRequestMessage,
  ChangeRequestMessage,
  ClaimMessage,
  RequestAnswerMessage,
  RequestAnswerReturn,
  StartMessage,
  StopMessage,
} from '../domain/care/care-message.ts';
import type { StartedProduct, StoppedProduct } from '../domain/care/care-message-delivery.ts';
import { xsdVersions } from '../domain/care/care-return.ts';

/** Who sends what to whom, by which standard. */
export interface ProviderSide {
  readonly standard: CareStandard;
  readonly agbCode: string;
  readonly municipalityCode: string;
}

function headerOf({ agbCode, municipalityCode }: ProviderSide, identity: MessageIdentity): CareHeader {
  const { reference, date } = identity;
  return { sender: agbCode, receiver: municipalityCode, reference, date, xsd: xsdVersions };
}

/** What a start or stop says of the order that it is under. */
export interface UnderOrder {
  readonly number: number;
  readonly product: CareProduct | null;
  readonly firstDay: string;
}

/** A record that a delivery began. */
export function startOf(order: UnderOrder, startDay: string, status: StartedProduct['status'] = '1'): StartedProduct {
  const { number: allocationNumber, product, firstDay: allocationFirstDay } = order;
  return { allocationNumber, product, allocationFirstDay, startDay, status };
}

/** A record that a delivery ended. */
export function stopOf(
  start: StartedProduct,
  lastDay: string,
  endReason: EndReason,
  status: StoppedProduct['status'] = '1',
): StoppedProduct {
  return { ...start, status, lastDay, endReason };
}

/** Message 305. */
export function makeStart(
  side: ProviderSide,
  identity: MessageIdentity,
  client: CarePerson,
  products: readonly StartedProduct[],
): StartMessage {
  const { standard } = side;
  return { standard, number: 305, header: headerOf(side, identity), client: { ...shortOf(client), products } };
}

/** Message 307. */
export function makeStop(
  side: ProviderSide,
  identity: MessageIdentity,
  client: CarePerson,
  products: readonly StoppedProduct[],
): StopMessage {
  const { standard } = side;
  return { standard, number: 307, header: headerOf(side, identity), client: { ...shortOf(client), products } };
}

/** What a provider asks for somebody in a 315, each under a reference of its own. */
export interface Asked {
  readonly reference: string;
  readonly product: CareProduct | null;
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly volume: CareVolume | null;
}

/** Message 315. */
export function makeRequest(
  side: ProviderSide,
  identity: MessageIdentity,
  client: CarePerson,
  asked: readonly Asked[],
): CareRequestMessage {
  const { standard } = side;
  const products = asked.map(({ reference: providerReference, ...rest }): RequestedProduct => ({
    providerReference,
    ...rest,
    decisionNumber: null,
    decisionFirstDay: null,
    budget: null,
    frameworkContract: null,
    comment: null,
    referrer: {
      type: '01',
      name: null,
      agbCode: null,
    },
  }));
  const authorityKnown = standard === 'IJW' ? '1' : null;
  return {
    standard,
    number: 315,
    header: headerOf(side, identity),
    client: { ...shortOf(client), authorityKnown, comment: null, products },
  };
}

/** Message 317. */
export function makeChangeRequest(
  side: ProviderSide,
  identity: MessageIdentity,
  bsn: string,
  request: Pick<ChangeRequest, 'providerReference'> & Partial<ChangeRequest>,
): ChangeRequestMessage {
  const usual = { reason: '1', unchanged: [], changed: [], added: [] } as const;
  const { standard } = side;
  return {
    standard,
    number: 317,
    header: headerOf(side, identity),
    client: { bsn, request: { ...usual, ...request } },
  };
}

/** A claim that is not yet in a message: of one client. */
export interface Claiming {
  readonly number: string;
  readonly period: ClosedPeriod;
  readonly bsn: string;
  readonly services: readonly ClaimedService[];
}

/** Message 323. */
export function makeClaim(side: ProviderSide, identity: MessageIdentity, claiming: Claiming): ClaimMessage {
  const { standard } = side;
  const { number, period, bsn, services } = claiming;
  const cents = services.reduce((sum, { claimed }) => sum + (claimed.side === 'C' ? -1 : 1) * claimed.cents, 0);
  return {
    standard,
    number: 323,
    header: headerOf(side, identity),
    claim: {
      number,
      period,
      date: identity.date,
      total: { cents: Math.abs(cents), side: cents < 0 ? 'C' : 'D' },
      clients: [{ bsn, services }],
    },
  };
}

/** Message 302: all of a 301 is taken. */
export function takeOrders(
  side: ProviderSide,
  identity: MessageIdentity,
  message: AllocationMessage,
): AllocationReturn {
  const { standard } = side;
  return { standard, number: 302, header: returnHeader(side, identity, message), client: null };
}

/** Message 320: a 319 is understood. */
export function takeAnswer(
  side: ProviderSide,
  identity: MessageIdentity,
  message: RequestAnswerMessage,
): RequestAnswerReturn {
  const { standard } = side;
  return { standard, number: 320, header: returnHeader(side, identity, message), answer: null };
}

function returnHeader(
  side: ProviderSide,
  identity: MessageIdentity,
  { header }: AllocationMessage | RequestAnswerMessage,
) {
  const { reference, date, xsd } = header;
  return {
    ...headerOf(side, identity),
    answers: { reference, date, xsd },
    xslt: null,
    returnCodes: ['0200'] as const,
  };
}

/** The client of a 301 as the other messages name them. */
export function clientOf(client: AllocationClient): CarePerson {
  return shortOf(client);
}

function shortOf({ bsn, birthDate, sex, name }: CarePerson): CarePerson {
  const { surname, givenNames, initials } = name;
  return { bsn, birthDate, sex, name: { surname, givenNames, initials } };
}

/** What the other messages say of an order in a 301. */
export function orderOf({ allocationNumber: number, product, firstDay }: AllocatedProduct): UnderOrder {
  return { number, product, firstDay };
}
