import type { PersonRow } from '../../db/person.table.ts';
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

/** The name as somebody is to be addressed, after name use (Wet BRP art. 2.57): initials, title and surname. */
export function displayNameOf(name: Named): string {
  const given = name.initials ?? name.givenNames;
  const predicate = name.nobility !== null && predicates.includes(name.nobility) ? name.nobility : null;
  const title = predicate === null ? name.nobility : null;
  const own = joined([title, name.surnamePrefix, name.surname]);
  const partner = joined([name.partnerSurnamePrefix, name.partnerSurname]);
  return joined([predicate, given, surnameInUse(name.nameUse, own, partner)]) || unknownName;
}

function surnameInUse(nameUse: PersonRow['nameUse'], own: string, partner: string): string {
  if (partner === '' || nameUse === 'OWN') return own;
  if (nameUse === 'PARTNER' || own === '') return partner;
  return nameUse === 'PARTNER_OWN' ? `${partner}-${own}` : `${own}-${partner}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
