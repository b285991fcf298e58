import type { PersonRow } from '../../../db/person.table.ts';
import { mayBeSame } from '../../partial-date.ts';
import type { PersonFacts } from './person-update-facts.ts';

/**
 * Whether a BSN that is known arrives with another name and another birth date. Then the records may be of two people:
 * either may be wrong, so they are never merged. A name that changed, or a birth date that was corrected, is no conflict.
 */
export function isAnotherPerson(stored: PersonRow, { name, birth }: PersonFacts): boolean {
  if (!name || !birth || mayBeSame(stored.birthDate, birth.date)) return false;
  return differ(stored.surname, name.surname) || differ(stored.givenNames, name.givenNames);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(one) !== plain(other);
}

/** Letters only, without accents and capitals: what two spellings of one name have in common. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{Letter}]/gu, '')
    .toLowerCase();
}
