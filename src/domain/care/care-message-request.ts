import type { ChangeRequestReason, ReferrerType, RefusalReason, RequestAnswer, YesOrNo } from '../../care-code.ts';
import type { CarePerson } from './care-message-person.ts';
import type { CareProduct, CareVolume } from './care-message-product.ts';

/** Who referred the client (Verwijzer); `agbCode` is that of a care professional. */
export interface CareReferrer {
  readonly type: ReferrerType;
  readonly name: string | null;
  readonly agbCode: string | null;
}

/** A product that the provider asks to be allocated (AangevraagdProduct). */
export type RequestedProduct<Judgement = unknown> = Judgement & {
  /** The provider's own reference, which the answer repeats (ReferentieAanbieder). */
  readonly providerReference: string;
  readonly decisionNumber: number | null;
  readonly product: CareProduct | null;
  readonly decisionFirstDay: string | null;
  /** The days between which it is asked for; null is open. */
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly volume: CareVolume | null;
  /** Euro cents. */
  readonly budget: number | null;
  readonly referrer: CareReferrer;
  readonly frameworkContract: YesOrNo | null;
  readonly comment: string | null;
};

/** The client of a 315. */
export type CareRequestClient<Judgement = unknown> = Judgement &
  CarePerson & {
    /** Whether it is known who has authority over the child (GezagsdragerBekend): iJw alone, null in iWmo. */
    readonly authorityKnown: YesOrNo | null;
    readonly comment: string | null;
    readonly products: readonly RequestedProduct<Judgement>[];
  };

/** An allocation that should stay as it is (OngewijzigdProduct). */
export type UnchangedProduct<Judgement = unknown> = Judgement & { readonly allocationNumber: number };

interface WantedProduct {
  /** From when the change is wanted (GewensteIngangsdatum). */
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly volume: CareVolume | null;
  /** Euro cents. */
  readonly budget: number | null;
}

/** An allocation that should change (TeWijzigenProduct). */
export type ChangedProduct<Judgement = unknown> = Judgement & WantedProduct & { readonly allocationNumber: number };

/** A product that should be added (NieuwProduct). */
export type NewProduct<Judgement = unknown> = Judgement & WantedProduct & { readonly product: CareProduct | null };

/** What a provider asks to change (Verzoek): every allocation of the client stands in one of the lists. */
export type ChangeRequest<Judgement = unknown> = Judgement & {
  readonly providerReference: string;
  readonly reason: ChangeRequestReason;
  readonly unchanged: readonly UnchangedProduct<Judgement>[];
  readonly changed: readonly ChangedProduct<Judgement>[];
  readonly added: readonly NewProduct<Judgement>[];
};

/** The client of a 317. */
export type ChangeRequestClient<Judgement = unknown> = Judgement & {
  readonly bsn: string;
  readonly request: ChangeRequest<Judgement>;
};

/** What a municipality answers to a 315 or 317 (Antwoord). */
export type CareRequestAnswer<Judgement = unknown> = Judgement & {
  /** The reference that the request had at the provider. */
  readonly providerReference: string;
  readonly answer: RequestAnswer;
  readonly refusalReason: RefusalReason | null;
  /** Which municipality is responsible instead (Woonplaatsbeginsel, Jeugdwet): iJw alone, null in iWmo. */
  readonly residence: (Judgement & { readonly municipality: string }) | null;
};
