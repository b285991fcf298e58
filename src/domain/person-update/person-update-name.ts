import type { PersonRow } from '../../../db/person.table.ts';
import { unknownName } from './person-update-facts.ts';

type Named = Pick<
  PersonRow,
  | 'givenNames'
  | 'initials'
  | 'nobility'
  | 'surnamePrefix'
  | 'surname'
  | 'nameUse'
  | 'partnerSurnamePrefix'
  | 'partnerSurname'
>;

/** These stand before the given names; titles such as "baron" stand before the surname (Wet op de adeldom). */
const predicates = ['jonkheer', 'jonkvrouw'];

/**
 * The name as somebody is to be addressed, after name use (Wet BRP art. 2.57): initials, title and surname; the given
 * names where there is no surname. As the register itself composes it (aanschrijfwijze).
 */
export function displayNameOf(name: Named): string {
  const isPredicate = name.nobility !== null && predicates.includes(name.nobility);
  const surname = surnameInUse(name, isPredicate ? null : name.nobility);
  const given = surname === '' ? name.givenNames : (name.initials ?? name.givenNames);
  return joined([isPredicate ? capitalised(name.nobility) : null, given, surname]) || unknownName;
}

function surnameInUse(name: Named, title: string | null): string {
  const own = [name.surnamePrefix, name.surname];
  const partner = [name.partnerSurnamePrefix, name.partnerSurname];
  if (name.partnerSurname === null || name.nameUse === 'OWN')
    return name.surname === null ? '' : joined([title, ...own]);
  if (name.nameUse === 'PARTNER' || name.surname === null) return joined([title, ...partner]);
  const parts = name.nameUse === 'PARTNER_OWN' ? [partner, [title, ...own]] : [[title, ...own], partner];
  return parts.map(joined).join('-');
}

function capitalised(text: string | null): string | null {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
