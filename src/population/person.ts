import type { NewPerson } from '../../db/person.table.ts';
import { addYears, textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { NamedSex, Origin } from './given-name.ts';
import { joinSurname, type Surname } from './surname.ts';

/** What is made up about a person before the store's row follows from it. */
export interface PersonFacts extends Surname {
  readonly givenNames: string;
  readonly sex: NamedSex;
  readonly birthDay: Day;
  readonly origin?: Origin;
  /** The birth date as the register knows it, when it is not the whole day: such as `1988`. */
  readonly knownBirthDate?: string;
  readonly birthPlace?: string;
  readonly birthCountry?: string;
  readonly bsn?: string;
  readonly nameUse?: NewPerson['nameUse'];
  readonly partnerName?: Surname;
  readonly deathDay?: Day;
  readonly emigrated?: boolean;
  readonly secrecy?: boolean;
  readonly underInvestigation?: boolean;
}

/** A made-up person in a dossier. */
export interface Resident extends PersonFacts {
  readonly id: string;
  readonly bsn: string;
  readonly origin: Origin;
  readonly displayName: string;
}

/** Adds a person to the dossier. */
export function addPerson(draft: Draft, facts: PersonFacts): Resident {
  const id = draft.newId('person');
  const bsn = facts.bsn ?? draft.supply.bsns.next().value;
  const displayName = displayNameOf(facts);
  draft.dossier.persons.push({
    id,
    bsn,
    givenNames: facts.givenNames,
    initials: initialsOf(facts.givenNames),
    surnamePrefix: facts.prefix,
    surname: facts.surname,
    nameUse: facts.nameUse ?? 'OWN',
    partnerSurnamePrefix: facts.partnerName?.prefix ?? null,
    partnerSurname: facts.partnerName?.surname ?? null,
    displayName,
    birthDate: facts.knownBirthDate ?? textOfDay(facts.birthDay),
    birthPlace: facts.birthPlace ?? null,
    birthCountry: facts.birthCountry ?? 'Nederland',
    sex: facts.sex,
    deathDate: textOfDay(facts.deathDay),
    registrationStatus: registrationStatusOf(facts),
    secrecy: facts.secrecy ? 1 : 0,
    underInvestigation: facts.underInvestigation ? 1 : 0,
  });
  return { ...facts, id, bsn, origin: facts.origin ?? 'DUTCH', displayName };
}

/** The day somebody comes of age (art. 1:233 BW). */
export function adulthoodOf(resident: Pick<Resident, 'birthDay'>): Day {
  return addYears(resident.birthDay, 18);
}

/** Whether somebody is not yet of age on the day. */
export function isMinorOn(resident: Pick<Resident, 'birthDay'>, day: Day): boolean {
  return adulthoodOf(resident) > day;
}

/** How a letter or a note speaks of somebody: an adult by surname, a child by first name. */
export function spokenNameOf(resident: Resident, day: Day): string {
  if (isMinorOn(resident, day)) return firstNameOf(resident);
  const name = surnameInUse(resident);
  return `${resident.sex === 'MALE' ? 'meneer' : 'mevrouw'} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function firstNameOf({ givenNames }: PersonFacts): string {
  return givenNames.split(' ')[0] ?? givenNames;
}

function registrationStatusOf({ deathDay, emigrated }: PersonFacts): NewPerson['registrationStatus'] {
  if (deathDay !== undefined) return 'DECEASED';
  return emigrated ? 'EMIGRATED' : 'CURRENT';
}

function displayNameOf(facts: PersonFacts): string {
  return `${initialsOf(facts.givenNames)} ${surnameInUse(facts)}`;
}

function surnameInUse(facts: PersonFacts): string {
  const own = joinSurname(facts);
  if (facts.partnerName === undefined) return own;
  const partner = joinSurname(facts.partnerName);
  switch (facts.nameUse) {
    case 'PARTNER':
      return partner;
    case 'PARTNER_OWN':
      return `${partner}-${own}`;
    case 'OWN_PARTNER':
      return `${own}-${partner}`;
    default:
      return own;
  }
}

function initialsOf(givenNames: string): string {
  return givenNames
    .split(' ')
    .map((name) => `${name.charAt(0)}.`)
    .join('');
}
