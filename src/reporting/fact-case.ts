import { openDay, type FactName, type FactRows, type FactWord } from '../../db/report-fact.ts';
import { at, placesOf, placesOfWords, renumber } from './fact-order.ts';

/** In the order in which they were recorded. `worker` tells one member of staff from another, -1 where nobody has it. */
export type CaseFacts = Omit<FactRows<'cases'>, 'row'> & {
  /** The day of its first decision; `openDay` when there was none. */
  readonly decided: Int32Array;
  /** How many days it stood still, of each time that this is over. */
  readonly suspended: Int32Array;
};

/** What is counted of cases, and at which place each row number is. */
export function caseFacts(
  read: <Name extends FactName>(name: Name) => FactRows<Name>,
  organisations: readonly FactWord[],
): { readonly cases: CaseFacts; readonly placeOfRow: Int32Array } {
  const { row, ...rest } = read('cases');
  const placeOfRow = placesOf(row);
  const organisation = renumber(rest.organisation, placesOfWords(organisations));
  const decided = new Int32Array(row.length).fill(openDay);
  const decisions = read('decisions');
  for (let index = 0; index < decisions.on.length; index += 1) {
    const place = at(placeOfRow, at(decisions.case, index));
    decided[place] = Math.min(at(decided, place), at(decisions.on, index));
  }
  const suspended = new Int32Array(row.length);
  const suspensions = read('suspensions');
  for (let index = 0; index < suspensions.from.length; index += 1) {
    const [from, until] = [at(suspensions.from, index), at(suspensions.until, index)];
    const place = at(placeOfRow, at(suspensions.case, index));
    if (until !== openDay) suspended[place] = at(suspended, place) + until - from;
  }
  return { cases: { ...rest, organisation, decided, suspended }, placeOfRow };
}
