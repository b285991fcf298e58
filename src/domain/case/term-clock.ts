import { endOfTerm, isDayInForce, isLengthened, type TermLength } from '../../../db/reference/statutory-term.ts';
import { addDays, daysBetween } from '../../day.ts';

/** A while in which a term stood still: the days after `fromOn` and before `untilOn` do not count. Days are `YYYY-MM-DD`. */
export interface StandStill {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** What happened to a term. */
export interface TermHistory {
  /** In order, none before the other ended. */
  readonly standStills: readonly StandStill[];
  /** By how many days it was adjourned. */
  readonly adjournedDays: number;
}

const nothing: TermHistory = { standStills: [], adjournedDays: 0 };

/**
 * The last day of a term of the law that counts from a day, of which some days did not count (Awb art. 4:15) and which may
 * have been adjourned. It ends on no day of which the general act on terms says that it cannot, nor while it stands still.
 */
export function endOfCountedTerm(
  from: string,
  length: TermLength,
  { standStills, adjournedDays }: TermHistory = nothing,
): string {
  if (standStills.length === 0 && adjournedDays === 0) return endOfTerm(from, length);
  if (length.unit === 'WORKING_DAYS') throw new RangeError('a term in working days does not stand still');
  const days = length.unit === 'WEEKS' ? length.amount * 7 : length.amount;
  let end = addDays(from, days + adjournedDays);
  for (const still of standStills) end = addDays(end, lostDays(still, from, end));
  return firstEnd(end, standStills, isLengthened(length));
}

/** The last day of a term when it stood still once more, where only its last day until then is known. */
export function endAfterStandStill(end: string, still: StandStill): string {
  return firstEnd(addDays(end, lostDays(still, '', end)), [still], true);
}

/** How many days of a term that counts from one day and would end on another did not count. */
function lostDays({ fromOn, untilOn }: StandStill, from: string, end: string): number {
  const first = addDays(fromOn > from ? fromOn : from, 1);
  return first > end || untilOn <= first ? 0 : daysBetween(first, untilOn);
}

function firstEnd(end: string, standStills: readonly StandStill[], lengthened: boolean): string {
  const standsStill = (day: string) => standStills.some(({ fromOn, untilOn }) => fromOn < day && day < untilOn);
  const canEnd = (day: string) => !standsStill(day) && (!lengthened || isDayInForce(day));
  let day = end;
  while (!canEnd(day)) day = addDays(day, 1);
  return day;
}
