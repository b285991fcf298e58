import { caseStatuses } from '../../db/case.table.ts';
import { openDay } from '../../db/report-fact-column.ts';
import type { FactName, FactRows } from '../../db/report-fact.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import type { DecidedCases } from './fact-decision.ts';
import type { IdColumn } from './fact-id.ts';
import {
  at,
  byteAt,
  orderAll,
  orderByOwner,
  placesOf,
  placesOfWords,
  renumber,
  type OwnerOrder,
} from './fact-order.ts';

/**
 * In the order in which they were recorded. `worker` tells one member of staff from another, -1 where nobody has it; `term` is
 * the term of the law recorded with it, -1 where none is. What has a day did so on it, `openDay` when it did not.
 */
export type CaseFacts = Omit<FactRows<'cases'>, 'row'> &
  CaseDays &
  DecidedCases & {
    readonly ids: IdColumn;
    /** What happened to the terms of those without a day by which they are due, by case and from what day. */
    readonly termChanges: FactRows<'termChanges'> & Pick<OwnerOrder, 'starts'>;
  };

interface CaseDays {
  /** The first day on which it was in hand: somebody had been in touch with the resident. */
  readonly contacted: Int32Array;
  /** The first day on which its status was that it is decided. */
  readonly decided: Int32Array;
  /** The first day on which its status was that it is decided or closed. */
  readonly settled: Int32Array;
  /** How many days it stood still before it was first decided, of each time that this is over. */
  readonly suspended: Int32Array;
}

type Read = <Name extends FactName>(name: Name) => FactRows<Name>;

/** What is counted of cases but for what was decided in them, and at which place each row number is. */
export function caseFacts(
  read: Read,
  words: { readonly organisations: readonly FactWord[]; readonly terms: readonly FactWord[] },
): { readonly cases: Omit<CaseFacts, 'ids' | keyof DecidedCases>; readonly placeOfRow: Int32Array } {
  const { row, ...rest } = read('cases');
  const placeOfRow = placesOf(row);
  const organisation = renumber(rest.organisation, placesOfWords(words.organisations));
  const term = renumber(rest.term, placesOfWords(words.terms));
  const changes = read('termChanges');
  const owner = renumber(changes.case, placeOfRow);
  const termChanges = orderAll(changes, orderByOwner(owner, row.length, changes.from));
  return { cases: { ...rest, organisation, term, termChanges, ...daysOf(read, placeOfRow, row.length) }, placeOfRow };
}

const [decidedStatus, closedStatus] = [caseStatuses.indexOf('DECIDED'), caseStatuses.indexOf('CLOSED')];

function daysOf(read: Read, placeOfRow: Int32Array, size: number): CaseDays {
  const never = () => new Int32Array(size).fill(openDay);
  const [contacted, decided, settled] = [never(), never(), never()];
  const suspended = new Int32Array(size);
  const { case: caseRow, status, since, until } = read('statuses');
  for (let index = 0; index < caseRow.length; index += 1) {
    const [place, day, what] = [at(placeOfRow, at(caseRow, index)), at(since, index), byteAt(status, index)];
    contacted[place] = Math.min(at(contacted, place), day);
    if (what === decidedStatus) decided[place] = Math.min(at(decided, place), day);
    if (what === decidedStatus || what === closedStatus) settled[place] = Math.min(at(settled, place), day);
  }
  for (let index = 0; index < caseRow.length; index += 1) {
    // Only of a time in which it stood still is it read until when.
    if (at(until, index) === openDay) continue;
    const place = at(placeOfRow, at(caseRow, index));
    const over = Math.min(at(until, index), at(decided, place));
    suspended[place] = at(suspended, place) + Math.max(0, over - at(since, index));
  }
  return { contacted, decided, settled, suspended };
}
