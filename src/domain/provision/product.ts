import type { Law } from '../../../db/law.ts';
import type { DeliveryForm } from '../../../db/provision.table.ts';
import { listDeliveryForms } from '../../../db/reference/delivery-form.ts';
import type { Context } from '../../context.ts';
import { holdsOn } from '../period.ts';
import type { PublicProduct, PublicProvider } from './provision.ts';

/** The products under a law, or all, that are on the list on a day, by law and code; null is today. */
export function listProductsOf(
  { reference, today }: Context,
  { law, on }: { readonly law: Law | null; readonly on: string | null },
): readonly PublicProduct[] {
  return reference
    .listProducts()
    .filter((product) => (law === null || product.law === law) && holdsOn(product, on ?? today));
}

/** How a product can be given, the usual way first. */
export function listFormsOf({ law }: PublicProduct): readonly DeliveryForm[] {
  return listDeliveryForms(law);
}

/** Whose providers are asked for. */
export interface ProviderQuestion {
  /** Null: of any product. */
  readonly productId: string | null;
  /** Whether only those under contract for it count. */
  readonly contracted: boolean;
  /** Null: today. */
  readonly on: string | null;
}

/** Who gives a product on a day, by name; everybody where no product is named, or it is not known who gives it; nobody of a product that is not there. */
export function listProvidersOf(
  { reference, today }: Context,
  { productId, contracted, on }: ProviderQuestion,
): readonly PublicProvider[] {
  const all = reference.listProviders();
  if (productId !== null && !reference.findProduct(productId)) return [];
  const offerings = productId === null ? [] : reference.listOfferings(productId, on ?? today);
  if (offerings.length === 0) return all;
  const ids = new Set(offerings.filter((row) => !contracted || row.contracted === 1).map((row) => row.providerId));
  return all.filter(({ id }) => ids.has(id));
}
