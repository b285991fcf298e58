import type { AddressRow } from '../../../db/address.table.ts';
import type { AuthorityRow } from '../../../db/authority.table.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { ResidenceRow } from '../../../db/residence.table.ts';
import type { PartialDate } from '../../partial-date.ts';

/** What a source says of one person. A group that is undefined was not delivered, and what the hub holds stays. */
export interface PersonFacts {
  readonly bsn: string;
  readonly name: NameFacts | undefined;
  readonly birth:
    | { readonly date: PartialDate | null; readonly place: string | null; readonly country: string | null }
    | undefined;
  readonly sex: PersonRow['sex'] | undefined;
  readonly registrationStatus: PersonRow['registrationStatus'];
  readonly deathDate: PartialDate | null;
  /** Since when the record is no longer kept up to date, because of death or emigration for instance. */
  readonly suspendedOn: PartialDate | null;
  readonly secrecy: boolean;
  readonly underInvestigation: boolean;
  readonly residence: ResidenceFacts | undefined;
  readonly partners: readonly PartnerFacts[] | undefined;
  readonly parents: readonly ParentFacts[] | undefined;
  readonly children: readonly RelativeFacts[] | undefined;
  readonly authority: readonly AuthorityFacts[] | undefined;
}

export interface NameFacts {
  readonly givenNames: string | null;
  readonly initials: string | null;
  readonly nobility: string | null;
  readonly surnamePrefix: string | null;
  readonly surname: string | null;
  readonly nameUse: PersonRow['nameUse'];
  /** The partner whose name may be used; null when there is none, undefined when not delivered. */
  readonly partner: { readonly surnamePrefix: string | null; readonly surname: string | null } | null | undefined;
  /** The name as the source writes it on an envelope; null when it does not say. */
  readonly addressedAs: string | null;
}

export interface ResidenceFacts {
  readonly kind: ResidenceRow['kind'];
  readonly address: AddressFacts;
  readonly validFrom: PartialDate | null;
}

export type AddressFacts = DutchAddressFacts | PlaceFacts;

export interface DutchAddressFacts {
  readonly kind: 'DUTCH';
  readonly street: string | null;
  readonly houseNumber: number | null;
  readonly houseLetter: string | null;
  readonly houseNumberSuffix: string | null;
  /** Beside or opposite the number, for what has no number of its own. */
  readonly designation: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  /** Whether street and town are written as the BAG has them. */
  readonly official: boolean;
  readonly bagObjectId: string | null;
  readonly bagAddressId: string | null;
  readonly municipalityCode: string | null;
}

export interface PlaceFacts {
  readonly kind: Exclude<AddressRow['kind'], 'DUTCH'>;
  readonly description?: string | null;
  readonly country?: string | null;
  readonly city?: string | null;
  readonly municipalityCode?: string | null;
}

export interface RelativeFacts {
  readonly bsn: string | null;
  readonly name: string | null;
  readonly birthDate: PartialDate | null;
}

export interface ParentFacts extends RelativeFacts {
  readonly validFrom: PartialDate | null;
}

export interface PartnerFacts extends RelativeFacts {
  readonly validFrom: PartialDate | null;
  readonly ended: boolean;
  /** Null while it lasts, and where it ended on a day that is not known. */
  readonly validUntil: PartialDate | null;
}

export interface AuthorityFacts {
  readonly kind: AuthorityRow['kind'];
  /** Null: about the person in whose record it stands. */
  readonly minorBsn: string | null;
  readonly holders: readonly { readonly bsn: string | null; readonly name: string | null }[];
  readonly explanation: string | null;
}

/** What is written for people of whom the source knows no name at all. */
export const unknownName = 'naam onbekend';
