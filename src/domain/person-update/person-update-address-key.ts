import type { AddressFacts, DutchAddressFacts } from './person-update-facts.ts';

/** What makes it one address: the BAG object, else postal code and number, else its lines. */
export function naturalKeyOf(facts: AddressFacts): string {
  switch (facts.kind) {
    case 'DUTCH':
      return facts.bagObjectId === null ? `nl:${placeOf(facts)}` : `bag:${facts.bagObjectId}`;
    case 'FOREIGN':
      return `foreign:${plain(facts.country)}:${plain(facts.description)}`;
    case 'LOCATION':
      return `location:${facts.municipalityCode ?? plain(facts.city)}:${plain(facts.description)}`;
    default:
      return 'unknown';
  }
}

type Numbered = Pick<DutchAddressFacts, 'postalCode' | 'houseNumber' | 'houseLetter' | 'houseNumberSuffix'> &
  Partial<Pick<DutchAddressFacts, 'designation'>> & { readonly description?: string | null };

/** Postal code, number, letter and addition, however they are written. */
export function postalKeyOf(address: Numbered): string {
  const { postalCode, houseNumber, houseLetter, houseNumberSuffix } = address;
  const designation = address.designation ?? address.description;
  return [postalCode, houseNumber, houseLetter, houseNumberSuffix, designation].map(plain).join(':');
}

function placeOf(facts: DutchAddressFacts): string {
  const key = postalKeyOf(facts);
  return facts.postalCode === null ? `${plain(facts.city)}:${plain(facts.street)}${key}` : key;
}

function plain(text: string | number | null | undefined): string {
  return String(text ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
}
