import type {
  BirthDateUse,
  CareNameUse,
  CareSex,
  CommunicationForm,
  ContactKind,
  HomeDesignation,
} from '../../care-client-code.ts';

/** A birth date (Geboortedatum): a whole day, of which `use` says what part of it is not known. */
export interface CareBirthDate {
  readonly date: string;
  readonly use: BirthDateUse | null;
}

/** A surname with what stands before it (Achternaam, Voorvoegsel). */
export interface Surname {
  readonly name: string;
  readonly prefix: string | null;
}

/** A name without that of a partner (VerkorteNaam). */
export interface ShortName {
  readonly surname: Surname;
  readonly givenNames: string | null;
  readonly initials: string | null;
}

/** A name with that of a partner and how both are used (VolledigeNaam). */
export interface FullName extends ShortName {
  readonly partnerSurname: Surname | null;
  readonly use: CareNameUse;
}

/** Who a message is about. */
export interface CarePerson<Name = ShortName> {
  readonly bsn: string;
  readonly birthDate: CareBirthDate;
  readonly sex: CareSex;
  readonly name: Name;
}

/** Which interpreter somebody needs, and for which language (Communicatie). */
export interface Communication {
  readonly form: CommunicationForm;
  readonly language: string | null;
}

/** House number with what belongs to it (Huis). */
export interface House {
  readonly number: number;
  readonly letter: string | null;
  readonly addition: string | null;
  readonly designation: HomeDesignation | null;
}

/** An address (Adres); `country` is a code of COD032. */
export interface CareAddress {
  readonly house: House | null;
  readonly postalCode: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

/** A telephone number with that of its country (Telefoonnummer, Landnummer). */
export interface Telephone {
  readonly number: string;
  readonly country: string;
}

/** Where somebody can be reached (Contact). */
export type CareContact<Judgement = unknown> = Judgement & {
  readonly kind: ContactKind;
  readonly address: CareAddress | null;
  readonly organisation: string | null;
  readonly telephones: { readonly first: Telephone; readonly second: Telephone | null } | null;
  readonly email: string | null;
  /** How long they stay at a temporary address; both days belong to it. */
  readonly period: { readonly firstDay: string | null; readonly lastDay: string | null } | null;
};
