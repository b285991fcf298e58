import type { AllocationRow } from '../../../db/allocation.table.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import type { CareProduct } from './care-message-product.ts';
import type { ChangedProduct, ChangeRequest, NewProduct, RequestedProduct } from './care-message-request.ts';

/** An order that is with the provider, for the client of the request. */
export type OrderAtProvider = Pick<AllocationRow, 'number' | 'validFrom' | 'validUntil'>;

/** What a request is held against. */
export interface RequestFacts {
  /** Whether the provider used this reference before. */
  readonly isUsed: (reference: string) => boolean;
  /** The municipality's list of products under the law. */
  readonly products: readonly Pick<ProductRow, 'code' | 'category'>[];
}

/** Codes for a product of a request for an allocation (message 315); none where it is taken up. */
export function judgeRequested(
  record: RequestedProduct,
  all: readonly RequestedProduct[],
  { isUsed, products }: RequestFacts,
): readonly ReturnCode[] {
  const others = all.filter((other) => other !== record);
  const isTwice = others.some((other) => other.providerReference === record.providerReference);
  return [
    ...(isTwice || isUsed(record.providerReference) ? ['9347' as const] : []),
    ...judgeProduct(record.product, products),
    ...(others.some((other) => isSameProduct(record, other) && overlaps(record, other)) ? ['9361' as const] : []),
  ];
}

/** Codes for each part of a request for change (message 317). It is taken up as a whole, or not at all. */
export interface ChangeRuling {
  readonly request: readonly ReturnCode[];
  readonly unchanged: readonly (readonly ReturnCode[])[];
  readonly changed: readonly (readonly ReturnCode[])[];
  readonly added: readonly (readonly ReturnCode[])[];
}

/** What a request for change is held against, beside what every request is. */
export interface ChangeFacts extends RequestFacts {
  /** The day that the message bears. */
  readonly date: string;
  /** What the client has on order at the provider. */
  readonly orders: readonly OrderAtProvider[];
  /** Whether another request of the provider for the client waits for an answer. */
  readonly isPending: boolean;
}

/** The codes for a request for change. */
export function judgeChangeRequest(request: ChangeRequest, facts: ChangeFacts): ChangeRuling {
  const { date, orders, products } = facts;
  const named = [...request.unchanged, ...request.changed].map(({ allocationNumber }) => allocationNumber);
  const current = orders.filter(({ validUntil }) => validUntil === null || validUntil > date);
  const find = (number: number) => current.find((order) => order.number === number);
  return {
    request: [
      ...(facts.isUsed(request.providerReference) ? ['9347' as const] : []),
      ...(current.every(({ number }) => named.includes(number)) ? [] : ['9349' as const]),
      ...(facts.isPending ? ['9374' as const] : []),
    ],
    unchanged: request.unchanged.map(({ allocationNumber }) => (find(allocationNumber) ? [] : ['9350'])),
    changed: request.changed.map((record) => judgeChanged(record, find(record.allocationNumber), date)),
    added: request.added.map((record) => [
      ...judgeProduct(record.product, products),
      ...(request.added.some((other) => other !== record && isSameProduct(record, other) && overlaps(record, other))
        ? ['9361' as const]
        : []),
    ]),
  };
}

/** Orders bear no budget: to ask for one is to change it, which holds from the first day of the order alone. */
function judgeChanged(
  { firstDay, budget }: ChangedProduct,
  order: OrderAtProvider | undefined,
  date: string,
): readonly ReturnCode[] {
  if (!order) return ['9351'];
  if (firstDay === order.validFrom) return [];
  return [...(firstDay <= date ? ['9357' as const] : []), ...(budget === null ? [] : ['9373' as const])];
}

/** A code that is not on the list, or is there under another category. Without a code the category alone is asked for. */
function judgeProduct(product: CareProduct | null, products: RequestFacts['products']): readonly ReturnCode[] {
  if (product === null || product.code === null) return [];
  return products.some(({ code, category }) => code === product.code && category === product.category) ? [] : ['S329'];
}

type Wanted = Pick<NewProduct, 'product' | 'firstDay' | 'lastDay'>;

function isSameProduct({ product: one }: Wanted, { product: other }: Wanted): boolean {
  return one !== null && other !== null && one.category === other.category && one.code === other.code;
}

function overlaps(one: Wanted, other: Wanted): boolean {
  const reaches = (a: Wanted, b: Wanted) => b.lastDay === null || a.firstDay <= b.lastDay;
  return reaches(one, other) && reaches(other, one);
}
