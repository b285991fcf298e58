import type { FactName, FactRows } from '../../db/report-fact.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import { at, byteAt, flagAt, placesOf, placesOfWords, renumber, shortAt } from './fact-order.ts';

/** Marks of a person, a bit each. */
export const personMark = { UNLINKED: 1, DECEASED: 2, IDENTIFIED: 4 } as const;

type Read = <Name extends FactName>(name: Name) => FactRows<Name>;

/** What is known of each person: when they were born, and their marks. */
export function personFacts(read: Read, size: number): { readonly birth: Int32Array; readonly marks: Uint8Array } {
  const birth = new Int32Array(size).fill(-1);
  const marks = new Uint8Array(size);
  const persons = read('persons');
  for (let index = 0; index < persons.row.length; index += 1) {
    const person = at(persons.row, index);
    birth[person] = at(persons.birth, index);
    marks[person] =
      byteAt(persons.unlinked, index) * personMark.UNLINKED + byteAt(persons.deceased, index) * personMark.DECEASED;
  }
  for (const person of read('identities').person) marks[person] = flagAt(marks, person) | personMark.IDENTIFIED;
  return { birth, marks };
}

/** For which organisation each member of staff works, by their number. */
export function staffOrganisations(read: Read, organisations: readonly FactWord[]): Int16Array {
  const staff = read('staff');
  const organisation = renumber(staff.organisation, placesOfWords(organisations));
  return Int16Array.from(placesOf(staff.row), (place) => (place < 0 ? -1 : shortAt(organisation, place)));
}

/** The day that was agreed for the next evaluation of each plan as it was evaluated last, `otherwise` where none was. */
export function agreedDays(
  { plan, held, next }: Pick<FactRows<'evaluations'>, 'plan' | 'held' | 'next'>,
  plans: number,
  otherwise: number,
): Int32Array {
  const agreed = new Int32Array(plans).fill(otherwise);
  const last = new Int32Array(plans).fill(-(2 ** 31));
  // Of those held on one day the one that was recorded last comes last.
  for (let index = 0; index < plan.length; index += 1) {
    const of = at(plan, index);
    if (at(held, index) < at(last, of)) continue;
    last[of] = at(held, index);
    agreed[of] = at(next, index);
  }
  return agreed;
}
