import type { DeliveryStatus, EndReason } from '../../care-code.ts';
import type { CarePerson } from './care-message-person.ts';
import type { CareProduct } from './care-message-product.ts';

/** What is being delivered, by the allocation that it follows. */
interface DeliveredProduct {
  readonly allocationNumber: number | null;
  readonly product: CareProduct | null;
  /** The first day of that allocation (ToewijzingIngangsdatum). */
  readonly allocationFirstDay: string | null;
  /** The day on which delivery began (Begindatum). */
  readonly startDay: string;
  readonly status: DeliveryStatus;
}

/** A product whose delivery has started (StartProduct). */
export type StartedProduct<Judgement = unknown> = Judgement & DeliveredProduct;

/** A product whose delivery has stopped (StopProduct). */
export type StoppedProduct<Judgement = unknown> = Judgement &
  DeliveredProduct & {
    readonly endReason: EndReason;
    /** The last day of delivery (Einddatum). */
    readonly lastDay: string;
  };

/** The client of a 305. */
export type StartClient<Judgement = unknown> = Judgement &
  CarePerson & { readonly products: readonly StartedProduct<Judgement>[] };

/** The client of a 307. */
export type StopClient<Judgement = unknown> = Judgement &
  CarePerson & { readonly products: readonly StoppedProduct<Judgement>[] };
