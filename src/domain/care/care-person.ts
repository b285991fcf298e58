import type { ResidentAddressRow } from '../../../db/address.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { CareAddress, CareBirthDate, CareContact, CarePerson, FullName, Surname } from './care-message-person.ts';
import { codeOfNameUse, codeOfSex } from './care-word.ts';

/** Somebody as a message names them. Throws for who has no citizen service number: no message can be about them. */
export function personOf(person: PersonRow): CarePerson<FullName> {
  const { bsn, birthDate, sex } = person;
  if (bsn === null) throw new Error('an order is for somebody without a number');
  return { bsn, birthDate: birthDateOf(birthDate), sex: codeOfSex(sex), name: nameOf(person) };
}

/** A birth date as a whole day, with what of it is not known. */
export function birthDateOf(birthDate: string | null): CareBirthDate {
  if (birthDate === null) return { date: '1900-01-01', use: '3' };
  if (birthDate.length === 4) return { date: `${birthDate}-01-01`, use: '2' };
  return birthDate.length === 7 ? { date: `${birthDate}-01`, use: '1' } : { date: birthDate, use: null };
}

function nameOf(person: PersonRow): FullName {
  const { givenNames, partnerSurname, partnerSurnamePrefix, surname, surnamePrefix } = person;
  return {
    // Who has one name has it as a surname here, as the standard asks for one.
    surname: surnameOf(surname ?? person.displayName, surnamePrefix),
    partnerSurname: partnerSurname === null ? null : surnameOf(partnerSurname, partnerSurnamePrefix),
    givenNames: cut(givenNames, 200),
    initials: initialsOf(person.initials),
    use: codeOfNameUse(person.nameUse),
  };
}

function surnameOf(name: string, prefix: string | null): Surname {
  return { name: name.slice(0, 200), prefix: cut(prefix, 10) };
}

/** Letters only, without the dots between them. */
function initialsOf(initials: string | null): string | null {
  return cut((initials ?? '').replace(/[^a-zA-ZÀ-ỳ]/gu, ''), 6);
}

/** As much of a text as the standard takes; null where nothing is left. */
function cut(text: string | null, most: number): string | null {
  return text?.slice(0, most).trim() || null;
}

/** Where somebody lives, as the base register has it. A secret address is not given away (Wet BRP art. 2.59). */
export function contactOf(home: ResidentAddressRow | undefined): CareContact {
  const address = home && home.kind === 'DUTCH' && home.secret === 0 ? addressOf(home) : null;
  return { kind: '01', address, organisation: null, telephones: null, email: null, period: null };
}

function addressOf({ houseNumber, houseLetter, houseNumberSuffix, ...address }: ResidentAddressRow): CareAddress {
  return {
    house:
      houseNumber === null
        ? null
        : {
            number: houseNumber,
            letter: cut(houseLetter, 1),
            addition: cut(houseNumberSuffix, 4),
            designation: null,
          },
    postalCode: cut(address.postalCode, 8),
    street: cut(address.street, 24),
    city: cut(address.city, 24),
    country: 'NL',
  };
}
