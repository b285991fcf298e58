import type { ProductCategory, VolumeUnit } from '../../care-code.ts';
import type { Judged } from './care-message-header.ts';
import type { CareAmount, ClosedPeriod } from './care-message-product.ts';

/** What was delivered in one period and is claimed (Prestatie). */
export type ClaimedService<Judgement = unknown> = Judgement & {
  /** Identifies it at the provider; `previous` is the one that it corrects (ProductReferentie). */
  readonly reference: { readonly number: string; readonly previous: string | null };
  readonly allocationNumber: number;
  readonly category: ProductCategory;
  readonly code: string;
  readonly period: ClosedPeriod;
  readonly amount: number;
  readonly unit: VolumeUnit;
  /** Euro cents a unit (ProductTarief); null where the unit is euros. */
  readonly rate: number | null;
  readonly claimed: CareAmount;
};

/** What is claimed for one client. */
export type ClaimClient<Judgement = unknown> = Judgement & {
  readonly bsn: string;
  readonly services: readonly ClaimedService<Judgement>[];
};

/** A claim (Declaratie). */
export interface ClaimBody {
  readonly number: string;
  /** The calendar month that it is about (DeclaratiePeriode). */
  readonly period: ClosedPeriod;
  readonly date: string;
  readonly total: CareAmount;
  readonly clients: readonly ClaimClient[];
}

/** What is said of a claim (DeclaratieAntwoord), with the clients and services that there is something to say about. */
export interface ClaimAnswer extends Judged {
  readonly number: string;
  readonly claimed: CareAmount;
  readonly granted: CareAmount;
  readonly clients: readonly ClaimClient<Judged>[];
}
