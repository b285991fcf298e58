import type { CareSex, LegalStatus, RelationKind, Representation } from '../../care-client-code.ts';
import type { AllocationChangeReason } from '../../care-code.ts';
import type { CareBirthDate, CareContact, CarePerson, Communication, FullName } from './care-message-person.ts';
import type { CareProduct, CareVolume } from './care-message-product.ts';

/** Somebody around the client (Relatie). */
export type CareRelation<Judgement = unknown> = Judgement & {
  /** Tells the relations of one client apart. */
  readonly number: string;
  /** In what order to ask them; lowest first. */
  readonly order: number | null;
  readonly kind: RelationKind;
  readonly birthDate: CareBirthDate | null;
  readonly sex: CareSex | null;
  readonly name: FullName;
  readonly contact: CareContact<Judgement>;
};

/** A product that the municipality allocates to the provider (ToegewezenProduct). */
export type AllocatedProduct<Judgement = unknown> = Judgement & {
  /** Identifies the allocation within the law, at this municipality (ToewijzingNummer). */
  readonly allocationNumber: number;
  /** The provider's own reference from a request that this follows (ReferentieAanbieder). */
  readonly providerReference: string | null;
  readonly product: CareProduct | null;
  /** When the allocation was settled (Toewijzingsdatum, Toewijzingstijd `HH:MM:SS`). */
  readonly allocatedOn: string;
  readonly allocatedAt: string;
  readonly firstDay: string;
  /** The last day on which it may be delivered; null is open. */
  readonly lastDay: string | null;
  readonly changeReason: AllocationChangeReason | null;
  readonly volume: CareVolume | null;
  /** Euro cents (Budget). */
  readonly budget: number | null;
  readonly comment: string | null;
};

/** The client of a 301, with all that is allocated at this provider. */
export type AllocationClient<Judgement = unknown> = Judgement &
  CarePerson<FullName> & {
    readonly communication: Communication | null;
    readonly legalStatus: LegalStatus | null;
    readonly representation: Representation | null;
    readonly comment: string | null;
    readonly relations: readonly CareRelation<Judgement>[];
    readonly contacts: readonly CareContact<Judgement>[];
    readonly products: readonly AllocatedProduct<Judgement>[];
  };
