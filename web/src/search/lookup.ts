import type { AddressInput } from '../generated/graphql.ts';

/** What somebody looks for. */
export type Lookup =
  | { readonly kind: 'bsn'; readonly bsn: string }
  | { readonly kind: 'address'; readonly address: AddressInput }
  | { readonly kind: 'caseNumber'; readonly caseNumber: string };

/** What was typed, read; or why it cannot be, in words that repeat nothing of it. */
export type LookupReading = Lookup | { readonly kind: 'unreadable'; readonly message: string };

function unreadable(message: string): LookupReading {
  return { kind: 'unreadable', message };
}

/** Whether nine digits pass the eleven test (elfproef) of a citizen service number. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}

function readNumber(digits: string): LookupReading {
  if (digits.length !== 9) return unreadable(`Een BSN heeft 9 cijfers. U typte er ${digits.length}.`);
  if (!passesElevenTest(digits)) return unreadable('Dit is geen geldig BSN. Kijk of er een cijfer verkeerd staat.');
  return { kind: 'bsn', bsn: digits };
}

const address = /^(?<code>[1-9]\d{3}\s?[a-z]{2})\s*,?\s*(?:(?<number>\d{1,5})\s*(?<rest>.*))?$/i;

function readAddress({ code = '', number, rest = '' }: Record<string, string | undefined>): LookupReading {
  if (!number) return unreadable('Typ achter de postcode ook het huisnummer, zoals 3831 AB 12.');
  const houseNumber = Number(number);
  if (houseNumber === 0) return unreadable('Een huisnummer begint bij 1.');
  const parts = /^(?<letter>[a-z](?![a-z0-9]))?[\s/-]*(?<suffix>[a-z0-9]{1,4})?$/i.exec(rest.trim());
  if (!parts) return unreadable('We begrijpen de toevoeging achter het huisnummer niet. Probeer het zonder.');
  const { letter, suffix } = parts.groups ?? {};
  return {
    kind: 'address',
    address: {
      postalCode: code.replace(/\s/g, '').toUpperCase(),
      houseNumber,
      ...(letter && { houseLetter: letter.toUpperCase() }),
      ...(suffix && { houseNumberSuffix: suffix.toUpperCase() }),
    },
  };
}

/**
 * Reads what was typed into the search box: a citizen service number (with or without spaces, dots or dashes), a postal
 * code with house number, letter and addition, or a case number.
 */
export function readLookup(typed: string): LookupReading {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return unreadable('Typ een BSN, een postcode met huisnummer, of een zaaknummer.');
  if (/^[\d .-]+$/.test(text)) return readNumber(text.replace(/\D/g, ''));
  const asAddress = address.exec(text);
  if (asAddress?.groups) return readAddress(asAddress.groups);
  if (/\d/.test(text) && /^[\p{L}\d][\p{L}\d./_-]{2,39}$/u.test(text)) return { kind: 'caseNumber', caseNumber: text };
  return unreadable('Zoek op BSN, op postcode met huisnummer (3831 AB 12), of op zaaknummer.');
}
